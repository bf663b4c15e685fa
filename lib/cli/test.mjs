// npm test: sets up what is missing, builds for both browsers, runs every test, closes with `N passed, N failed`.
// `npm test -- PATTERN…` runs the test files whose path contains a pattern; `--no-build` keeps the builds that are there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, checkNode, ensurePackages, findBrowser, ROOT } from './setup.mjs';

checkNode();
ensurePackages();
const args = process.argv.slice(2);
const patterns = args.filter((a) => !a.startsWith('--'));
for (const browser of ['chrome', 'firefox']) {
  const path = findBrowser(browser);
  if (path) process.env[`CLAUSEMARK_${browser.toUpperCase()}`] = path;
  if (!args.includes('--no-build')) build(browser);
}
const results = join(ROOT, '.output', 'test-results.json');
rmSync(results, { force: true });
const vitest = [
  '--no-install',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
];
const { status } = spawnSync('npx', [...vitest, ...patterns], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
});
process.exit(report());

function report() {
  if (!existsSync(results)) {
    console.log('0 passed, 1 failed');
    return status || 1;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  // A file that does not even load counts as a failure of its own.
  const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites;
  console.log(`${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);
  return success && numPassedTests > 0 ? 0 : status || 1;
}
