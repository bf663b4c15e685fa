import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WatchSettings } from '../../lib/model/settings.ts';
import type { Change, Watch } from '../../lib/model/watch.ts';
import { ClausemarkDb } from '../../lib/store/db.ts';
import { notices } from '../../lib/store/notices.ts';
import { reminders } from '../../lib/store/reminders.ts';
import { watches } from '../../lib/store/watches.ts';
import { newWatch } from '../../lib/watch/new-watch.ts';
import { afterQuiet, timeToTell } from '../../lib/watch/quiet.ts';
import { type TellPorts, tellWaiting } from '../../lib/watch/tell.ts';
import { sampleReport } from '../fixtures/report.ts';

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
/** Noon of the reader's clock, whatever the zone of this machine. */
const NOON = new Date(2026, 7, 26, 12).getTime();
const AT_ONCE: WatchSettings = { tell: 'soon', quiet: null, metered: false };

let db: ClausemarkDb;
let now: number;
let shown: (readonly [id: string, title: string, line: string])[];
beforeEach(() => {
  db = new ClausemarkDb('telling-test');
  now = NOON;
  shown = [];
});
afterEach(() => db.delete());

function portsWith(settings: WatchSettings, change: Partial<TellPorts> = {}): TellPorts {
  return {
    store: watches(db),
    notices: notices(db),
    reminders: reminders(db),
    now: () => now,
    settings: async () => settings,
    show: async (...words) => void shown.push(words),
    titleOf: ({ type }) => type,
    ...change,
  };
}

const before = { polarity: 'risk', severity: 'low', attributes: {} } as const;
const heavier = { ...before, severity: 'high' } as const;
function changeOf(watch: Watch, at: number, types: readonly ('ai-training' | 'data-sale')[]): Change {
  const clauses = types.map((type) => ({
    kind: 'reworded' as const,
    cosmetic: false,
    heading: '',
    before: [],
    after: [],
    effects: [{ type, before, after: heavier }],
  }));
  const day = '2026-08-26';
  const kept = { since: '2026-08-20', source: 'own', returned: false, clauses, unread: true } as const;
  return { schema: 1, id: `${watch.id} ${at}`, watch: watch.id, at, day, ...kept };
}

/** A watched document with one change that waits. */
async function changed(
  name: string,
  change: Partial<Watch> = {},
  types: Parameters<typeof changeOf>[2] = ['data-sale'],
) {
  const url = `https://${name}.example/terms`;
  const report = { ...sampleReport(), url, platform: name, title: 'Terms' };
  const put = await watches(db).add({ ...newWatch(report, '2026-08-20', now), ...change });
  if (!put.ok) throw new Error(put.failure.message);
  const watch: Watch = { ...put.value, last: { at: now, outcome: 'changed', reason: null } };
  await watches(db).record({ watch, snapshot: null, change: changeOf(watch, now, types) });
  return watch;
}

describe('what waits', () => {
  it('is told once, one notification a document, by its own id', async () => {
    const one = await changed('brindle');
    const two = await changed('fernway');
    expect(await tellWaiting(portsWith(AT_ONCE))).toBeNull();
    await tellWaiting(portsWith(AT_ONCE));
    expect(shown.map(([id]) => id).sort()).toEqual([one.id, two.id].sort());
    expect(shown[0]?.[1]).toBe('brindle changed: Terms');
    expect(shown[0]?.[2]).toContain('data-sale');
  });

  it('is told by the next background where one died before it could', async () => {
    await changed('brindle');
    const dies = portsWith(AT_ONCE, { show: () => Promise.reject(new Error('killed')) });
    await expect(tellWaiting(dies)).rejects.toThrow('killed');
    await tellWaiting(portsWith(AT_ONCE));
    expect(shown).toHaveLength(1);
  });

  it('is not told any more once the reader has seen it, or stopped watching', async () => {
    const seen = await changed('brindle');
    const gone = await changed('fernway');
    await watches(db).markRead(seen.id);
    await watches(db).remove(gone.id);
    await tellWaiting(portsWith(AT_ONCE));
    expect(shown).toEqual([]);
    expect(await db.notices.count()).toBe(0);
  });

  it('names a clause first that the reader asked for', async () => {
    await changed('brindle', { types: ['ai-training'] }, ['data-sale', 'ai-training']);
    await tellWaiting(portsWith(AT_ONCE));
    expect(shown[0]?.[2]).toMatch(/^ai-training/);
  });

  it('comes together a week after the first of it, where the reader wants that', async () => {
    await changed('brindle');
    const weekly = portsWith({ ...AT_ONCE, tell: 'weekly' });
    expect(await tellWaiting(weekly)).toBe(NOON + WEEK);
    now += WEEK - HOUR;
    await changed('fernway');
    expect(await tellWaiting(weekly)).toBe(NOON + WEEK);
    now = NOON + WEEK;
    expect(await tellWaiting(weekly)).toBeNull();
    expect(shown).toHaveLength(1);
    expect(shown[0]).toEqual(['', '2 watched documents changed', expect.stringContaining('fernway: ')]);
  });

  it('waits for the end of the quiet hours', async () => {
    await changed('brindle');
    const quiet = portsWith({ ...AT_ONCE, quiet: { from: 11, to: 14 } });
    expect(await tellWaiting(quiet)).toBe(NOON + 2 * HOUR);
    expect(shown).toEqual([]);
    now = NOON + 2 * HOUR;
    await tellWaiting(quiet);
    expect(shown).toHaveLength(1);
  });
});

describe('quiet hours', () => {
  const at = (hour: number, day = 26) => new Date(2026, 7, day, hour).getTime();
  it.each([
    [23, at(7, 27)],
    [3, at(7)],
    [7, at(7)],
    [12, at(12)],
    [22, at(7, 27)],
  ])('over midnight from 22 to 7: %i', (hour, end) => {
    expect(afterQuiet(at(hour), { from: 22, to: 7 })).toBe(end);
  });

  it('put a weekly notice off as well', () => {
    const weekly = { tell: 'weekly', quiet: { from: 0, to: 13 }, metered: false } as const;
    expect(timeToTell(NOON, weekly, NOON + WEEK)).toBe(NOON + WEEK + HOUR);
  });
});

it('a reminder is shown on its day, once', async () => {
  const due = NOON + 48 * HOUR;
  const url = 'https://brindle.example/terms';
  await reminders(db).put({ schema: 1, id: `${url} a`, url, name: 'Brindle', words: 'The time to opt out ends.', due });
  expect(await tellWaiting(portsWith(AT_ONCE))).toBe(due);
  now = due;
  await tellWaiting(portsWith(AT_ONCE));
  await tellWaiting(portsWith(AT_ONCE));
  expect(shown).toEqual([[`reminder ${url} a`, 'Brindle', 'The time to opt out ends.']]);
});
