import type { FigureName, Figures, Page, PageBlock } from '../model/pages.ts';

/**
 * A page with its figures filled in. A block that needs a figure which is not there is left out, and so is a section
 * without blocks: nothing is claimed that was not measured.
 */
export function pageFor(page: Page, figures: Figures): Page {
  const sections = page.sections
    .map((section) => ({ ...section, blocks: section.blocks.flatMap((block) => filled(block, figures)) }))
    .filter((section) => section.blocks.length > 0);
  return { ...page, sections };
}

function filled(block: PageBlock, figures: Figures): PageBlock[] {
  let missing = false;
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: FigureName) => {
      const figure = figures[name];
      if (figure === undefined) missing = true;
      return figure ?? '';
    });
  const result = fillBlock(block, fill);
  return missing ? [] : [result];
}

function fillBlock(block: PageBlock, fill: (text: string) => string): PageBlock {
  if ('p' in block) return { p: fill(block.p) };
  if ('list' in block) return { list: block.list.map(fill) };
  return { q: fill(block.q), a: fill(block.a) };
}
