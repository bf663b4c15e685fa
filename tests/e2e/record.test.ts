import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, serveArchive } from './harness/archive.ts';
import { axeOn } from './harness/axe.ts';
import { LACK_OF_KNOWN, partsOf, RECORD_PARTS, shoot, useKnownPages, wordsOf } from './harness/known-pages.ts';

const CLAUDE = { file: 'claude-ai-privacy-policy.html', host: 'www.anthropic.com', path: '/legal/privacy' };
const hasArchive = existsSync('../shared/ota');
const title = `a known document${LACK_OF_KNOWN === '' ? '' : ` (skipped: ${LACK_OF_KNOWN})`}`;

interface StorageApi {
  storage: { local: { set(values: object): Promise<void> } };
}

describe.skipIf(LACK_OF_KNOWN !== '')(title, () => {
  const stage = useKnownPages([CLAUDE]);
  const tab = () => stage.opened[0]?.tab;
  /** The training clause that the reader can opt out of. */
  const training = () =>
    stage.opened[0]?.report.findings.find(
      ({ type, polarity, attributes }) => type === 'ai-training' && polarity === 'risk' && attributes.optOut === true,
    )?.id ?? '';

  it('is named, dated and ranked in the popup, with its changes', async () => {
    const page = await stage.own(`popup.html?tab=${tab()}`, 'Matched');
    const text = await wordsOf(page);
    expect(text).toContain('Claude.ai');
    expect(text).toMatch(/Privacy policy, in English/);
    expect(text).toMatch(/They say: updated \d+ \w+ 20\d\d/);
    expect(text).toMatch(/Matched, dataset of \d+ \w+ 20\d\d, \d+ days? old/);
    expect(text).toMatch(/Heavier than \d+ of \d+ \(\d+ %\)\s*privacy policies, \w+ 20\d\d; percentile \d+/);
    expect(text).toMatch(/documented changes?/i);
    await shoot(page, 'popup');
    await page.close();
  });

  it('has a record of its training clause with every part', async () => {
    const page = await stage.own(`sidepanel.html?tab=${tab()}`, 'Matched');
    await page.evaluate((id) => document.getElementById(`row-${id}`)?.click(), training());
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'Full record')?.click(),
    );
    await page.waitForFunction(() => document.querySelectorAll('.peer').length >= 3, { timeout: 20_000 });
    expect(await partsOf(page)).toEqual(expect.arrayContaining([...RECORD_PARTS, 'Related clauses here']));
    const text = await wordsOf(page);
    expect(text).toMatch(/Opt-out\s*yes/);
    expect(text).toMatch(/\d+ of \d+ privacy policies \(\d+ %\)/);
    expect(text).toMatch(/\d+ changes?\s*in \d+ months?/);
    expect(text).toMatch(/\d+ August 2025/);
    expect(text).toMatch(/\d+ of \d+ privacy policies with such a clause/);
    for (const name of ['Record', 'Document', 'On this page', 'Archive version', 'Wayback', 'First tracked'])
      expect(text).toContain(name);
    for (const name of ['Last verified', 'Recorded clause', 'Dataset', 'Source', 'How this works'])
      expect(text).toContain(name);
    expect(text).toMatch(/Clausemark CM-P-[0-9A-Z]{8}, dataset of/);
    expect((await axeOn(page)).broken).toEqual([]);
    await shoot(page, 'panel');
    expect((await axeOn(page)).broken).toEqual([]);
    await page.close();
  });

  it('shows the same in the full page', async () => {
    const id = encodeURIComponent(training());
    const page = await stage.own(`library.html#/report?tab=${tab()}&finding=${id}`, 'How other platforms handle this');
    await shoot(page, 'full', [400, 1280]);
    await page.close();
  });

  it('leads to the list of all platforms with the clause, which can be narrowed', async () => {
    const page = await stage.own('library.html#/clauses?type=ai-training', 'Read theirs');
    await page.waitForFunction(() => document.querySelectorAll('.clauses li').length > 40, { timeout: 20_000 });
    const all = await page.$$eval('.clauses li', (rows) => rows.length);
    expect(await wordsOf(page)).toContain(`All ${all} documents`);
    await page.select('.filters label:nth-of-type(2) select', 'medium');
    await page.waitForFunction((most) => document.querySelectorAll('.clauses li').length < most, {}, all);
    const severities = await page.$$eval('.clauses li [role=img]', (marks) =>
      marks.map((m) => m.getAttribute('aria-label')),
    );
    expect(new Set(severities)).toEqual(new Set(['Medium']));
    await shoot(page, 'clauses', [320, 1280]);
    expect((await axeOn(page)).broken).toEqual([]);
    await page.close();
  });

  describe.skipIf(!hasArchive)(
    `beside the archive${hasArchive ? '' : ' (skipped: ../shared/ota is not there)'}`,
    () => {
      let archive: Archive;
      beforeAll(async () => {
        archive = await serveArchive();
      });
      afterAll(() => archive?.close());

      it('shows clauses of others in their own words, verified and kept', async () => {
        const path = `library.html#/report?tab=${tab()}&finding=${encodeURIComponent(training())}`;
        const settings = await stage.own('library.html#/settings', 'Settings');
        await settings.evaluate(async (base) => {
          const { chrome } = globalThis as unknown as { chrome: StorageApi };
          await chrome.storage.local.set({ settings: { archive: base } });
        }, archive.origin);
        await settings.close();
        const page = await stage.own(path, 'Show their wording');
        const count = await page.$$eval('.peer', (peers) => peers.length);
        // By key: a quote that comes in between pressing and letting go moves what a pointer was over.
        for (const button of await page.$$('[aria-label^="Show their wording"]')) await button.press('Enter');
        await page.waitForFunction(
          (all) => document.body.textContent?.split('hash verified').length === all + 1,
          { timeout: 30_000 },
          count,
        );
        expect(await wordsOf(page)).toMatch(/as archived on \d+ \w+ 20\d\d, hash verified/);
        expect(await page.$$eval('.peer .theirs', (quotes) => quotes.length)).toBe(count);
        expect(await page.evaluate(() => document.activeElement?.className)).toBe('theirs');
        expect(archive.asked.map(({ cookie }) => cookie)).toEqual(archive.asked.map(() => undefined));
        expect(archive.asked).toHaveLength(count);
        await shoot(page, 'wordings', [400]);
        expect((await axeOn(page)).broken).toEqual([]);
        await page.close();
        const again = await stage.own(path, 'hash verified');
        expect(archive.asked).toHaveLength(count);
        await again.close();
      });

      it('says so where the archive has it no more', async () => {
        const path = `library.html#/report?tab=${tab()}&finding=${encodeURIComponent(training())}`;
        const settings = await stage.own('library.html#/settings', 'Settings');
        await settings.evaluate(async (base) => {
          const { chrome } = globalThis as unknown as { chrome: StorageApi };
          indexedDB.deleteDatabase('clausemark');
          await chrome.storage.local.set({ settings: { archive: `${base}/elsewhere` } });
        }, archive.origin);
        await settings.close();
        const page = await stage.own(path, 'Show their wording');
        await (await page.$('[aria-label^="Show their wording"]'))?.press('Enter');
        await page.waitForFunction(() => document.body.textContent?.includes('does not have this version any more'), {
          timeout: 20_000,
        });
        await page.close();
      });
    },
  );
});
