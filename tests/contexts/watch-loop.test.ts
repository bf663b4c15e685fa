import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Watch } from '../../lib/model/watch.ts';
import type { Fetched } from '../../lib/platform/fetch-page.ts';
import { ClausemarkDb } from '../../lib/store/db.ts';
import { watches } from '../../lib/store/watches.ts';
import { type LookPorts, look } from '../../lib/watch/look.ts';
import { newWatch } from '../../lib/watch/new-watch.ts';
import { round } from '../../lib/watch/round.ts';
import { sampleReport } from '../fixtures/report.ts';
import { CLAUSES, snapshotOfLines } from '../unit/watch/documents.ts';

const HOUR = 3_600_000;
const START = 1_790_000_000_000;
const NEXT = CLAUSES.map((line) => line.replace('14 days', '7 days'));

let db: ClausemarkDb;
let now: number;
let told: Change[];
beforeEach(() => {
  db = new ClausemarkDb('loop-test');
  now = START;
  told = [];
});
afterEach(() => db.delete());

/** Serves `page(url)` as lines of text; the reading itself is tested elsewhere. */
function portsWith(page: (url: string) => readonly string[] | Fetched, change: Partial<LookPorts> = {}): LookPorts {
  return {
    store: watches(db),
    now: () => now,
    dayOf: (at) => new Date(at).toISOString().slice(0, 10),
    mayFetch: () => Promise.resolve(true),
    fetch: async (url) => {
      const served = page(url);
      const html = JSON.stringify(served);
      return 'kind' in served ? served : { kind: 'page', html, url, etag: '"1"', lastModified: null };
    },
    read: async ({ html }) => ({ ok: true, snapshot: snapshotOfLines(JSON.parse(html)) }),
    tell: async (_, one) => void told.push(one),
    ...change,
  };
}

async function watched(url = 'https://brindle.example/terms'): Promise<Watch> {
  const put = await watches(db).add({ ...newWatch({ ...sampleReport(), url }, '2026-08-26', START) });
  if (!put.ok) throw new Error(put.failure.message);
  return put.value;
}

/** Runs rounds as the alarm would, until the given time. */
async function runUntil(ports: LookPorts, end: number): Promise<void> {
  for (let at: number | null = now; at !== null && at <= end; ) {
    now = Math.max(now, at);
    at = await round(ports);
  }
  now = end;
}
const last = async (id: string) => {
  const got = await watches(db).get(id);
  return got.ok ? got.value.last : null;
};

describe('the rounds', () => {
  it('tell once of a change, after two readings, within two days', async () => {
    const watch = await watched();
    let lines = CLAUSES;
    const ports = portsWith(() => lines);
    await runUntil(ports, START + 72 * HOUR);
    lines = NEXT;
    await runUntil(ports, START + 400 * HOUR);
    expect(told.map(({ clauses }) => clauses.length)).toEqual([1]);
    const history = await watches(db).history(watch.id);
    expect(history.ok && history.value.runs.map(({ outcome }) => outcome).reverse()).toEqual([
      'first-seen',
      'unchanged',
      'unconfirmed',
      'changed',
      'unchanged',
    ]);
  });

  it('never ask for what the reader did not allow', async () => {
    await watched();
    let asked = 0;
    const fetch: LookPorts['fetch'] = async () => {
      asked++;
      return { kind: 'same' };
    };
    const ports = portsWith(() => CLAUSES, { mayFetch: () => Promise.resolve(false), fetch });
    expect(await round(ports)).toBeNull();
    expect(asked).toBe(0);
  });

  it('have two requests under way at most, one an origin', async () => {
    for (let n = 0; n < 12; n++) await watched(`https://shop${n % 4}.example/terms/${n}`);
    let most = 0;
    const under = new Set<string>();
    const ports = portsWith(() => CLAUSES, {
      fetch: async (url) => {
        const { origin } = new URL(url);
        expect(under.has(origin)).toBe(false);
        under.add(origin);
        most = Math.max(most, under.size);
        await new Promise((done) => setTimeout(done, 2));
        under.delete(origin);
        return { kind: 'page', html: JSON.stringify(CLAUSES), url, etag: null, lastModified: null };
      },
    });
    await round(ports);
    expect(most).toBe(2);
  });

  it('wait as long as the server asks, and longer each time', async () => {
    const watch = await watched();
    const retryAt = START + 500 * HOUR;
    const failed = { kind: 'failed', outcome: 'unreachable', reason: 'rate-limited' } as const;
    expect(await round(portsWith(() => ({ ...failed, retryAt })))).toBe(retryAt);
    now = retryAt;
    const next = (await round(portsWith(() => ({ ...failed, retryAt: null })))) ?? 0;
    expect(next - now).toBeGreaterThanOrEqual(4 * HOUR);
    expect(await last(watch.id)).toMatchObject({ outcome: 'unreachable', reason: 'rate-limited' });
  });

  it('say in 200 rounds of bad moods what they were, and tell of no change', async () => {
    const watch = await watched();
    const moods: readonly (readonly string[] | Fetched)[] = [
      { kind: 'failed', outcome: 'unreachable', reason: 'http', retryAt: null },
      { kind: 'failed', outcome: 'unreachable', reason: 'timeout', retryAt: null },
      { kind: 'failed', outcome: 'unreadable', reason: 'too-large', retryAt: null },
      [...CLAUSES].reverse(),
      NEXT,
      CLAUSES,
      [...CLAUSES, 'Request 7f3c9a1b2d4e5f60718293a4'],
    ];
    let turn = 0;
    const ports = portsWith(() => moods[turn++ % moods.length] ?? CLAUSES);
    for (let n = 0; n < 200; n++) {
      now += 200 * HOUR;
      await round(ports);
    }
    expect(told).toEqual([]);
    const history = await watches(db).history(watch.id);
    const reasons = new Set(history.ok ? history.value.runs.map(({ reason }) => reason) : []);
    expect(reasons).toEqual(new Set([null, 'http', 'timeout', 'too-large']));
  });

  it('follow a moved address once', async () => {
    const watch = await watched();
    const to = (url: string): Fetched => ({
      kind: 'page',
      html: JSON.stringify(CLAUSES),
      url,
      etag: null,
      lastModified: null,
    });
    await round(portsWith(() => CLAUSES));
    now += HOUR;
    await round(portsWith(() => to('https://brindle.example/legal/terms')));
    expect(await last(watch.id)).toMatchObject({ outcome: 'moved' });
    const got = await watches(db).get(watch.id);
    expect(got).toMatchObject({
      ok: true,
      value: { url: 'https://brindle.example/legal/terms', movedFrom: watch.url },
    });
    now += 400 * HOUR;
    await round(portsWith(() => to('https://brindle.example/other')));
    expect(await last(watch.id)).toMatchObject({ outcome: 'unreadable', reason: 'moved-again' });
  });
});

it('a wavering line is counted though the server says that nothing changed', async () => {
  const watch = await watched();
  const known: unknown[] = [];
  let lines = CLAUSES;
  const served: LookPorts['fetch'] = async (url, conditions) => {
    known.push(conditions.etag);
    const etag = `"${lines.length}"`;
    if (conditions.etag === etag) return { kind: 'same' };
    return { kind: 'page', html: JSON.stringify(lines), url, etag, lastModified: null };
  };
  const ports = portsWith(() => lines, { fetch: served });
  const step = async (next: readonly string[]) => {
    lines = [...next];
    const got = await watches(db).get(watch.id);
    now += HOUR;
    if (got.ok) await look(ports, got.value);
  };
  const more = [...CLAUSES, 'Brindle sells your photos to anyone who asks for them by post.'];
  for (const next of [CLAUSES, CLAUSES, more, CLAUSES]) await step(next);
  for (let n = 0; n < 5; n++) await step(more);
  expect(told).toHaveLength(1);
  expect(known.slice(-5)).toEqual(['"8"', null, null, null, null]);
});

describe('a worker that dies', () => {
  it('at any step of a look loses and doubles nothing', async () => {
    const watch = await watched();
    await runUntil(
      portsWith(() => CLAUSES),
      START + 48 * HOUR,
    );
    let step = 0;
    let dies = Number.POSITIVE_INFINITY;
    const killable = <T>(value: T): Promise<T> => (++step >= dies ? new Promise<T>(() => {}) : Promise.resolve(value));
    const base = portsWith(() => NEXT);
    const dying: LookPorts = {
      ...base,
      fetch: async (...args) => killable(await base.fetch(...args)),
      read: async (request) => killable(await base.read(request)),
      tell: async () => {
        await killable(null);
      },
    };
    for (const death of [1, 2, 1, 2, 2, 1]) {
      step = 0;
      dies = death;
      const got = await watches(db).get(watch.id);
      if (got.ok) void look(dying, got.value);
      await new Promise((done) => setTimeout(done, 60));
      now += HOUR;
    }
    await runUntil(base, now + 100 * HOUR);
    const history = await watches(db).history(watch.id);
    expect(history.ok && history.value.changes).toHaveLength(1);
    expect((await db.snapshots.toArray()).length).toBe(2);
  });
});
