/**
 * The second half of `npm start`: opens a browser with the built extension on a policy, the demo's own unless told otherwise.
 *
 *   --headless          print the findings, leave screenshots in .output/demo (implied where there is no display)
 *   --browser firefox   Firefox instead of Chromium
 *   --page FILE-or-URL  another page
 *   --out FOLDER        where the screenshots go
 *   --browser-path FILE the browser's program; without one the page is analysed in the terminal
 */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { Report } from '../model/report.ts';
import { analyseFile } from './analyse-file.ts';
import { countLine, findingLines } from './demo-print.ts';
import { type Driver, launchChrome, launchFirefox } from './drive.ts';
import { loadSeeds } from './seeds.ts';
import { type RunningServer, servePages } from './serve.ts';
import { shoot } from './shoot.ts';

const DEMO = join('assets', 'demo', 'terms-and-privacy.html');

const { values: options } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    browser: { type: 'string', default: 'chrome' },
    page: { type: 'string', default: DEMO },
    out: { type: 'string', default: join('.output', 'demo') },
    'browser-path': { type: 'string' },
  },
});
await main();

async function main(): Promise<void> {
  const isAddress = /^https?:\/\//.test(options.page);
  if (!isAddress && !existsSync(options.page))
    stop(`${options.page} is not there. Name an HTML file or an http address.`);
  const program = options['browser-path'];
  if (!program) {
    if (isAddress) stop('Without a browser only files can be analysed. Name a file.');
    const analysed = analyseFile(options.page);
    if (!analysed.ok) stop(`${options.page} ${analysed.failure.message}`);
    return print(analysed.value.report);
  }
  const server = isAddress ? null : await serve(options.page);
  const url = server ? server.url : options.page;
  const headless = options.headless || !hasDisplay();
  if (headless) await showHeadless(program, url);
  else await showWindow(program, url);
  await server?.close();
}

async function serve(file: string): Promise<RunningServer & { url: string }> {
  const path = `/policy/${encodeURIComponent(basename(file))}`;
  const server = await servePages([{ path, file: resolve(file) }]);
  const origin = file === DEMO ? server.origin.replace('localhost', 'fernway.localhost') : server.origin;
  return { ...server, url: origin + path };
}

async function showHeadless(program: string, url: string): Promise<void> {
  mkdirSync(options.out, { recursive: true });
  const { report, files } = await shoot({ name: browserName(), program, url, out: options.out });
  print(report);
  console.log(`\nScreenshots:\n${files.map((f) => `  ${f}`).join('\n')}`);
}

async function showWindow(program: string, url: string): Promise<void> {
  const launch = browserName() === 'firefox' ? launchFirefox : launchChrome;
  const driver: Driver = await launch({ executablePath: program, headless: false });
  const page: Page = await driver.open(url);
  await page.bringToFront();
  console.log(`${url} is open. Close the browser to end this.`);
  await new Promise<void>((done) => driver.browser.once('disconnected', () => done()));
}

function browserName(): 'chrome' | 'firefox' {
  return options.browser === 'firefox' ? 'firefox' : 'chrome';
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function print(report: Report): void {
  const titles = new Map(loadSeeds('.').seeds.map((s) => [s.id, s]));
  const lines = findingLines(report.findings, ({ type, polarity }) => {
    const seed = titles.get(type);
    return (polarity === 'protection' ? seed?.protectionTitle : undefined) ?? seed?.title ?? type;
  });
  console.log(`${report.title}\n${countLine(report.findings)} in ${report.segments} clauses`);
  console.log(lines.join('\n'));
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
