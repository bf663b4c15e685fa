import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { ClauseTypeId } from '../../lib/model/clause-type.ts';
import { LACK_OF_KNOWN, partsOf, RECORD_PARTS, shoot, useKnownPages, wordsOf } from './harness/known-pages.ts';

const CASES = [
  {
    type: 'forced-arbitration',
    page: { file: 'openrouter-terms-of-service.html', host: 'openrouter.ai', path: '/terms' },
    platform: 'OpenRouter',
  },
  {
    type: 'data-sale',
    page: { file: 'fal-privacy-policy.html', host: 'fal.ai', path: '/privacy' },
    platform: 'fal',
  },
  {
    type: 'content-licence',
    page: { file: 'reddit-terms-of-service.html', host: 'www.redditinc.com', path: '/policies/user-agreement' },
    platform: 'Reddit',
  },
] as const satisfies readonly { type: ClauseTypeId; page: object; platform: string }[];

const title = `records of other documents${LACK_OF_KNOWN === '' ? '' : ` (skipped: ${LACK_OF_KNOWN})`}`;

/** Goes through the clauses of a type until one is compared with others; gives its record back. */
async function comparedRecord(own: (id: string) => Promise<Page>, ids: readonly string[]): Promise<Page | null> {
  for (const id of ids) {
    const page = await own(id);
    const peers = () => document.querySelectorAll('.peer').length >= 3;
    const isCompared = await page.waitForFunction(peers, { timeout: 4_000 }).then(
      () => true,
      () => false,
    );
    if (isCompared) return page;
    await page.close();
  }
  return null;
}

describe.skipIf(LACK_OF_KNOWN !== '')(title, () => {
  const stage = useKnownPages(CASES.map(({ page }) => page));

  it.each(CASES.map((one, index) => ({ ...one, index })))(
    '$type at $platform has every part',
    async (one) => {
      const { tab, report } = stage.opened[one.index] ?? {};
      const ids = (report?.findings ?? [])
        .filter(({ type, polarity }) => type === one.type && polarity === 'risk')
        .sort((a, b) => Object.keys(b.attributes).length - Object.keys(a.attributes).length)
        .map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      const own = (id: string) =>
        stage.own(`library.html#/report?tab=${tab}&finding=${encodeURIComponent(id)}`, 'Last verified');
      const page = await comparedRecord(own, ids);
      if (!page) throw new Error(`no clause of ${one.type} is compared with others`);
      expect(await partsOf(page)).toEqual(expect.arrayContaining([...RECORD_PARTS]));
      const text = await wordsOf(page);
      expect(text).toContain(one.platform);
      expect(text).toMatch(/\d+ of \d+ (?:privacy policies|terms of service) \(\d+ %\)/);
      expect(text).toMatch(/\d+ changes?\s*in \d+ months?/);
      expect(text).toMatch(/CM-P-[0-9A-Z]{8}/);
      const names = await page.$$eval('.peer h3', (peers) => peers.map((peer) => peer.textContent));
      expect(new Set(names).size).toBe(names.length);
      expect(names).not.toContain(one.platform);
      const laws = await page.$$eval('.law', (entries) =>
        entries.map((law) => ({
          text: law.textContent ?? '',
          address: law.querySelector('a')?.href ?? '',
        })),
      );
      expect(laws.length).toBeGreaterThan(0);
      for (const law of laws) {
        expect(law.text).toMatch(/Where /);
        expect(law.address).toMatch(/^https:/);
      }
      await shoot(page, `full-${one.type}`, [320, 400, 1280]);
      await page.close();
      const panel = await stage.own(`sidepanel.html?tab=${tab}`, 'Matched');
      await shoot(panel, `panel-${one.type}`);
      await panel.close();
      const popup = await stage.own(`popup.html?tab=${tab}`, 'Matched');
      await shoot(popup, `popup-${one.type}`);
      await popup.close();
    },
    180_000,
  );
});
