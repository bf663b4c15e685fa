import { splitSentences } from '../segment/sentences.ts';
import { clauseWords } from './words.ts';

/** The normalised words of every run of whole sentences of a text that is shorter than the text. */
export function sentenceRuns(text: string): string[][] {
  const sentences = splitSentences(text);
  const { length } = sentences;
  const runs: string[][] = [];
  for (let from = 0; from < length; from++)
    for (let to = from; to < length; to++)
      if (to - from < length - 1) runs.push(clauseWords(text.slice(sentences[from]?.start, sentences[to]?.end)));
  return runs;
}
