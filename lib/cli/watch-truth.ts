import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { z } from 'zod';
import { type Classifier, createClassifier } from '../classify/classifier.ts';
import { ClauseTypeIdSchema } from '../model/clause-type.ts';
import type { ClauseChange } from '../model/watch.ts';
import { compareSnapshots } from '../watch/judge/compare.ts';
import { isFelt } from '../watch/judge/effects.ts';
import { isWorthNotice } from '../watch/judge/headline.ts';
import { sentenceWords } from '../watch/judge/sentence-key.ts';
import { openSnapshot, type Snapshot } from '../watch/judge/snapshot.ts';
import { readFetched } from '../watch/read-fetched.ts';
import { loadClassifierData } from './classifier-data.ts';

const LIST = 'tests/fixtures/watch-blind.json';
const FOLDER = '../shared/pages/timeline';
const ChangeSchema = z.object({
  side: z.enum(['new', 'gone']),
  words: z.string(),
  type: z.nullable(ClauseTypeIdSchema),
  means: z.string(),
});
const StepSchema = z.object({
  document: z.string(),
  to: z.string(),
  read: z.enum(['whole', 'part']),
  notice: z.boolean(),
  changes: z.array(ChangeSchema),
});
type Step = z.infer<typeof StepSchema>;

/** What the judge made of one step beside what a reader wrote down of it. */
interface Compared {
  readonly step: Step;
  readonly noticed: boolean;
  /** Listed changes that no told clause holds. */
  readonly missed: readonly Step['changes'][number][];
  /** Listed changes that are told, but not by the name of their clause type. */
  readonly unnamed: readonly Step['changes'][number][];
  /** Clause types that the judge says changed and the reader did not list. */
  readonly unlisted: readonly string[];
}

/** Prints how far the judge agrees with the list that a reader drew up before; `--list` adds what is behind the numbers. */
function main(argv: readonly string[]): void {
  const { steps } = z.object({ steps: z.array(StepSchema) }).parse(JSON.parse(readFileSync(LIST, 'utf8')));
  const classifier = createClassifier(loadClassifierData('.'));
  globalThis.DOMParser = new JSDOM('').window.DOMParser;
  const days = daysOf();
  const all = steps.map((step) => compareStep(step, days.get(step.document) ?? [], classifier));
  process.stdout.write(`${JSON.stringify(tally(all), null, 2)}\n`);
  if (argv.includes('--list')) for (const one of all) process.stdout.write(linesOf(one));
}

function daysOf(): Map<string, string[]> {
  const files = z
    .array(z.object({ file: z.string() }))
    .parse(JSON.parse(readFileSync('../shared/pages/timeline.json', 'utf8')));
  const days = new Map<string, string[]>();
  for (const { file } of files) {
    const [, name = '', day = ''] = /^timeline\/(.*)__(.*)\.html$/.exec(file) ?? [];
    days.set(name, [...(days.get(name) ?? []), day].sort());
  }
  return days;
}

function compareStep(step: Step, days: readonly string[], classifier: Classifier): Compared {
  const from = days[days.indexOf(step.to) - 1] ?? '';
  const [old, now] = [from, step.to].map((day) => snapshotAt(step.document, day, classifier));
  if (!old || !now) throw new Error(`${step.document} of ${step.to}: a capture can't be read`);
  const clauses = compareSnapshots(openSnapshot(old), openSnapshot(now)).filter(({ cosmetic }) => !cosmetic);
  const felt = new Set(clauses.flatMap(({ effects }) => effects.filter(isFelt)).map(({ type }) => type));
  const told = step.changes.filter((change) => clauses.some((clause) => holds(clause, change)));
  const listed = new Set(step.changes.map(({ type }) => type));
  return {
    step,
    noticed: isWorthNotice(clauses, []),
    missed: step.changes.filter((change) => !told.includes(change)),
    unnamed: told.filter(({ type }) => type !== null && !felt.has(type)),
    unlisted: step.read === 'whole' ? [...felt].filter((type) => !listed.has(type)) : [],
  };
}

function snapshotAt(document: string, day: string, classifier: Classifier): Snapshot | null {
  const html = readFileSync(`${FOLDER}/${document}__${day}.html`, 'utf8');
  const read = readFetched({ html, url: 'https://site.example/privacy', known: null }, classifier);
  return read.ok ? read.snapshot : null;
}

/** Whether a clause is told that holds all these words on that side and marks one of them at least as changed. */
function holds({ before, after }: ClauseChange, { side, words }: Step['changes'][number]): boolean {
  const runs = side === 'new' ? after : before;
  const wanted = sentenceWords(words);
  const has = (text: string) => new Set(sentenceWords(text));
  const all = has(runs.map(({ text }) => text).join(''));
  const marked = has(runs.flatMap(({ text, is }) => (is === side ? [text] : [])).join(' '));
  return wanted.every((word) => all.has(word)) && wanted.some((word) => marked.has(word));
}

function tally(all: readonly Compared[]) {
  const sum = (of: (one: Compared) => number) => all.reduce((n, one) => n + of(one), 0);
  return {
    steps: all.length,
    readWhole: sum(({ step }) => Number(step.read === 'whole')),
    noticeAsListed: sum(({ step, noticed }) => Number(step.notice === noticed)),
    noticesMissed: sum(({ step, noticed }) => Number(step.notice && !noticed)),
    noticesInvented: sum(({ step, noticed }) => Number(!step.notice && noticed)),
    changesListed: sum(({ step }) => step.changes.length),
    told: sum(({ step, missed }) => step.changes.length - missed.length),
    missed: sum(({ missed }) => missed.length),
    toldWithoutItsType: sum(({ unnamed }) => unnamed.length),
    typesNotListed: sum(({ unlisted }) => unlisted.length),
  };
}

function linesOf({ step, noticed, missed, unnamed, unlisted }: Compared): string {
  const words = ({ type, means }: Step['changes'][number]) => `${type ?? 'no type'}: ${means}`;
  const lines = [
    ...(noticed === step.notice ? [] : [noticed ? 'a notice that the list does not have' : 'no notice']),
    ...missed.map((change) => `not told: ${words(change)}`),
    ...unnamed.map((change) => `told, not named: ${words(change)}`),
    ...unlisted.map((type) => `named, not listed: ${type}`),
  ];
  return lines.length === 0 ? '' : `${[`${step.document} of ${step.to}`, ...lines].join('\n  ')}\n`;
}

main(process.argv.slice(2));
