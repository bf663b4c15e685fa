import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LACK_OF_KNOWN, useKnownPages } from './harness/known-pages.ts';
import { readPdf } from './harness/pdf.ts';

const CLAUDE = { file: 'claude-ai-privacy-policy.html', host: 'www.anthropic.com', path: '/legal/privacy' };
const SHOTS = '.output/record';
const title = `a report on paper${LACK_OF_KNOWN === '' ? '' : ` (skipped: ${LACK_OF_KNOWN})`}`;
/** Width and height in points. */
const PAPERS = { A4: [595, 842], Letter: [612, 792] } as const;

/** Prints as a reader would who picks this paper; margins and page numbers are the style sheet's own. */
async function print(page: Page, paper: keyof typeof PAPERS) {
  await page.addStyleTag({ content: `@page { size: ${paper}; }` });
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, timeout: 60_000 });
  writeFileSync(`${SHOTS}/report-${paper}.pdf`, bytes);
  return readPdf(bytes);
}

const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

describe.skipIf(LACK_OF_KNOWN !== '')(title, () => {
  const stage = useKnownPages([CLAUDE]);

  it.each(['A4', 'Letter'] as const)('is whole on %s: no word cut, every page numbered, links alive', async (paper) => {
    const { tab, report } = stage.opened[0] ?? {};
    const page = await stage.own(`library.html#/print?tab=${tab}`, 'archived version');
    const pdf = await print(page, paper);
    const [width, height] = PAPERS[paper];
    const count = pdf.pages.length;
    expect(count).toBeGreaterThan(5);
    for (const [i, one] of pdf.pages.entries()) {
      expect([Math.round(one.width), Math.round(one.height)]).toEqual([width, height]);
      expect(one.text).toContain(`${i + 1}of${count}`);
    }
    const text = pdf.pages.map((one, i) => bare(one.text).replace(`${i + 1}of${count}`, '')).join('');
    const missing = (report?.findings ?? []).filter(({ quote }) => !text.includes(bare(quote)));
    expect(missing.map(({ id, quote }) => `${id}: ${quote}`)).toEqual([]);
    expect(pdf.links).toContain(report?.url);
    expect(pdf.links.filter((link) => link.startsWith('https://github.com/OpenTermsArchive/')).length).toBeGreaterThan(
      0,
    );
    for (const link of pdf.links) expect(link).toMatch(/^https?:\/\//);
    await page.close();
  });

  it('of one clause holds advice, others, laws and evidence', async () => {
    const { tab, report } = stage.opened[0] ?? {};
    const finding = report?.findings.find(
      ({ type, attributes }) => type === 'ai-training' && attributes.optOut === true,
    );
    const path = `library.html#/print?tab=${tab}&finding=${encodeURIComponent(finding?.id ?? '')}`;
    const page = await stage.own(path, 'How other platforms handle this');
    const { pages, links } = await print(page, 'A4');
    const text = pages.map((one) => bare(one.text)).join('');
    for (const part of ['History', 'Whyitmatters', 'Whatyoucando', 'Questions', 'Lawsthattouchit', 'Evidence'])
      expect(text).toContain(part);
    expect(text).toContain(bare(finding?.quote ?? 'no such clause'));
    expect(links.some((link) => link.includes('eur-lex.europa.eu'))).toBe(true);
    await page.close();
  });
});
