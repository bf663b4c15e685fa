import type { Run } from '../../model/watch.ts';

/** How sentences begin that only say where to read on. */
const POINTER =
  /^\W*(?:for (?:more|further|additional) (?:information|details)\b|(?:(?:to|please|you can|you may) )?(?:learn|read|find out) more\b|(?:please )?see (?:our|the|this|these|here)\b|click here\b)/i;
/** A longer sentence says something besides. */
const MOST_WORDS = 45;

/** Whether every sentence that a changed run touches only points to another page. True where none is touched. */
export function pointsOnly(runs: readonly Run[], is: Run['is']): boolean {
  const text = runs.map((run) => run.text).join('');
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    if (run.is === is && !sentencesIn(text, at, end).every(isPointer)) return false;
    at = end;
  }
  return true;
}

function isPointer(sentence: string): boolean {
  return sentence.trim() === '' || (POINTER.test(sentence) && sentence.split(/\s+/).length <= MOST_WORDS);
}

/** Sentences that overlap a range of the text, each whole. */
function sentencesIn(text: string, start: number, end: number): string[] {
  const before = Math.max(...['. ', '! ', '? '].map((mark) => text.lastIndexOf(mark, Math.max(0, start - 2)) + 1));
  const after = /[.!?](?=\s|$)/g;
  after.lastIndex = Math.max(0, end - 2);
  const stop = after.exec(text);
  return text.slice(before, stop ? stop.index + 1 : text.length).split(/(?<=[.!?])\s+/);
}
