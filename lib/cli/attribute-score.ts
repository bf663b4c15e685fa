import { readAttributes } from '../classify/attributes/read-attributes.ts';
import { type ClauseTypeId, ClauseTypeIdSchema, PolaritySchema } from '../model/clause-type.ts';
import type { GoldBlock } from './gold.ts';
import { Tally } from './tally.ts';

export interface LabelledDocument {
  readonly id: string;
  readonly service: string;
  /** Errors of a sealed document are counted, never shown. */
  readonly sealed: boolean;
  readonly blocks: readonly GoldBlock[];
}

/**
 * Same value? Booleans and numbers must be equal; texts must share a word of four letters or more, since labels word
 * them freely; `true` beside a text counts, since labels say `true` where they only note that something is stated.
 */
export function sameValue(stated: unknown, read: unknown): boolean {
  if (stated === read) return true;
  if (stated === true && (typeof read === 'string' || Array.isArray(read))) return true;
  if (typeof stated === 'boolean' || typeof read === 'boolean') return false;
  if (typeof stated === 'number' && typeof read === 'number') return false;
  const theirs = wordsOf(stated);
  return [...wordsOf(read)].some((w) => theirs.has(w));
}

function wordsOf(value: unknown): Set<string> {
  const text = (Array.isArray(value) ? value.join(' ') : String(value)).toLowerCase();
  return new Set(text.match(/\d+|[a-z]{4,}|scc|dpf|idta/g) ?? []);
}

/** Scores the attributes read where the label is given: right, wrong (another value, or not stated) and missed. */
export function scoreAttributes(documents: readonly LabelledDocument[], types: ReadonlySet<string>, errors: boolean) {
  const tally = new Tally();
  for (const { id, sealed, blocks } of documents) {
    const part = sealed ? 'sealed' : 'seen';
    for (const block of blocks) {
      for (const label of block.firm) {
        const type = ClauseTypeIdSchema.parse(label.split(':')[0]);
        if (!types.has(type)) continue;
        for (const { name, outcome, stated, read } of compare(block, type, label)) {
          tally.add(`${type}.${name}`, part, outcome);
          if (outcome === 'right' || !errors || part === 'sealed') continue;
          const values = `stated ${JSON.stringify(stated)} read ${JSON.stringify(read)}`;
          console.log(
            `${outcome.toUpperCase()} ${label}.${name} ${values} ${id}\n    ${block.segment.text.slice(0, 900)}`,
          );
        }
      }
    }
  }
  tally.print();
}

function compare(block: GoldBlock, type: ClauseTypeId, label: string) {
  const { segment } = block;
  const polarity = PolaritySchema.parse(label.split(':')[1]);
  const { attributes } = readAttributes(type, polarity, segment, { start: segment.start, end: segment.end });
  const got = new Map<string, unknown>(Object.entries(attributes));
  const want = new Map(Object.entries(block.attrs[type] ?? {}));
  return [...new Set([...got.keys(), ...want.keys()])].map((name) => {
    const [stated, read] = [want.get(name), got.get(name)];
    const outcome = read === undefined ? 'missed' : sameValue(stated, read) ? 'right' : 'wrong';
    return { name, stated, read, outcome: outcome as 'right' | 'wrong' | 'missed' };
  });
}
