import type { ClauseChange, Run } from '../../model/watch.ts';
import { type Alignment, align } from './align.ts';
import { effectsOf, type PlacedEffect } from './effects.ts';
import { withoutReflow } from './reflow.ts';
import type { OpenSnapshot } from './snapshot.ts';
import { isCosmetic } from './weigh.ts';
import { push, wordDiff } from './word-diff.ts';

/** Moves that are listed by clause; a page in a new order has hundreds. */
const MOST_MOVED = 20;

export interface Differing {
  /** Keys of sentences that went and that came. */
  readonly missing: ReadonlySet<string>;
  readonly novel: ReadonlySet<string>;
}

/** What differs between two readings by their keys alone. */
function differing(old: OpenSnapshot, now: OpenSnapshot): Differing {
  return {
    missing: new Set([...old.all].filter((key) => !now.all.has(key))),
    novel: new Set([...now.all].filter((key) => !old.all.has(key))),
  };
}

/** The difference of two readings, clause by clause, in the order of the new text; removed clauses after it, moves last. */
export function compareSnapshots(
  old: OpenSnapshot,
  now: OpenSnapshot,
  { missing, novel }: Differing = differing(old, now),
): ClauseChange[] {
  if (missing.size + novel.size === 0) return [];
  const aligned = align(old, now, missing, novel);
  const effects = effectsOf(old, now, missing, novel, aligned.pairs);
  const changes = [
    ...changed(old, now, { missing, novel }, aligned, effects),
    ...aligned.removed.map((i) => single(old, i, missing, 'removed', inClause(effects, i, null))),
  ];
  return [...withoutReflow(changes), ...aligned.moved.slice(0, MOST_MOVED).map((i) => moved(old, i))];
}

/** Reworded and added clauses, in the order of the new text. */
function changed(
  old: OpenSnapshot,
  now: OpenSnapshot,
  { missing, novel }: Differing,
  { pairs, added }: Alignment,
  effects: readonly PlacedEffect[],
): ClauseChange[] {
  const reworded = pairs.map(([i, j]) => ({
    at: j,
    change: rewording(old, now, i, j, { missing, novel }, inClause(effects, i, j)),
  }));
  const come = added.map((j) => ({ at: j, change: single(now, j, novel, 'added', inClause(effects, null, j)) }));
  return [...reworded, ...come].sort((a, b) => a.at - b.at).map(({ change }) => change);
}

/** Effects that belong to a clause: where it stands now, or where it stood if it stands nowhere now. */
function inClause(effects: readonly PlacedEffect[], old: number | null, now: number | null): PlacedEffect[] {
  return effects.filter((one) =>
    one.now === null ? old !== null && one.old === old : now !== null && one.now === now,
  );
}

function rewording(
  old: OpenSnapshot,
  now: OpenSnapshot,
  i: number,
  j: number,
  { missing, novel }: Differing,
  placed: readonly PlacedEffect[],
): ClauseChange {
  const was = sentencesOf(old, i);
  const is = sentencesOf(now, j);
  const words = wordDiff(textOf(was, missing), textOf(is, novel));
  return finish(now, j, {
    kind: 'reworded',
    before: spread(was, missing, words.before),
    after: spread(is, novel, words.after),
    placed,
  });
}

function single(
  open: OpenSnapshot,
  at: number,
  changedKeys: ReadonlySet<string>,
  kind: 'added' | 'removed',
  placed: readonly PlacedEffect[],
): ClauseChange {
  const runs: Run[] = [];
  const is = kind === 'added' ? 'new' : 'gone';
  for (const { text, key } of sentencesOf(open, at)) push(runs, `${text} `, changedKeys.has(key) ? is : 'same');
  return finish(open, at, {
    kind,
    before: kind === 'removed' ? runs : [],
    after: kind === 'added' ? runs : [],
    placed,
  });
}

function moved(open: OpenSnapshot, at: number): ClauseChange {
  const text = sentencesOf(open, at)
    .map((sentence) => sentence.text)
    .join(' ');
  const runs: Run[] = [{ text, is: 'same' }];
  return { kind: 'moved', cosmetic: true, heading: headingOf(open, at), before: runs, after: runs, effects: [] };
}

interface Sentence {
  readonly text: string;
  readonly key: string;
}

function sentencesOf({ snapshot, keys }: OpenSnapshot, at: number): Sentence[] {
  return (snapshot.clauses[at]?.sentences ?? []).map((text, i) => ({ text, key: keys[at]?.[i] ?? '' }));
}

function textOf(sentences: readonly Sentence[], changedKeys: ReadonlySet<string>): string {
  return sentences
    .filter(({ key }) => changedKeys.has(key))
    .map(({ text }) => text)
    .join(' ');
}

/** Puts the word runs of the changed sentences back among those that stayed. */
function spread(sentences: readonly Sentence[], changedKeys: ReadonlySet<string>, words: readonly Run[]): Run[] {
  const out: Run[] = [];
  const left = words.map((run) => ({ ...run }));
  for (const { text, key } of sentences) {
    if (changedKeys.has(key)) take(left, text.length, out);
    else push(out, `${text} `, 'same');
  }
  return out;
}

/** Moves `length` characters, and the space after them, from the front of `left` to `out`. */
function take(left: Run[], length: number, out: Run[]): void {
  let need = length + 1;
  for (let run = left[0]; run && need > 0; run = left[0]) {
    const part = run.text.slice(0, need);
    push(out, part, run.is);
    need -= part.length;
    if (part.length === run.text.length) left.shift();
    else left[0] = { ...run, text: run.text.slice(part.length) };
  }
  const last = out.at(-1);
  if (last && !last.text.endsWith(' ')) out[out.length - 1] = { ...last, text: `${last.text} ` };
}

function headingOf({ snapshot }: OpenSnapshot, at: number): string {
  return snapshot.clauses[at]?.heading ?? '';
}

function finish(
  open: OpenSnapshot,
  at: number,
  part: Pick<ClauseChange, 'kind' | 'before' | 'after'> & { readonly placed: readonly PlacedEffect[] },
): ClauseChange {
  const { kind, before, after, placed } = part;
  const clause = open.snapshot.clauses[at];
  const effects = placed.map(({ effect }) => effect);
  const introduced = clause?.introduced ?? false;
  const heading = headingOf(open, at);
  const cosmetic = isCosmetic({ kind, before, after, effects, set: clause?.kind ?? 'p', introduced, heading });
  return { kind, cosmetic, heading, before, after, effects };
}
