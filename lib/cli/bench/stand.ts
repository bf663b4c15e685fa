import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Driver, launchChrome, launchFirefox } from '../drive.ts';
import { type RunningServer, type Page as Served, servePages } from '../serve.ts';

export type BrowserName = Driver['name'];

const PROGRAMS: Readonly<Record<BrowserName, string>> = {
  chrome: process.env.CLAUSEMARK_CHROME ?? '/usr/bin/chromium',
  firefox: process.env.CLAUSEMARK_FIREFOX ?? '/usr/bin/firefox-esr',
};
const BUILT: Readonly<Record<BrowserName, string>> = {
  chrome: join('.output', 'chrome-mv3'),
  firefox: join('.output', 'firefox-mv3'),
};

/** What keeps a browser from being measured, or null. */
export function lackOf(name: BrowserName): string | null {
  if (!existsSync(PROGRAMS[name])) return `no ${name} here`;
  return existsSync(BUILT[name]) ? null : `${BUILT[name]} is missing: npm run build`;
}

/** Starts a browser with the built extension, with another one, or with none (null). Nothing but localhost is in its reach. */
export function launch(name: BrowserName, extension?: string | null): Promise<Driver> {
  const start = name === 'chrome' ? launchChrome : launchFirefox;
  const viewport = { width: 1280, height: 900 };
  const folder = extension === undefined ? BUILT[name] : extension;
  return start({ executablePath: PROGRAMS[name], headless: true, extension: folder, viewport, offline: true });
}

/** A folder of its own, gone at the end of the process. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Serves pages that are given as text. */
export function serveTexts(pages: Readonly<Record<string, string>>): Promise<RunningServer> {
  const folder = workFolder();
  const served = Object.entries(pages).map(([path, html], i): Served => {
    const file = join(folder, `${i}.html`);
    writeFileSync(file, html);
    return { path, file };
  });
  return servePages(served);
}

/** Does something in a tab that was prepared before it loads, and closes it. */
export async function inTab<T>(
  { browser }: Driver,
  url: string,
  { before, act }: { before?: (page: Page) => Promise<unknown>; act: (page: Page) => Promise<T> },
): Promise<T> {
  const page = await browser.newPage();
  try {
    await before?.(page);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    return await act(page);
  } finally {
    await page.close();
  }
}
