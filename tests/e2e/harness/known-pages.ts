import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { waitForReport } from '../../../lib/cli/bridge.ts';
import { type Driver, launchChrome } from '../../../lib/cli/drive.ts';
import { type RunningServer, servePages } from '../../../lib/cli/serve.ts';
import type { Report } from '../../../lib/model/report.ts';
import { BROWSERS_HERE } from './browsers.ts';

const FOLDER = '../shared/pages/policies';
const SHOTS = '.output/record';
const chrome = BROWSERS_HERE.find(({ name }) => name === 'chrome');

/** A captured page at the host and path at which the dataset knows it. */
export interface KnownPage {
  readonly file: string;
  readonly host: string;
  readonly path: string;
}

interface Opened {
  readonly tab: number;
  readonly report: Report;
}

export interface KnownStage {
  readonly driver: Driver;
  /** What was read at each page, in their order. */
  readonly opened: readonly Opened[];
  /** Opens a page of the extension and waits for words on it. */
  own(path: string, words: string): Promise<Page>;
}

/** What keeps known documents from being tested, in words; '' where nothing does. */
export const LACK_OF_KNOWN = [
  chrome ? '' : 'no Chromium or no build',
  existsSync(FOLDER) ? '' : `${FOLDER} is not there`,
  existsSync('.output/chrome-mv3/dataset/manifest.json') ? '' : 'the build carries no dataset',
]
  .filter((words) => words !== '')
  .join(', ');

/** The built extension, changed by `change`, with localhost allowed: no test can press the browser's own prompt. */
export function allowedCopy(change: (folder: string) => void = () => undefined): string {
  const copy = mkdtempSync(join(tmpdir(), 'clausemark-known-'));
  cpSync('.output/chrome-mv3', copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions = ['http://localhost/*'];
  writeFileSync(path, JSON.stringify(manifest));
  change(copy);
  return copy;
}

/** A browser with known documents open in tabs, for the tests of one `describe`. */
export function useKnownPages(pages: readonly KnownPage[], change?: (folder: string) => void): KnownStage {
  let driver: Driver | undefined;
  let server: RunningServer | undefined;
  const opened: Opened[] = [];
  const running = () => {
    if (!driver) throw new Error('the stage is not set up');
    return driver;
  };
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    server = await servePages(pages.map(({ file, path }) => ({ path, file: join(FOLDER, file) })));
    const hosts = pages.map(({ host }) => `MAP ${host} localhost`).join(', ');
    driver = await launchChrome({
      executablePath: chrome?.program ?? '',
      headless: true,
      extension: allowedCopy(change),
      viewport: { width: 1280, height: 900 },
      args: [`--host-resolver-rules=${hosts}, MAP * ~NOTFOUND, EXCLUDE localhost`],
    });
    const bridge = await driver.openOwn('popup.html');
    for (const { host, path } of pages) {
      const address = `http://${host}:${new URL(server.origin).port}${path}`;
      await driver.open(address);
      opened.push(await waitForReport(bridge, address, 60_000));
    }
    await bridge.close();
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  return {
    get driver() {
      return running();
    },
    opened,
    async own(path, words) {
      const page = await running().openOwn(path);
      await page.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 30_000 }, words);
      return page;
    },
  };
}

/** All words of a page. */
export function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent ?? '');
}

/** Titles of the parts of the record that is open. */
export function partsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('.part > h2')].map((one) => one.textContent ?? ''));
}

/** Pictures for looking at, light and dark. */
export async function shoot(page: Page, name: string, widths: readonly number[] = [320, 400]): Promise<void> {
  for (const width of widths)
    for (const scheme of ['light', 'dark']) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.screenshot({ path: `${SHOTS}/${name}-${width}-${scheme}.png`, fullPage: true });
    }
}

/** What the record of a known clause has, whatever the clause. */
export const RECORD_PARTS: readonly string[] = [
  'What it says',
  'Why it matters',
  'What it means for you',
  'What you can do',
  'Their wording, on this page',
  'How other platforms handle this',
  'Laws that touch it',
  'Questions',
  'Evidence',
  'Cite, share, keep',
];
