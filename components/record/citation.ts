import { dayWords } from '../names.ts';

export const CITATION_STYLES = ['plain', 'bibtex', 'csl'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What a citation of a clause says. Days are ISO 8601. */
export interface Cited {
  readonly platform: string;
  readonly document: string;
  readonly clause: string;
  readonly section: string | null;
  readonly updated: string | null;
  readonly url: string;
  readonly accessed: string;
  /** Record of the clause in the dataset, and the dataset's day; null where it has none. */
  readonly recorded: { readonly record: string; readonly dataset: string } | null;
}

function recordWords({ recorded }: Cited): string {
  return recorded ? `Clausemark ${recorded.record}, dataset of ${dayWords(recorded.dataset)}` : '';
}

/** A citation as plain text, BibTeX (`@misc`) or CSL-JSON (citeproc 1.0, type `webpage`). */
export function cite(style: CitationStyle, cited: Cited): string {
  if (style === 'bibtex') return bibtex(cited);
  return style === 'csl' ? csl(cited) : plain(cited);
}

function plain(cited: Cited): string {
  const place = cited.section === null ? '' : `, “${cited.section}”`;
  const version = cited.updated === null ? '' : `, version of ${dayWords(cited.updated)}`;
  return `${cited.platform}, “${cited.document}”${place}${version}. ${cited.url}. Accessed ${dayWords(cited.accessed)}.${cited.recorded ? ` ${recordWords(cited)}.` : ''}`;
}

function bibtex(cited: Cited): string {
  const fields = [
    ['author', `{${braced(cited.platform)}}`],
    ['title', braced(cited.document)],
    ['year', (cited.updated ?? cited.accessed).slice(0, 4)],
    ['howpublished', `\\url{${cited.url.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ['urldate', cited.accessed],
    ['note', braced(noteOf(cited))],
  ];
  return `@misc{${keyOf(cited)},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}

function noteOf(cited: Cited): string {
  const about = [cited.clause, cited.section ?? ''].filter((part) => part !== '').join(': ');
  return [about, recordWords(cited)].filter((part) => part !== '').join('. ');
}

/** LaTeX's own characters are escaped; braces would end the field. */
function braced(text: string): string {
  return text.replace(/[{}\\]/g, '').replace(/[&%$#_]/g, '\\$&');
}

function keyOf({ platform, updated, accessed }: Cited): string {
  const word = platform.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'policy';
  return `${word}${(updated ?? accessed).slice(0, 4)}`;
}

function csl(cited: Cited): string {
  const item = {
    id: keyOf(cited),
    type: 'webpage',
    title: cited.document,
    author: [{ literal: cited.platform }],
    URL: cited.url,
    ...(cited.section === null ? {} : { section: cited.section }),
    ...(cited.updated === null ? {} : { issued: dateParts(cited.updated) }),
    accessed: dateParts(cited.accessed),
    ...(cited.recorded ? { note: recordWords(cited) } : {}),
  };
  return JSON.stringify([item], null, 2);
}

function dateParts(iso: string): { 'date-parts': number[][] } {
  return { 'date-parts': [iso.slice(0, 10).split('-').map(Number)] };
}
