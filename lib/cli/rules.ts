/**
 * The mirror for people who write rules:
 *
 *   npm run -s rules -- [--types a,b] [--errors] [--hints] [--gold DIR]
 *
 * Checks every example of the seeds, then scores the rules alone against the labelled policies, by block. Errors are shown
 * for folds 0 to 3 only: the sealed fold is scored, never shown. `--hints` counts rules of any weight, not only deciding ones.
 */
import { parseArgs } from 'node:util';
import { compileRules } from '../classify/compile-rules.ts';
import { createAnchorIndex, matchRules, type RuleHit } from '../classify/match-rules.ts';
import type { Example } from '../model/rule.ts';
import type { Segment } from '../model/text.ts';
import { pageFromBlocks } from '../segment/from-blocks.ts';
import { segmentPage } from '../segment/segment.ts';
import { loadGold, SEALED_FOLD } from './gold.ts';
import { loadSeeds } from './seeds.ts';

const { values: options } = parseArgs({
  options: {
    types: { type: 'string' },
    errors: { type: 'boolean', default: false },
    hints: { type: 'boolean', default: false },
    gold: { type: 'string', default: '../shared/gold' },
  },
});

const { seeds, macros } = loadSeeds('.');
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

function segmentOf(example: Example): Segment | undefined {
  const e = typeof example === 'string' ? { text: example } : example;
  const blocks = [
    ...(e.heading ? [{ kind: 'h' as const, text: e.heading }] : []),
    ...(e.intro ? [{ kind: 'p' as const, text: e.intro }] : []),
    { kind: e.intro ? ('li' as const) : ('p' as const), text: e.text },
  ];
  return segmentPage(pageFromBlocks(blocks)).at(-1);
}

let bad = 0;
for (const seed of chosen) {
  for (const [group, examples] of Object.entries(seed.examples)) {
    for (const example of examples) {
      const segment = segmentOf(example);
      const got = segment ? [...labelsOf(segment).keys()].filter((l) => l.startsWith(`${seed.id}:`)) : [];
      const want = group === 'none' ? [] : [`${seed.id}:${group}`];
      if (want.every((l) => got.includes(l)) && got.length === want.length) continue;
      bad++;
      console.log(`EXAMPLE ${seed.id} ${group}: got [${got.join(', ')}] for ${JSON.stringify(example)}`);
    }
  }
}
console.log(`${bad} examples wrong`);

interface Count { right: number; wrong: number; missed: number }
const table = new Map<string, { seen: Count; sealed: Count }>();
const empty = (): Count => ({ right: 0, wrong: 0, missed: 0 });
const rows = (label: string) => {
  const row = table.get(label) ?? { seen: empty(), sealed: empty() };
  table.set(label, row);
  return row;
};
const allowed = new Set<string>(chosen.map((s) => s.id));
for (const doc of loadGold(options.gold)) {
  const part = doc.fold === SEALED_FOLD ? 'sealed' : 'seen';
  for (const { segment, firm, soft } of doc.blocks) {
    const got = labelsOf(segment);
    const show = (what: string, label: string, why = '') => {
      if (options.errors && part === 'seen')
        console.log(`${what} ${doc.id} [${segment.index}] ${label}${why}\n    H: ${segment.headings.slice(1).join(' > ')} | I: ${segment.intro.slice(0, 160)}\n    ${segment.kind}: ${segment.text.slice(0, 600)}`);
    };
    for (const label of firm) {
      if (!allowed.has(label.split(':')[0] ?? '')) continue;
      const hit = got.has(label);
      rows(label)[part][hit ? 'right' : 'missed']++;
      if (!hit) show('MISSED', label);
    }
    for (const [label, hits] of got) {
      if (firm.includes(label) || soft.includes(label)) continue;
      rows(label)[part].wrong++;
      show('WRONG ', label, ` by ${hits.map((h) => h.rule.key.split('/')[1]).join(', ')}`);
    }
  }
}
const figure = ({ right, wrong, missed }: Count): string => {
  const p = right / Math.max(1, right + wrong);
  const r = right / Math.max(1, right + missed);
  const f = p + r > 0 ? (2 * p * r) / (p + r) : 0;
  return `right ${String(right).padStart(4)} wrong ${String(wrong).padStart(4)} missed ${String(missed).padStart(4)} P ${p.toFixed(2)} R ${r.toFixed(2)} F1 ${f.toFixed(2)}`;
};
const total = { seen: empty(), sealed: empty() };
for (const [label, row] of [...table].sort()) {
  console.log(`${label.padEnd(36)} ${figure(row.seen)} | sealed ${figure(row.sealed)}`);
  for (const part of ['seen', 'sealed'] as const)
    for (const key of ['right', 'wrong', 'missed'] as const) total[part][key] += row[part][key];
}
console.log(`${'all'.padEnd(36)} ${figure(total.seen)} | sealed ${figure(total.sealed)}`);
