import { type PageReading, readPage } from '../../../lib/page/read-page.ts';
import { createStaticVisibility } from '../../../lib/page/static-visibility.ts';

export function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

export function read(html: string): PageReading {
  const document = parse(html);
  return readPage(document, createStaticVisibility(document));
}

/** Blocks as kind, level and text: "li2 Inner". */
export function blocksIn({ page }: PageReading): string[] {
  return page.blocks.map((b) => `${b.kind}${b.level} ${page.text.slice(b.start, b.end)}`);
}

export function blocksOf(html: string): string[] {
  return blocksIn(read(html));
}

/** Prose of our own, long enough to outweigh what surrounds it. */
export const PROSE = [
  'We keep the name and the address that you give us for as long as your order is open, and not a day longer.',
  'You may ask us to show you what we have written down about you, and we will answer you within four weeks.',
  'Our drivers see the address of a parcel and nothing else; they are not allowed to keep it after delivery.',
  'When you close your account, all that we know about you is erased within thirty days, backups included.',
].map((text) => `<p>${text}</p>`);
export const POLICY = `<h1>Parcels and privacy</h1>${PROSE.join('')}`;
