import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Watch } from '../../lib/model/watch.ts';
import { ClausemarkDb } from '../../lib/store/db.ts';
import { watches } from '../../lib/store/watches.ts';
import { type LookPorts, lookAtVisit } from '../../lib/watch/look.ts';
import { newWatch } from '../../lib/watch/new-watch.ts';
import { VisitSchema, wantsVisit, watchAt } from '../../lib/watch/visit.ts';
import { sampleReport } from '../fixtures/report.ts';
import { CLAUSES, pageOf } from '../unit/watch/documents.ts';

const URL = 'https://brindle.example/terms';
const NEXT = CLAUSES.map((line) => line.replace('14 days', '7 days'));
let db: ClausemarkDb;
let now = 1_790_000_000_000;
let told: Change[];
beforeEach(() => {
  db = new ClausemarkDb('visit-test');
  told = [];
});
afterEach(() => db.delete());

const never = () => Promise.reject(new Error('nothing may be fetched'));
function ports(): LookPorts {
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const world = { now: () => now, dayOf, mayFetch: async () => false, fetch: never, read: never };
  return { ...world, store: watches(db), tell: async (_, change) => void told.push(change) };
}

async function watched(): Promise<Watch> {
  const put = await watches(db).add(newWatch({ ...sampleReport(), url: URL }, '2026-08-26', now));
  if (!put.ok) throw new Error(put.failure.message);
  return put.value;
}

/** The reader opens the page, an hour after the last time. */
async function visit(watch: Watch, lines: readonly string[]): Promise<Watch> {
  now += 3_600_000;
  const report = { ...sampleReport(0), url: URL, findings: [] };
  const repeated = [...lines, ...lines].map((line, i) => (i < lines.length ? line : `${line} Part ${i}.`));
  const parsed = VisitSchema.parse(JSON.parse(JSON.stringify({ report, page: pageOf(repeated) })));
  const put = await lookAtVisit(ports(), watch, parsed);
  if (!put.ok) throw new Error(put.failure.message);
  return put.value;
}

describe('a document that may not be loaded', () => {
  it('is compared whenever the reader visits it, without a request', async () => {
    let watch = await watched();
    const outcomes: unknown[] = [];
    for (const lines of [CLAUSES, CLAUSES, NEXT, NEXT, NEXT]) {
      watch = await visit(watch, lines);
      outcomes.push(watch.last?.outcome);
    }
    expect(outcomes).toEqual(['first-seen', 'unchanged', 'unconfirmed', 'changed', 'unchanged']);
    expect(told).toHaveLength(1);
  });

  it('takes half a page for no change', async () => {
    let watch = await visit(await watched(), CLAUSES);
    watch = await visit(watch, CLAUSES.slice(0, 3));
    expect(watch.last).toMatchObject({ outcome: 'unreadable', reason: 'shrunk' });
  });
});

describe('a visit counts', () => {
  const last = (outcome: 'unchanged' | 'unreadable', at: number) => ({ last: { at, outcome, reason: null } });
  it.each([
    ['at the first sight, where nothing is loaded', { last: null }, false, true],
    ['not at the first sight, where it is', { last: null }, true, false],
    ['not beside looks that can read the document', last('unchanged', 0), true, false],
    ['where the last look could not read it', last('unreadable', 0), true, true],
    ['some time after the last one', last('unchanged', 0), false, true],
    ['not on a reload', last('unchanged', 1_000_000 - 60_000), false, false],
  ] as const)('%s', (_, watch, mayFetch, wants) => {
    expect(wantsVisit(watch, mayFetch, 1_000_000)).toBe(wants);
  });

  it('for the document at its address, with or without a fragment, before and after it moved', async () => {
    const watch = { ...(await watched()), url: 'https://brindle.example/legal' };
    for (const url of [URL, `${URL}#p3`, 'https://brindle.example/legal']) expect(watchAt([watch], url)).toBe(watch);
    expect(watchAt([watch], 'https://brindle.example/other')).toBeNull();
  });
});
