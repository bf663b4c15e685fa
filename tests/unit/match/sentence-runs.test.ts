import { describe, expect, it } from 'vitest';
import { sentenceRuns } from '../../../lib/match/sentence-runs.ts';
import { clauseWords } from '../../../lib/match/words.ts';

const TEXT =
  'The ferry sails at noon. (b) It waits for nobody, not even the mayor. Dogs travel free of charge on Sundays.';

describe('sentenceRuns', () => {
  it('gives every run but the whole, with the words that the run itself would have', () => {
    const runs = sentenceRuns(TEXT);
    expect(runs).toHaveLength(5);
    expect(runs).toContainEqual(clauseWords('(b) It waits for nobody, not even the mayor.'));
    expect(runs).toContainEqual(clauseWords('The ferry sails at noon. (b) It waits for nobody, not even the mayor.'));
    expect(runs).not.toContainEqual(clauseWords(TEXT));
    expect(sentenceRuns('Only one.')).toEqual([]);
  });

  it('gives runs of the lengths asked for alone', () => {
    expect(sentenceRuns(TEXT, new Set([5]))).toEqual([['the', 'ferry', 'sails', 'at', 'noon']]);
    expect(sentenceRuns(TEXT, new Set([1000]))).toEqual([]);
  });

  it('takes a text of thousands of sentences', () => {
    const long = 'The ferry sails at noon today. '.repeat(3000);
    expect(sentenceRuns(long, new Set([12])).length).toBe(2999);
  });
});
