import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForReport } from '../../lib/cli/bridge.ts';
import { launchChrome } from '../../lib/cli/drive.ts';
import { axeOn, lookLike } from './harness/axe.ts';
import { describeBrowsers } from './harness/browsers.ts';
import { focused, tabTo, tabToWords } from './harness/keyboard.ts';
import { allowedCopy } from './harness/known-pages.ts';
import { useStage } from './harness/stage.ts';
import { namelessIn, shapeOf, treeOf } from './harness/tree.ts';

const VIEWS = 'saved changes settings types methodology faq disclaimer privacy clauses?type=ai-training'.split(' ');

function seen(page: Page, words: string) {
  return page.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 20_000 }, words);
}

describeBrowsers(
  'every view',
  (which) => {
    const stage = useStage(which);

    it.each(['light', 'dark', 'forced'] as const)(
      'passes axe (%s)',
      async (look) => {
        const { page, tab, report } = await stage.open('plain');
        const finding = encodeURIComponent(report.findings[0]?.id ?? '');
        const paths = [
          `popup.html?tab=${tab}`,
          `sidepanel.html?tab=${tab}`,
          ...VIEWS.map((view) => `library.html#/${view}`),
          `library.html#/report?tab=${tab}`,
          `library.html#/report?tab=${tab}&finding=${finding}`,
          `library.html#/print?tab=${tab}`,
          `library.html#/print?tab=${tab}&finding=${finding}`,
        ];
        const broken: string[] = [];
        for (const path of paths) {
          const own = await stage.driver.openOwn(path);
          await own.setViewport({ width: 400, height: 800 });
          await lookLike(own, look);
          await own.waitForFunction(
            () => document.querySelector('h1') && !document.body.textContent?.includes('Reading the dataset'),
            { timeout: 20_000 },
          );
          broken.push(...(await axeOn(own)).broken.map((rule) => `${path}: ${rule}`));
          await own.close();
        }
        expect(broken).toEqual([]);
        await page.close();
      },
      240_000,
    );

    it('is a tree with names for a screen reader: popup and panel', async () => {
      const { page, tab } = await stage.open('plain');
      for (const [name, last] of [
        ['popup', 'Watch this document'],
        ['sidepanel', 'Watch this document'],
      ] as const) {
        const own = await stage.driver.openOwn(`${name}.html?tab=${tab}`);
        await seen(own, 'Not in the dataset');
        await seen(own, last);
        const lines = await treeOf(own);
        expect(namelessIn(lines)).toEqual([]);
        expect(lines.filter((line) => line.trim().startsWith('main'))).toHaveLength(1);
        await expect(shapeOf(lines)).toMatchFileSnapshot(`snapshots/${name}.txt`);
        await own.close();
      }
      await page.close();
    });

    it('can be gone through by keyboard alone', async () => {
      const { page, tab } = await stage.open('plain');
      const own = await stage.driver.openOwn(`sidepanel.html?tab=${tab}`);
      await seen(own, 'Not in the dataset');
      await own.bringToFront();
      await tabTo(own, 'input[type=search]');
      await own.keyboard.type('zzz');
      await seen(own, 'No finding matches');
      await tabToWords(own, 'Clear search');
      await own.keyboard.press('Enter');
      await tabTo(own, 'button.f');
      await own.keyboard.press('ArrowDown');
      await own.keyboard.press('Enter');
      expect(await own.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true');
      await tabToWords(own, 'Full record');
      await own.keyboard.press('Enter');
      await own.waitForFunction(() => document.activeElement?.tagName === 'H1', { timeout: 10_000 });
      await own.keyboard.down('Shift');
      await own.keyboard.press('Tab');
      await own.keyboard.up('Shift');
      expect(await focused(own)).toBe('button Evidence');
      await own.keyboard.press('Enter');
      expect(await focused(own)).toBe('h2 Evidence');
      await tabToWords(own, 'BibTeX');
      await own.keyboard.press('Space');
      await seen(own, '@misc{');
      await tabToWords(own, 'Save report');
      await own.keyboard.press('Enter');
      await seen(own, 'Report saved on this device');
      await own.evaluate(() => document.querySelector('h1')?.focus());
      await own.keyboard.down('Shift');
      for (let stop = 0; stop < 30 && !(await focused(own)).startsWith('button All'); stop++)
        await own.keyboard.press('Tab');
      await own.keyboard.up('Shift');
      await own.keyboard.press('Enter');
      await own.waitForFunction(() => document.querySelector('.findings') !== null, { timeout: 10_000 });
      await tabTo(own, '[aria-label^="Marking"]');
      await own.keyboard.press('Enter');
      await tabTo(own, 'input[type=checkbox]');
      await own.keyboard.press('Escape');
      await own.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Marking'), {
        timeout: 10_000,
      });
      await own.close();
      const library = await stage.driver.openOwn('library.html#/saved');
      await seen(library, 'Delete');
      await library.bringToFront();
      await tabToWords(library, 'What is looked for');
      await library.keyboard.press('Enter');
      await seen(library, 'clause types');
      await tabTo(library, 'a[href^="#/clauses"]');
      await library.keyboard.press('Enter');
      await seen(library, 'Read theirs');
      await tabTo(library, '.filters select');
      await library.keyboard.press('ArrowDown');
      await seen(library, ' of ');
      await tabToWords(library, 'Saved');
      await library.keyboard.press('Enter');
      await tabTo(library, '[aria-label^="Delete the report"]');
      await library.keyboard.press('Enter');
      await seen(library, 'No saved reports');
      await library.close();
      await page.close();
    }, 120_000);
  },
  { only: 'chrome' },
);

describeBrowsers(
  'a damaged dataset',
  (which) => {
    const stage = useStage(which);

    it('leaves the page marked, and the panel says what is wrong', async () => {
      const folder = allowedCopy((copy) => truncateSync(join(copy, 'dataset', 'numbers.json'), 100));
      const driver = await launchChrome({ executablePath: which.program ?? '', headless: true, extension: folder });
      const bridge = await driver.openOwn('popup.html');
      const address = `${stage.server.origin}/legal/terms?in=plain`;
      const page = await driver.open(address);
      const { tab, report } = await waitForReport(bridge, address);
      expect(report.findings.length).toBeGreaterThan(0);
      await page.waitForSelector('clausemark-overlay', { timeout: 10_000 });
      const painted = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));
      expect(painted).toBeGreaterThan(0);
      const panel = await driver.openOwn(`sidepanel.html?tab=${tab}`);
      await panel.waitForSelector('[role=alert]', { timeout: 20_000 });
      const told = await panel.$eval('[role=alert]', (alert) => alert.textContent ?? '');
      expect(told).toContain('numbers.json');
      expect(told).toContain('Marks and findings are not touched by this');
      expect(await panel.$$eval('.f', (rows) => rows.length)).toBe(report.findings.length);
      await driver.close();
    });
  },
  { only: 'chrome' },
);
