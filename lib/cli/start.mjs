// npm start [-- --headless] [-- --browser firefox] [-- --page FILE-or-URL]
import { build, checkNode, ensurePackages, findBrowser, run } from './setup.mjs';

checkNode();
ensurePackages();
const args = process.argv.slice(2);
const at = args.indexOf('--browser');
const browser = at >= 0 && args[at + 1] === 'firefox' ? 'firefox' : 'chrome';
const path = findBrowser(browser);
if (path) build(browser);
run('npx', ['--no-install', 'tsx', 'lib/cli/demo.ts', ...args, ...(path ? ['--browser-path', path] : [])]);
