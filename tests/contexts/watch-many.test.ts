import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { ClausemarkDb } from '../../lib/store/db.ts';
import { watches } from '../../lib/store/watches.ts';
import type { LookPorts } from '../../lib/watch/look.ts';
import { newWatch } from '../../lib/watch/new-watch.ts';
import { round } from '../../lib/watch/round.ts';
import { sampleReport } from '../fixtures/report.ts';
import { CLAUSES, snapshotOfLines } from '../unit/watch/documents.ts';

const DOCUMENTS = 200;
const START = 1_790_000_000_000;

it(`looks at ${DOCUMENTS} documents once each, with two requests and two pages in memory at most`, async () => {
  const db = new ClausemarkDb('many-test');
  const store = watches(db);
  for (let n = 0; n < DOCUMENTS; n++)
    await store.add(newWatch({ ...sampleReport(), url: `https://shop${n}.example/terms` }, '2026-08-26', START));
  let now = START;
  const asked = new Map<string, number>();
  const requests = new Set<string>();
  const pages = new Set<string>();
  let most = { requests: 0, pages: 0, looks: 0 };
  const ports: LookPorts = {
    store: {
      ...store,
      record: async (kept) => {
        pages.delete(kept.watch.id);
        return store.record(kept);
      },
    },
    now: () => now,
    dayOf: (at) => new Date(at).toISOString().slice(0, 10),
    mayFetch: async () => true,
    fetch: async (url) => {
      asked.set(url, (asked.get(url) ?? 0) + 1);
      requests.add(url);
      pages.add(url);
      most = { ...most, requests: Math.max(most.requests, requests.size), pages: Math.max(most.pages, pages.size) };
      await new Promise((done) => setTimeout(done, 1));
      requests.delete(url);
      return { kind: 'page', html: '', url, etag: null, lastModified: null };
    },
    read: async () => ({ ok: true, snapshot: snapshotOfLines(CLAUSES) }),
    tell: async () => undefined,
  };
  for (let n = 0; asked.size < DOCUMENTS && n < DOCUMENTS; n++) {
    const before = [...asked.values()].reduce((sum, one) => sum + one, 0);
    await round(ports);
    const looks = [...asked.values()].reduce((sum, one) => sum + one, 0) - before;
    most = { ...most, looks: Math.max(most.looks, looks) };
    now += 1000;
  }
  expect(asked.size).toBe(DOCUMENTS);
  expect(new Set(asked.values())).toEqual(new Set([1]));
  expect(most).toEqual({ requests: 2, pages: 2, looks: 20 });
  await db.delete();
}, 60_000);
