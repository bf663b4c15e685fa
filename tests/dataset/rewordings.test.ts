/**
 * Real rewordings, taken from the histories of `../shared/ota` (skipped where it is missing): the clauses of a version are
 * the records, those of the next one the page. A pair counts where one clause of its label was reworded and no other clause
 * of the label is nearly as like, on either side; pairs are sorted by the share of words that changed.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { createClassifier } from '../../lib/classify/classifier.ts';
import { loadClassifierData } from '../../lib/cli/classifier-data.ts';
import { DOCUMENT_BITS, fingerprint, shorten } from '../../lib/match/fingerprint.ts';
import { guardOf, packGuard } from '../../lib/match/guard.ts';
import { clauseHash } from '../../lib/match/ids.ts';
import { type KnownClause, matchFindings } from '../../lib/match/match-findings.ts';
import { likeness } from '../../seeds/build/align.ts';
import { openBlobs } from '../../seeds/build/blobs.ts';
import { type DocumentFindings, findInDocument, type LifeFinding } from '../../seeds/build/findings.ts';
import { readHistories } from '../../seeds/build/histories.ts';
import { type TracedDocument, traceDocuments } from '../../seeds/build/trace-documents.ts';
import { hasShared, openShared, root } from './shared.ts';

/** Upper bound of the share of words changed, and the recall that is asked for all pairs up to it. */
const BOUNDS = [
  [0.1, 0.995],
  [0.2, 0.995],
  [0.3, 0.99],
  [0.5, 0.97],
] as const;
const FEWEST_WORDS = 10;
const MOST_WORDS = 600;
const CLEARLY = 0.15;

interface Outcome {
  readonly changed: number;
  readonly found: boolean;
}

const nameOf = ({ life, finding }: LifeFinding) => `${life} ${finding.type} ${finding.polarity}`;
const sameLabel = (a: LifeFinding, b: LifeFinding) =>
  a.finding.type === b.finding.type && a.finding.polarity === b.finding.polarity;

function toKnown(found: LifeFinding): KnownClause {
  const { type, polarity, attributes } = found.finding;
  const print = [...new Set(fingerprint(found.words).map((hash) => shorten(hash, DOCUMENT_BITS)))];
  const clause = {
    hash: clauseHash(found.words),
    words: found.words.length,
    print,
    guard: packGuard(guardOf(found.words)),
  };
  return { id: nameOf(found), type, polarity, attributes, clause, removed: null };
}

/** Share of words that are not in the longest common subsequence of both. */
function changedShare(a: readonly string[], b: readonly string[]): number {
  let before = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++)
      row[j] = word === b[j - 1] ? (before[j - 1] ?? 0) + 1 : Math.max(before[j] ?? 0, row[j - 1] ?? 0);
    before = row;
  }
  return 1 - (2 * (before.at(-1) ?? 0)) / Math.max(1, a.length + b.length);
}

function findingsAt(document: TracedDocument, findings: DocumentFindings, run: number): LifeFinding[] {
  return document.lives.flatMap((life, id) => (life.from <= run && life.to >= run ? findings.of(id) : []));
}

/** Clauses of one run that are a rewording of one of the run before, beyond doubt. */
function pairsAt(document: TracedDocument, old: readonly LifeFinding[], now: readonly LifeFinding[], run: number) {
  return now.flatMap((after) => {
    const life = document.lives[after.life];
    if (life?.from !== run) return [];
    const [before, ...more] = old.filter((o) => o.life === life.before && sameLabel(o, after));
    if (!before || more.length > 0) return [];
    const long = [before, after].every(({ words }) => words.length >= FEWEST_WORDS && words.length <= MOST_WORDS);
    if (!long || !isClear(before, after, old, now)) return [];
    const changed = changedShare(before.words, after.words);
    return changed > 0 && changed <= 0.5 ? [{ before, after, changed }] : [];
  });
}

function isClear(before: LifeFinding, after: LifeFinding, old: readonly LifeFinding[], now: readonly LifeFinding[]) {
  const own = likeness(before.words, after.words).dice - CLEARLY;
  const others = old.filter((o) => o !== before && sameLabel(o, after)).map((o) => likeness(o.words, after.words).dice);
  const rivals = now
    .filter((n) => n !== after && sameLabel(n, before))
    .map((n) => likeness(n.words, before.words).dice);
  return Math.max(0, ...others, ...rivals) < own;
}

function outcomesIn(document: TracedDocument, findings: DocumentFindings): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let run = 1; run < document.runs.length; run++) {
    if (document.runs[run]?.technical) continue;
    const [old, now] = [findingsAt(document, findings, run - 1), findingsAt(document, findings, run)];
    const pairs = pairsAt(document, old, now, run);
    if (pairs.length === 0) continue;
    const page = now.map((n) => ({
      id: nameOf(n),
      type: n.finding.type,
      polarity: n.finding.polarity,
      quote: n.finding.quote,
      attributes: n.finding.attributes,
    }));
    const ties = new Map(matchFindings(page, old.map(toKnown)).ties.map((tie) => [tie.clause, tie.known]));
    const plain = new Map(old.map((o) => [nameOf(o), o.plain]));
    for (const { before, after, changed } of pairs) {
      const known = ties.get(nameOf(after));
      outcomes.push({ changed, found: known !== undefined && plain.get(known) === before.plain });
    }
  }
  return outcomes;
}

describe.skipIf(!hasShared)('real rewordings', () => {
  const outcomes: Outcome[] = [];

  beforeAll(async () => {
    const classifier = createClassifier(loadClassifierData(root));
    for (const repository of await openShared(['dating', 'genai-contrib'])) {
      const blobs = openBlobs(repository.gitDir);
      for (const history of await readHistories(repository)) {
        if (history.versions.length > 120) continue;
        const [platform = '', name = ''] = history.path.replace(/\.md$/, '').split('/');
        const { documents } = await traceDocuments(
          { platform, name, histories: [history] },
          () => blobs,
          () => true,
        );
        for (const document of documents) outcomes.push(...outcomesIn(document, findInDocument(document, classifier)));
      }
      blobs.close();
    }
  }, 300_000);

  it('are enough to say something', () => {
    expect(outcomes.length).toBeGreaterThan(800);
  });

  it.each(BOUNDS)('are tied to their provision where up to %f of the words changed: at least %f', (most, least) => {
    const pairs = outcomes.filter((o) => o.changed <= most);
    const recall = pairs.filter((o) => o.found).length / pairs.length;
    expect(recall, `${pairs.filter((o) => !o.found).length} of ${pairs.length} not found`).toBeGreaterThanOrEqual(
      least,
    );
  });
});
