import type { ReadingContext, ReadValue } from './reader.ts';

/** One sentence of the block: its text normalised for rules, and where it starts in the page's text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** The sentences of the block being read, in order. */
export function sentencesOf({ segment, text }: ReadingContext): Sentence[] {
  return segment.sentences.map(({ start, end }) => ({
    text: text.slice(start - segment.start, end - segment.start),
    start,
  }));
}

/** The words of the page between two offsets of a sentence, as they stand there, shortened to 120 characters. */
export function wordsAt(context: ReadingContext, sentence: Sentence, from: number, to: number): ReadValue<string> {
  const start = sentence.start + from - context.segment.start;
  const raw = context.segment.text.slice(start, start + Math.min(to - from, 120));
  const value = raw.replace(/^[\s,;:"“”(]+|[\s,;:."“”(]+$/g, '');
  const lead = raw.length - raw.replace(/^[\s,;:"“”(]+/, '').length;
  const begin = sentence.start + from + lead;
  return { value, span: { start: begin, end: begin + value.length } };
}
