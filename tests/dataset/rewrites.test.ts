import { describe, expect, it } from 'vitest';
import { clauseWords } from '../../lib/match/words.ts';
import type { Attributes } from '../../lib/model/attributes.ts';
import type { Polarity, Severity } from '../../lib/model/clause-type.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { type DocumentFindings, holds, type LifeFinding } from '../../seeds/build/findings.ts';
import type { Life } from '../../seeds/build/lives.ts';
import { traceProvisions } from '../../seeds/build/provisions.ts';
import { pairRewrites } from '../../seeds/build/rewrites.ts';
import type { TracedDocument } from '../../seeds/build/trace-documents.ts';

interface Clause {
  readonly text: string;
  readonly polarity: Polarity;
  /** First and last of the two versions that hold it. */
  readonly from: 0 | 1;
  readonly to: 0 | 1;
  /** Number of the clause whose block became this one's. */
  readonly before?: number;
  readonly attributes?: Attributes;
}

const SEVERITIES: Readonly<Record<Polarity, Severity>> = { risk: 'high', protection: 'protection' };

/** A document of two versions in which every text is a clause on sale. */
function documentOf(clauses: readonly Clause[]): { document: TracedDocument; findings: DocumentFindings } {
  const run = { time: 0, until: 0, commit: '', lastCommit: '', collection: '', path: '', technical: false, blocks: [] };
  const lives: Life[] = clauses.map(({ from, to, before = null }, text) => ({ text, from, to, before, alike: 0 }));
  const base = { platform: 'Tea House', name: 'Privacy Policy', collection: '', path: '', variant: false, fresh: true };
  const document = { ...base, runs: [run, run], texts: clauses.map((c) => c.text), lives, returns: 0 };
  const plain = clauses.map(({ text }) => clauseWords(text).join(' '));
  const of = (life: number): LifeFinding[] => {
    const clause = clauses[life];
    if (!clause) return [];
    const { text, polarity, attributes = {} } = clause;
    const span = { start: 0, end: text.length, segment: life, headings: [], attributeSpans: {}, becauseSpans: [] };
    const stated = {
      type: 'data-sale',
      polarity,
      severity: SEVERITIES[polarity],
      attributes,
      quote: text,
    } as const;
    const why = { because: [], reasons: [], confidence: 1, record: null };
    const finding: Finding = { id: `${life}`, ...span, ...stated, ...why };
    return [{ life, finding, words: clauseWords(text), plain: plain[life] ?? '', place: life }];
  };
  return { document, findings: { of, plainText: (life) => plain[life] ?? '' } };
}

/** New text and old text of each pair. */
function pairsIn(clauses: readonly Clause[]): [string, string][] {
  const { document, findings } = documentOf(clauses);
  const { before } = pairRewrites(document, findings);
  return [...before].map(([key, from]) => [clauses[Number.parseInt(key, 10)]?.text ?? '', from.finding.quote]);
}

const went = (text: string, polarity: Polarity): Clause => ({ text, polarity, from: 0, to: 0 });
const came = (text: string, polarity: Polarity): Clause => ({ text, polarity, from: 1, to: 1 });
const NEVER = 'We never sell the names of our guests to tea merchants or to anyone else.';
const SELL = 'We sell the names of our guests to tea merchants and to anyone else who pays.';
const AUCTION = 'An auction of guest books is held each spring, and the names in them go to whoever bids most.';
const KEPT = 'Guest books are not for sale, and the cook burns them when the spring is over.';

describe('pairRewrites', () => {
  it('takes a promise for the forerunner of its opposite where most words are the same', () => {
    expect(pairsIn([went(NEVER, 'protection'), came(SELL, 'risk')])).toEqual([[SELL, NEVER]]);
  });

  it('takes no other promise of the same type for it', () => {
    expect(pairsIn([went(KEPT, 'protection'), came(AUCTION, 'risk')])).toEqual([]);
  });

  it('lets the only clause of its label be written anew', () => {
    expect(pairsIn([went(SELL, 'risk'), came(AUCTION, 'risk')])).toEqual([[AUCTION, SELL]]);
  });

  it('asks for more likeness where the document has several', () => {
    const other: Clause = {
      text: 'Spoons are sold with the names of guests on them.',
      polarity: 'risk',
      from: 0,
      to: 1,
    };
    expect(pairsIn([went(SELL, 'risk'), came(AUCTION, 'risk'), other])).toEqual([]);
  });

  it('leaves what has no successor among the gone', () => {
    const { document, findings } = documentOf([went(KEPT, 'protection'), came(AUCTION, 'risk')]);
    expect(pairRewrites(document, findings).gone.map((g) => g.finding.quote)).toEqual([KEPT]);
    expect(holds(findings.plainText(0), clauseWords(KEPT).join(' '))).toBe(true);
  });
});

describe('traceProvisions', () => {
  const changesOf = (before: string, after: string) => {
    const old = { ...went(before, 'risk'), attributes: { optOut: true } };
    const { document, findings } = documentOf([old, { ...came(after, 'risk'), before: 0 }]);
    return traceProvisions(document, findings).live.map((p) => p.changes.map((c) => [c.kind, c.attributes]));
  };

  it('says what moved from one wording to the next', () => {
    const later = SELL.replace('anyone else', 'anybody');
    expect(changesOf(SELL, later)).toEqual([[['hardened', { optOut: [true, null] }]]]);
  });

  it('claims no fact moved where the block was written anew', () => {
    expect(changesOf(SELL, AUCTION)).toEqual([[['reworded', {}]]]);
  });
});
