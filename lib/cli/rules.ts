/**
 * The mirror for people who write rules:
 *
 *   npm run -s rules -- [--types a,b] [--errors] [--hints] [--hard | --own] [--by-rule] [--attributes] [--root DIR] [--gold DIR]
 *     [--ota DIR]
 *
 * Checks every example of the seeds, then scores the rules alone against the labelled policies, by block. Errors are shown
 * for folds 0 to 3 only: the sealed fold is scored, never shown. `--hints` counts rules of any weight, not only deciding
 * ones; `--hard` scores on the single hard blocks instead of the policies, `--own` on the blocks of seeds/labels, a quarter
 * of whose services are sealed in the same way; `--by-rule` adds each rule's own figures on the seen part; `--attributes`
 * scores the attributes read where the label is given.
 */
import { parseArgs } from 'node:util';
import { compileRules } from '../classify/compile-rules.ts';
import { createAnchorIndex, matchRules, type RuleHit } from '../classify/match-rules.ts';
import type { Segment } from '../model/text.ts';
import { type LabelledDocument, scoreAttributes } from './attribute-score.ts';
import { exampleSegment } from './examples.ts';
import { loadGold, SEALED_FOLD } from './gold.ts';
import { loadHard } from './hard.ts';
import { loadOwn } from './own.ts';
import { loadSeeds } from './seeds.ts';
import { Tally } from './tally.ts';

const { values: options } = parseArgs({
  options: {
    types: { type: 'string' },
    errors: { type: 'boolean', default: false },
    hints: { type: 'boolean', default: false },
    hard: { type: 'boolean', default: false },
    own: { type: 'boolean', default: false },
    'by-rule': { type: 'boolean', default: false },
    attributes: { type: 'boolean', default: false },
    root: { type: 'string', default: '.' },
    gold: { type: 'string', default: '../shared/gold' },
    ota: { type: 'string', default: '../shared/ota' },
    labelled: { type: 'string', default: '../shared/labelled' },
  },
});

const { seeds, macros } = loadSeeds(options.root);
const wanted = options.types ? new Set(options.types.split(',')) : null;
const chosen = seeds.filter((seed) => !wanted || wanted.has(seed.id));
const compiled = compileRules(chosen, macros);
const rulesOf = createAnchorIndex(compiled);

/** Labels whose rules' weights add up to ten tenths (each rule once), or any hit with --hints. */
function labelsOf(segment: Segment): Map<string, RuleHit[]> {
  const byLabel = new Map<string, RuleHit[]>();
  for (const hit of matchRules(segment, compiled, rulesOf)) {
    const label = `${hit.rule.type}:${hit.rule.polarity}`;
    const hits = byLabel.get(label) ?? [];
    if (!hits.some((h) => h.rule === hit.rule)) hits.push(hit);
    byLabel.set(label, hits);
  }
  if (options.hints) return byLabel;
  return new Map([...byLabel].filter(([, hits]) => hits.reduce((sum, h) => sum + h.rule.weight, 0) >= 10));
}

function checkExamples(): number {
  let bad = 0;
  for (const seed of chosen) {
    for (const [group, examples] of Object.entries(seed.examples)) {
      for (const example of examples) {
        const segment = exampleSegment(example);
        const got = segment ? [...labelsOf(segment).keys()].filter((l) => l.startsWith(`${seed.id}:`)) : [];
        const want = group === 'none' ? [] : [`${seed.id}:${group}`];
        if (want.every((l) => got.includes(l)) && got.length === want.length) continue;
        bad++;
        console.log(`EXAMPLE ${seed.id} ${group}: got [${got.join(', ')}] for ${JSON.stringify(example)}`);
      }
    }
  }
  return bad;
}

console.log(`${checkExamples()} examples wrong`);
const allowed = new Set<string>(chosen.map((s) => s.id));
const documents = await loadDocuments();

async function loadDocuments(): Promise<LabelledDocument[]> {
  if (options.own) return loadOwn('seeds/labels', [options.ota]);
  const documents = options.hard
    ? loadHard(`${options.labelled}/hard-blocks.jsonl`).map((block) => ({ ...block, blocks: [block] }))
    : loadGold(options.gold);
  return documents.map((doc) => ({ ...doc, sealed: doc.fold === SEALED_FOLD }));
}

/** The sentences of a segment in which rules fired. */
function firedIn(segment: Segment, hits: readonly RuleHit[]): string {
  const spans = new Set(hits.map((h) => `${h.sentence.start}:${h.sentence.end}`));
  const texts = [...spans].map((s) => s.split(':').map((n) => Number(n) - segment.start));
  return texts.map(([start, end]) => segment.text.slice(start, end)).join(' // ');
}

function show(what: string, id: string, segment: Segment, label: string, why = '', text = segment.text): void {
  const place = `H: ${segment.headings.slice(1).join(' > ')} | I: ${segment.intro.slice(0, 200)}`;
  console.log(
    `${what} ${id} [${segment.index}] ${label}${why}\n    ${place}\n    ${segment.kind}: ${text.slice(0, 700)}`,
  );
}

function scoreLabels(): void {
  const tally = new Tally();
  const byRule = new Tally();
  for (const doc of documents) {
    const part = doc.sealed ? 'sealed' : 'seen';
    const visible = options.errors && part === 'seen';
    for (const { segment, firm, soft } of doc.blocks) {
      const got = labelsOf(segment);
      for (const label of firm.filter((l) => allowed.has(l.split(':')[0] ?? ''))) {
        tally.add(label, part, got.has(label) ? 'right' : 'missed');
        if (!got.has(label) && visible) show('MISSED', doc.id, segment, label);
      }
      for (const [label, hits] of got) {
        const right = firm.includes(label);
        if (right || !soft.includes(label))
          for (const h of hits) byRule.add(h.rule.key, part, right ? 'right' : 'wrong');
        if (right || soft.includes(label)) continue;
        tally.add(label, part, 'wrong');
        if (visible)
          show(
            'WRONG ',
            doc.id,
            segment,
            label,
            ` by ${hits.map((h) => h.rule.key.split('/')[1]).join(', ')}`,
            firedIn(segment, hits),
          );
      }
    }
  }
  if (options['by-rule']) byRule.print('seen');
  tally.print();
}

if (options.attributes) scoreAttributes(documents, allowed, options.errors);
else scoreLabels();
