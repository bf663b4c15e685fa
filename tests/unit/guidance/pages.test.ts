import { describe, expect, test } from 'vitest';
import { readIfThere } from '../../../lib/cli/guidance-assets.ts';
import { loadPages, loadRegulations } from '../../../lib/cli/guidance-seeds.ts';
import { lawFigures } from '../../../lib/guidance/law-figures.ts';
import { pageFor } from '../../../lib/guidance/page-for.ts';
import { parseGuidance, parsePages } from '../../../lib/guidance/parse.ts';
import { FIGURES, type Figures, PageSchema } from '../../../lib/model/pages.ts';

const pages = loadPages('.');
const all: Figures = Object.fromEntries(FIGURES.map((name) => [name, `<${name}>`]));

test('methodology, questions and disclaimer are there', () => {
  expect(pages.map(({ id }) => id)).toEqual(['disclaimer', 'faq', 'methodology']);
  expect(parsePages(JSON.parse(readIfThere('assets/guidance/pages.json') ?? ''))).toEqual(pages);
});

describe.each(pages.map((page) => [page.id, page] as const))('%s', (_, page) => {
  test('no figure is written into the text', () => {
    const words = JSON.stringify(page.sections).replace(/“[^”]*”/g, '');
    const shares = /\d+(?= %)/g;
    expect(words.replace(shares, '').match(/\d+/g)).toBeNull();
  });

  test('every figure is filled in where it is known', () => {
    const text = JSON.stringify(pageFor(page, all));
    expect(text).not.toMatch(/\{\w+\}/);
    expect(pageFor(page, all).sections.length).toBe(page.sections.length);
  });

  test('what needs a figure that is not there is left out, the rest stays', () => {
    const bare = pageFor(page, {});
    expect(JSON.stringify(bare)).not.toMatch(/\{\w+\}|undefined/);
    const needy = page.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => /\{\w+\}/.test(JSON.stringify(block)));
    const count = (p: typeof page) => p.sections.reduce((sum, { blocks }) => sum + blocks.length, 0);
    expect(count(bare)).toBe(count(page) - needy.length);
    expect(bare.sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
  });

  test('headings are different, and sections can be linked to', () => {
    const ids = page.sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(page.sections.map(({ heading }) => heading)).size).toBe(ids.length);
  });
});

test('every figure is used by some page', () => {
  const text = JSON.stringify(pages);
  for (const name of FIGURES) expect(text).toContain(`{${name}}`);
});

test('says once and plainly: not legal advice, not affiliated', () => {
  const text = JSON.stringify(pages.find(({ id }) => id === 'disclaimer'));
  expect(text).toContain('nothing in it is legal advice');
  expect(text).toContain('not affiliated with any of the platforms');
});

test('a figure that nobody knows is refused', () => {
  const page = { ...pages[0], lead: 'Right in {percent} of cases.' };
  expect(PageSchema.safeParse(page).error?.message).toContain('not a figure');
});

test('counts laws as they are', () => {
  const data = parseGuidance(JSON.parse(readIfThere('assets/guidance/guidance.json') ?? ''));
  const provisions = loadRegulations('.').flatMap((r) => r.provisions);
  expect(lawFigures(data)).toEqual({
    types: '37',
    laws: String(provisions.length),
    lawsChecked: String(provisions.filter((p) => p.checked !== false).length),
  });
});
