import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../lib/classify/classifier.ts';
import type { RuleSource } from '../../../lib/classify/rules-asset.ts';
import { FindingSchema } from '../../../lib/model/finding.ts';
import { RuleSchema } from '../../../lib/model/rule.ts';
import { type PlainBlock, pageFromBlocks } from '../../../lib/segment/from-blocks.ts';
import { segmentPage } from '../../../lib/segment/segment.ts';

const rule = (fields: object) => RuleSchema.parse(fields);
const sale: RuleSource = {
  id: 'data-sale',
  category: 'sharing',
  title: 'Personal data sold',
  base: 'high',
  severity: [],
  rules: [
    rule({ id: 'we-sell', polarity: 'risk', anchors: ['sell'], all: ['\\bsell\\b'], none: ['\\bnot sell\\b'] }),
    rule({ id: 'not-sold', polarity: 'protection', anchors: ['sell'], all: ['\\b(?:do|will) not sell\\b'] }),
    rule({ id: 'brokers', polarity: 'risk', anchors: ['brokers'], all: ['brokers'], weight: 4 }),
    rule({
      id: 'sold-to',
      polarity: 'risk',
      anchors: ['sold'],
      all: ['\\bis sold to\\b', 'advertisers'],
      scope: 'intro',
    }),
  ],
};

const doc = { kind: 'privacy', title: 'Privacy' } as const;
const classifier = createClassifier({ seeds: [sale], macros: {}, weights: null });

function read(blocks: PlainBlock[]) {
  const page = pageFromBlocks(blocks);
  const prepared = classifier.prepare(segmentPage(page), doc);
  return { page, findings: prepared.segments.flatMap((s) => classifier.classify(prepared, s.index)) };
}

describe('createClassifier', () => {
  it('finds a clause with its words, and the finding is valid', () => {
    const { page, findings } = read([{ kind: 'p', text: 'We sell lists of our members.' }]);
    const [finding] = findings;
    expect(findings).toHaveLength(1);
    expect(FindingSchema.parse(finding)).toMatchObject({ id: 'data-sale:risk@0', severity: 'high', because: ['sell'] });
    expect(page.text.slice(finding?.start, finding?.end)).toBe(finding?.quote);
  });

  it('tells a protection from a risk', () => {
    const { findings } = read([{ kind: 'p', text: 'Our shop will not sell your address.' }]);
    expect(findings.map((f) => [f.polarity, f.severity])).toEqual([['protection', 'protection']]);
  });

  it('does not decide on a hint alone', () => {
    expect(read([{ kind: 'p', text: 'Some brokers wrote to us.' }]).findings).toEqual([]);
  });

  it('marks no headings', () => {
    expect(read([{ kind: 'h', text: 'To whom we sell data' }]).findings).toEqual([]);
  });

  it('quotes the sentences that carry the clause in a long block', () => {
    const filler = 'The shop keeps a ledger of every parcel that leaves the depot on a working day. '.repeat(4).trim();
    const { findings } = read([{ kind: 'p', text: `${filler} We sell lists of our members. ${filler}` }]);
    expect(findings.map((f) => f.quote)).toEqual(['We sell lists of our members.']);
  });

  it('quotes the list item where the introducing line decided', () => {
    const { findings } = read([
      { kind: 'p', text: 'Your profile is sold to:' },
      { kind: 'li', text: 'advertisers of sporting goods' },
    ]);
    expect(findings.map((f) => [f.quote, f.because])).toEqual([['advertisers of sporting goods', ['advertisers']]]);
  });

  it('gives the same whatever the order in which segments are read', () => {
    const page = pageFromBlocks(['We sell one.', 'We sell two.'].map((text) => ({ kind: 'p' as const, text })));
    const one = classifier.prepare(segmentPage(page), doc);
    const two = classifier.prepare(segmentPage(page), doc);
    const backwards = [1, 0].map((i) => classifier.classify(two, i)).reverse();
    expect([0, 1].map((i) => classifier.classify(one, i))).toEqual(backwards);
  });

  it('gives nothing beyond the ends', () => {
    const prepared = classifier.prepare([], doc);
    expect(classifier.classify(prepared, 0)).toEqual([]);
  });
});
