import { splitSentences } from '../segment/sentences.ts';
import { clauseWords, followingWords } from './words.ts';

/**
 * The normalised words of every run of whole sentences of a text that is shorter than the text. `lengths` narrows the runs
 * to those of so many words: a text of a thousand sentences has half a million runs.
 */
export function sentenceRuns(text: string, lengths: ReadonlySet<number> | null = null): string[][] {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const heads = sentences.map(clauseWords);
  const following = sentences.map(followingWords);
  const longest = lengths ? Math.max(0, ...lengths) : Number.POSITIVE_INFINITY;
  const runs: string[][] = [];
  for (let from = 0; from < sentences.length; from++) {
    let count = 0;
    for (let to = from; to < sentences.length && count <= longest; to++) {
      count += (to === from ? heads[to] : following[to])?.length ?? 0;
      const isWhole = to - from === sentences.length - 1;
      if (isWhole || (lengths && !lengths.has(count))) continue;
      runs.push([...(heads[from] ?? []), ...following.slice(from + 1, to + 1).flat()]);
    }
  }
  return runs;
}
