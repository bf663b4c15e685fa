import { existsSync, mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForReport } from '../../lib/cli/bridge.ts';
import { type Driver, launchChrome } from '../../lib/cli/drive.ts';
import { type RunningServer, servePages } from '../../lib/cli/serve.ts';
import type { Report } from '../../lib/model/report.ts';
import { BROWSERS_HERE } from './harness/browsers.ts';

const FILE = '../shared/pages/policies/claude-ai-privacy-policy.html';
const HOST = 'www.anthropic.com';
const PATH = '/legal/privacy';
const SHOTS = '.output/record';
const chrome = BROWSERS_HERE.find(({ name }) => name === 'chrome');
const lack = [
  chrome ? '' : 'no Chromium or no build',
  existsSync(FILE) ? '' : `${FILE} is not there`,
  existsSync('.output/chrome-mv3/dataset/manifest.json') ? '' : 'the build carries no dataset',
].filter((words) => words !== '');

describe.skipIf(lack.length > 0)(`a known document${lack.length > 0 ? ` (${lack.join(', ')})` : ''}`, () => {
  let driver: Driver;
  let server: RunningServer;
  let tab = -1;
  let report: Report;
  let opened = '';

  beforeAll(async () => {
    server = await servePages([{ path: PATH, file: FILE }]);
    driver = await launchChrome({
      executablePath: chrome?.program ?? '',
      headless: true,
      viewport: { width: 1280, height: 900 },
      args: [`--host-resolver-rules=MAP ${HOST} localhost, MAP * ~NOTFOUND, EXCLUDE localhost`],
    });
    const own = await driver.openOwn('popup.html');
    const address = `http://${HOST}:${new URL(server.origin).port}${PATH}`;
    await driver.open(address);
    ({ tab, report } = await waitForReport(own, address, 30_000));
    mkdirSync(SHOTS, { recursive: true });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const own = async (path: string, heading: string): Promise<Page> => {
    const page = await driver.openOwn(path);
    await page.waitForFunction((words) => document.body.textContent?.includes(words), { timeout: 20_000 }, heading);
    return page;
  };
  const words = (page: Page) => page.evaluate(() => document.body.textContent ?? '');

  it('is named, dated and ranked in the popup, with its changes', async () => {
    const page = await own(`popup.html?tab=${tab}`, 'Matched');
    const text = await words(page);
    expect(text).toMatch(/Matched, dataset of \d+ \w+ 20\d\d, \d+ days? old/);
    expect(text).toMatch(/Heavier than \d+ of \d+ \(\d+ %\)\s*privacy policies, \w+ 20\d\d; percentile \d+/);
    expect(text).toMatch(/documented changes?/i);
    await shoot(page, 'popup');
    await page.close();
  });

  it('has a record of its training clause with every part', async () => {
    const page = await own(`sidepanel.html?tab=${tab}`, 'Matched');
    opened = await page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[id^="row-ai-training:risk"]')];
      const row = rows.find((one) => one.textContent?.includes('29 Aug 2025'));
      row?.click();
      return row?.id.slice('row-'.length) ?? '';
    });
    expect(report.findings.map(({ id }) => id)).toContain(opened);
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'Full record')?.click(),
    );
    await page.waitForFunction(() => document.querySelectorAll('.peer').length >= 3, { timeout: 20_000 });
    const text = await words(page);
    expect(text).toMatch(/\d+ of \d+ privacy policies \(\d+ %\)/);
    expect(text).toMatch(/\d+ changes?\s*in \d+ months?/);
    expect(text).toContain('29 August 2025');
    expect(text).toMatch(/\d+ of \d+ privacy policies with such a clause/);
    for (const name of ['Record', 'Archive version', 'Wayback', 'First tracked', 'Last verified', 'Recorded clause'])
      expect(text).toContain(name);
    expect(text).toMatch(/Clausemark CM-P-[0-9A-Z]{8}, dataset of/);
    await shoot(page, 'panel');
    await page.close();
  });

  it('shows the same in the full page', async () => {
    const id = encodeURIComponent(opened);
    const page = await own(`library.html#/report?tab=${tab}&finding=${id}`, 'How other platforms handle this');
    await shoot(page, 'full', [1280]);
    await page.close();
  });
});

/** Pictures for looking at, light and dark. */
async function shoot(page: Page, name: string, widths: readonly number[] = [320, 400]): Promise<void> {
  for (const width of widths)
    for (const scheme of ['light', 'dark']) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.screenshot({ path: `${SHOTS}/${name}-${width}-${scheme}.png`, fullPage: true });
    }
}
