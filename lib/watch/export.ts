import type { Change, ClauseChange, Effect, Run } from '../model/watch.ts';
import type { WatchHistory } from '../store/watches.ts';
import { effectWords } from './judge/effect-words.ts';
import { headline } from './judge/headline.ts';

type TitleOf = (effect: Effect) => string;

/** All that is kept of a document's changes and looks, as indented JSON. */
export function historyJson(history: WatchHistory): string {
  const { id, url, title, platform, kind, since } = history.watch;
  const document = { id, url, title, platform, kind, since };
  return `${JSON.stringify({ schema: 1, document, changes: history.changes, looks: history.runs }, null, 2)}\n`;
}

/** Changed clauses as CSV (RFC 4180, CRLF, UTF-8 with byte order mark), one a line; cosmetic ones say so. */
export function historyCsv({ watch, changes }: WatchHistory, titleOf: TitleOf): string {
  const head = ['url', 'day', 'source', 'kind', 'cosmetic', 'heading', 'effects', 'before', 'after'];
  const lines = changes.flatMap((change) =>
    change.clauses.map((clause) => csvLine(watch.url, change, clause, titleOf)),
  );
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function csvLine(url: string, { day, source }: Change, clause: ClauseChange, titleOf: TitleOf): string[] {
  const { kind, cosmetic, heading, effects, before, after } = clause;
  const does = effects.map((effect) => effectWords(effect, titleOf(effect))).join(' | ');
  return [url, day, source, kind, cosmetic ? 'yes' : 'no', heading, does, plain(before), plain(after)];
}

/**
 * A cell in quotes. What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV Injection): the
 * text comes from a page that may be hostile.
 */
function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The changes as an Atom feed (RFC 4287), newest first. `now` in milliseconds since 1970, for a feed without entries. */
export function historyAtom({ watch, changes }: WatchHistory, titleOf: TitleOf, now: number): string {
  const updated = new Date(changes[0]?.at ?? now).toISOString();
  const entries = changes.map((change) => entry(change, watch.url, titleOf));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${xml(`${watch.platform}: ${watch.title}`)}</title>`,
    `<id>${xml(watch.url)}</id>`,
    `<link href="${xml(watch.url)}"/>`,
    `<updated>${updated}</updated>`,
    '<author><name>Clausemark</name></author>',
    ...entries,
    '</feed>\n',
  ].join('\n');
}

function entry({ at, clauses }: Change, url: string, titleOf: TitleOf): string {
  const real = clauses.filter(({ cosmetic }) => !cosmetic);
  const text = real.map(({ kind, before, after }) => `${kind}\n- ${plain(before)}\n+ ${plain(after)}`).join('\n\n');
  const when = new Date(at).toISOString();
  const title = xml(headline(clauses, titleOf));
  return `<entry><title>${title}</title><id>${xml(url)}#${at}</id><updated>${when}</updated><content type="text">${xml(text)}</content></entry>`;
}

function plain(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** Escapes text for XML and drops the control characters that XML 1.0 forbids. */
function xml(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return [...text]
    .filter((char) => char >= ' ' || char === '\n' || char === '\t')
    .map((char) => named[char] ?? char)
    .join('');
}
