import { clauseWords } from '../../match/words.ts';
import type { Run } from '../../model/watch.ts';

/** Words of a text with the white space after them. */
const TOKEN = /\S+\s*/g;
/** Beyond this many cells the table would cost more than it tells: the wording counts as replaced. */
const MOST_CELLS = 4_000_000;
/** Words in common between two changed stretches that are too few to read as kept. */
const ISLAND = 2;

/** A word as shown, and as compared. */
interface Word {
  readonly text: string;
  readonly norm: string;
}

/** Old and new wording, word by word; white space and punctuation do not count as a difference. */
export function wordDiff(before: string, after: string): { readonly before: Run[]; readonly after: Run[] } {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const kept = withoutIslands(commonWords(old, now), old.length, now.length);
  return {
    before: runsOf(old, new Set(kept.map(([i]) => i)), 'gone'),
    after: runsOf(now, new Set(kept.map(([, j]) => j)), 'new'),
  };
}

function wordsOf(text: string): Word[] {
  return (text.match(TOKEN) ?? []).map((token) => ({
    text: token,
    norm: clauseWords(token).join(' ') || token.trim(),
  }));
}

type Pair = readonly [number, number];

/** Longest common subsequence by the table of Wagner and Fischer (1974), after cutting equal ends; O(n m). */
function commonWords(old: readonly Word[], now: readonly Word[]): Pair[] {
  const isSame = (i: number, j: number) => old[i]?.norm === now[j]?.norm;
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && isSame(head, head)) head++;
  let tail = 0;
  while (tail < least - head && isSame(old.length - 1 - tail, now.length - 1 - tail)) tail++;
  const pairs: Pair[] = Array.from({ length: head }, (_, i) => [i, i]);
  pairs.push(...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail), head));
  for (let k = tail; k > 0; k--) pairs.push([old.length - k, now.length - k]);
  return pairs;
}

function middle(old: readonly Word[], now: readonly Word[], shift: number): Pair[] {
  const [n, m] = [old.length, now.length];
  if (n === 0 || m === 0 || n * m > MOST_CELLS) return [];
  const width = m + 1;
  const best = new Uint16Array((n + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      best[i * width + j] = old[i]?.norm === now[j]?.norm ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (old[i]?.norm === now[j]?.norm) pairs.push([shift + i++, shift + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Drops words in common that stand alone inside a replaced stretch: they are chance, and make the difference hard to read. */
function withoutIslands(pairs: readonly Pair[], n: number, m: number): Pair[] {
  const out: Pair[] = [];
  for (let from = 0; from < pairs.length; ) {
    let to = from + 1;
    while (isNext(pairs[to - 1], pairs[to])) to++;
    const [i = 0, j = 0] = pairs[from] ?? [];
    const [x = 0, y = 0] = pairs[to - 1] ?? [];
    const [pi = -1, pj = -1] = out.at(-1) ?? [];
    const [ni = n, nj = m] = pairs[to] ?? [];
    const isIsland = to - from <= ISLAND && isGap(i - pi, j - pj) && isGap(ni - x, nj - y);
    if (!isIsland) out.push(...pairs.slice(from, to));
    from = to;
  }
  return out;
}

function isNext(a: Pair | undefined, b: Pair | undefined): boolean {
  return a !== undefined && b !== undefined && b[0] === a[0] + 1 && b[1] === a[1] + 1;
}

/** More than a word or two differs here, on both sides together. */
function isGap(a: number, b: number): boolean {
  return a + b - 2 > 3;
}

function runsOf(words: readonly Word[], kept: ReadonlySet<number>, other: 'gone' | 'new'): Run[] {
  const runs: Run[] = [];
  for (const [i, { text }] of words.entries()) push(runs, text, kept.has(i) ? 'same' : other);
  return runs;
}

/** Adds a stretch to runs, joining it to the last one of its kind. */
export function push(runs: Run[], text: string, is: Run['is']): void {
  const last = runs.at(-1);
  if (last?.is === is) runs[runs.length - 1] = { text: last.text + text, is };
  else if (text !== '') runs.push({ text, is });
}
