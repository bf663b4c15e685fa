import { describe, expect, it } from 'vitest';
import { archivedPage, findArchivedClause } from '../../../lib/dataset/archived-clause.ts';
import { DOCUMENT_BITS, fingerprint, shorten } from '../../../lib/match/fingerprint.ts';
import { clauseHash } from '../../../lib/match/ids.ts';
import { clauseWords } from '../../../lib/match/words.ts';
import { readCapture } from '../../../seeds/build/texts.ts';

const RECORDED = 'We keep drafts that you throw away for ninety days. A clerk may read them before they go.';
const MARKDOWN = `# Drafts

![a quill](quill.png)Drafts belong to their authors.

*   (a) ${RECORDED} Nothing else is read.

| Draft | Days |
| --- | --- |
| Letters | ninety |
`;

const known = (text: string) => {
  const words = clauseWords(text);
  const print = fingerprint(words).map((hash) => shorten(hash, DOCUMENT_BITS));
  return { hash: clauseHash(words), words: words.length, print };
};

describe('a clause in an archived version', () => {
  it('is found by its hash as a run of sentences of a block', () => {
    expect(findArchivedClause(MARKDOWN, known(RECORDED))).toEqual({ outcome: 'verified', text: `(a) ${RECORDED}` });
  });

  it('is found as a whole block', () => {
    const block = 'Drafts belong to their authors.';
    expect(findArchivedClause(MARKDOWN, known(block))).toEqual({ outcome: 'verified', text: block });
  });

  it('that is worded otherwise there gives the nearest text, and says that it differs', () => {
    const other = RECORDED.replace('A clerk may', 'A clerk may not');
    expect(findArchivedClause(MARKDOWN, known(other))).toMatchObject({ outcome: 'differs' });
  });

  it('that nothing resembles is absent, in an empty file too', () => {
    const absent = known('Seamstresses mend sails in the harbour every second Tuesday of the month.');
    expect(findArchivedClause(MARKDOWN, absent)).toEqual({ outcome: 'absent' });
    expect(findArchivedClause('', absent)).toEqual({ outcome: 'absent' });
  });

  it('stands in a text that is read as the build of the dataset reads it', () => {
    expect(archivedPage(MARKDOWN)).toEqual(readCapture(MARKDOWN));
  });
});
