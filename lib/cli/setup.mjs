// What `npm start` and `npm test` need before anything else can run. Plain JavaScript on Node's own modules, because
// nothing is installed yet when it runs.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const PLACES = {
  chrome: {
    linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    ],
    win32: [
      join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
      join(process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)', 'Google\\Chrome\\Application\\chrome.exe'),
      join(process.env.LOCALAPPDATA ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
      join(process.env.LOCALAPPDATA ?? 'C:\\', 'Chromium\\Application\\chrome.exe'),
    ],
  },
  firefox: {
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: [join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Mozilla Firefox\\firefox.exe')],
  },
};
const PACKAGES = { chrome: 'chromium', firefox: 'firefox-esr' };
const HOW_TO_GET = {
  chrome: 'Chromium or Chrome (https://www.chromium.org/getting-involved/download-chromium/)',
  firefox: 'Firefox (https://www.mozilla.org/firefox/)',
};

/** Stops with one line where Node is older than the project needs. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`);
  process.exit(1);
}

/** Installs the locked packages where they are missing or older than the lock file. */
export function ensurePackages() {
  const stamp = join(ROOT, 'node_modules', '.package-lock.json');
  const lock = join(ROOT, 'package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs - 1000) return;
  console.error('Installing the locked packages …');
  // Not `npm ci`: see lib/decisions/0002-install-without-npm-ci.md.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], 'ignore');
}

/**
 * Path of a browser: BROWSER_PATH, else the usual places, else (Debian and Ubuntu, as root) installed with apt.
 * @param {'chrome' | 'firefox'} browser
 * @returns {string | null} null where there is none and none could be installed; one line has said how to get one
 */
export function findBrowser(browser) {
  const own = process.env.BROWSER_PATH;
  if (own && isFor(browser, own))
    return existsSync(own) ? own : missing(browser, `BROWSER_PATH names ${own}, which is not there. `);
  const found = (PLACES[browser][process.platform] ?? []).find((path) => existsSync(path));
  if (found) return found;
  if (canInstall()) {
    console.error(`No ${PACKAGES[browser]} found: installing it with apt …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '-qq', PACKAGES[browser]], { stdio: ['ignore', 'ignore', 'inherit'], env });
    const installed = PLACES[browser].linux.find((path) => existsSync(path));
    if (installed) return installed;
  }
  return missing(browser, '');
}

/** BROWSER_PATH serves the browser that its file name speaks of. */
function isFor(browser, path) {
  return /firefox/i.test(path) === (browser === 'firefox');
}

function missing(browser, why) {
  console.error(
    `${why}No browser found for this. Install ${HOW_TO_GET[browser]}, or set BROWSER_PATH to its program file.`,
  );
  return null;
}

function canInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Builds the extension; what the build says is shown only where it fails. @param {'chrome' | 'firefox'} browser */
export function build(browser) {
  console.error(`Building for ${browser} …`);
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'wxt', 'build', '-b', browser], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(stdout + stderr);
  process.exit(status || 1);
}

/** Runs a command in the project's folder; its failure ends this process with the same code. */
export function run(command, args, stdout = 'inherit') {
  try {
    execFileSync(command, args, {
      cwd: ROOT,
      stdio: ['ignore', stdout, 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch (error) {
    process.exit(error.status || 1);
  }
}
