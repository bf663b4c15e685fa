import 'fake-indexeddb/auto';
import type { DBCore } from 'dexie';
import { expect, it } from 'vitest';
import type { WatchSettings } from '../../lib/model/settings.ts';
import { ClausemarkDb } from '../../lib/store/db.ts';
import { notices } from '../../lib/store/notices.ts';
import { reminders } from '../../lib/store/reminders.ts';
import { watches } from '../../lib/store/watches.ts';
import type { LookPorts } from '../../lib/watch/look.ts';
import { newWatch } from '../../lib/watch/new-watch.ts';
import { round } from '../../lib/watch/round.ts';
import { type TellPorts, tellWaiting } from '../../lib/watch/tell.ts';
import { sampleReport } from '../fixtures/report.ts';
import { CLAUSES, snapshotOfLines } from '../unit/watch/documents.ts';

const HOUR = 3_600_000;
const START = 1_790_000_000_000;
const URL = 'https://brindle.example/terms';
const NEXT = CLAUSES.map((line) => line.replace('14 days', '7 days'));
const DEATHS = 100;
const telling: WatchSettings = { tell: 'soon', quiet: null, metered: false };

/** A worker that dies at one of its steps: from then on nothing that it asks for happens. */
class Life {
  steps = 0;
  readonly #end: number;
  constructor(end: number) {
    this.#end = end;
  }
  step(): void {
    if (++this.steps >= this.#end) throw new Error('the worker is dead');
  }
  get isOver(): boolean {
    return this.steps >= this.#end;
  }
}

/** A connection whose every read and write is a step; a write that is not reached aborts its transaction, as a dead worker's does. */
function connect(name: string, life: Life): ClausemarkDb {
  const db = new ClausemarkDb(name);
  db.use({
    stack: 'dbcore',
    name: 'life',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (of) => {
        const table = core.table(of);
        const lived =
          <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
          async (...args: A): Promise<R> => {
            life.step();
            return work(...args);
          };
        return { ...table, get: lived(table.get), query: lived(table.query), mutate: lived(table.mutate) };
      },
    }),
  });
  return db;
}

interface World {
  readonly name: string;
  now: number;
  lines: readonly string[];
  readonly shown: string[];
}

function portsOf(world: World, life: Life, db: ClausemarkDb): LookPorts & TellPorts {
  const step = async <T>(value: T): Promise<T> => {
    life.step();
    return value;
  };
  const telling_: TellPorts = {
    store: watches(db),
    notices: notices(db),
    reminders: reminders(db),
    now: () => world.now,
    settings: async () => {
      life.step();
      return telling;
    },
    show: async (id, title, message) => {
      life.step();
      world.shown.push(`${id} ${title} ${message}`);
      life.step();
    },
    titleOf: ({ type }) => type,
  };
  return {
    ...telling_,
    store: watches(db),
    dayOf: (at) => new Date(at).toISOString().slice(0, 10),
    mayFetch: () => step(true),
    fetch: async (url) => {
      life.step();
      return step({ kind: 'page', html: JSON.stringify(world.lines), url, etag: null, lastModified: null });
    },
    read: async ({ html }) => {
      life.step();
      return step({ ok: true, snapshot: snapshotOfLines(JSON.parse(html)) });
    },
    tell: async () => void (await tellWaiting(telling_)),
  };
}

/** What an alarm does, until the given time or the worker's death. */
async function live(world: World, life: Life, until: number): Promise<void> {
  const db = connect(world.name, life);
  const ports = portsOf(world, life, db);
  try {
    while (world.now <= until && !life.isOver) {
      await tellWaiting(ports);
      const due = await round(ports);
      const waits = await tellWaiting(ports);
      const times = [due, waits].flatMap((at) => at ?? []);
      if (times.length === 0) break;
      world.now = Math.max(world.now + 1, Math.min(...times));
    }
  } catch (error) {
    if (!life.isOver) throw error;
  } finally {
    db.close();
  }
}

async function watchedWorld(name: string): Promise<World> {
  const world: World = { name, now: START, lines: CLAUSES, shown: [] };
  const db = new ClausemarkDb(name);
  await watches(db).add(newWatch({ ...sampleReport(), url: URL }, '2026-08-26', START));
  db.close();
  await live(world, new Life(Number.POSITIVE_INFINITY), START + 30 * HOUR);
  world.lines = NEXT;
  return world;
}

async function kept(world: World) {
  const db = new ClausemarkDb(world.name);
  const history = await watches(db).history(URL);
  const waiting = await notices(db).waiting();
  const snapshots = await db.snapshots.count();
  await db.delete();
  return {
    changes: history.ok ? history.value.changes.length : -1,
    waiting: waiting.ok ? waiting.value.length : -1,
    snapshots,
    notices: new Set(world.shown).size,
  };
}

const AFTER = { changes: 1, waiting: 0, snapshots: 2, notices: 1 };

it(`loses and doubles nothing in ${DEATHS} deaths of the worker at moments drawn at random`, async () => {
  const whole = await watchedWorld('deaths-none');
  const life = new Life(Number.POSITIVE_INFINITY);
  await live(whole, life, whole.now + 60 * HOUR);
  expect(await kept(whole)).toEqual(AFTER);
  expect(life.steps).toBeGreaterThan(40);
  let state = 17;
  for (let n = 0; n < DEATHS; n++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const end = 1 + ((state >>> 8) % life.steps);
    const world = await watchedWorld(`deaths-${n}`);
    const dying = new Life(end);
    await live(world, dying, world.now + 60 * HOUR);
    expect(dying.isOver, `step ${end}`).toBe(true);
    await live(world, new Life(Number.POSITIVE_INFINITY), world.now + 100 * HOUR);
    expect(await kept(world), `dead at step ${end} of ${life.steps}`).toEqual(AFTER);
  }
}, 120_000);
