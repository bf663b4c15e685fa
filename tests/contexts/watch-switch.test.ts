import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToWatch } from '../../lib/messages/watch-contract.ts';
import type { Report } from '../../lib/model/report.ts';
import { ClausemarkDb } from '../../lib/store/db.ts';
import { reminders } from '../../lib/store/reminders.ts';
import { watches } from '../../lib/store/watches.ts';
import type { SurfaceState } from '../../lib/surface/state.ts';
import { Surface } from '../../lib/surface/surface.ts';
import { newWatch } from '../../lib/watch/new-watch.ts';
import { reminderOf } from '../../lib/watch/remind.ts';
import { reportToWatch, type SwitchPorts, WatchSwitch } from '../../lib/watch/watch-switch.ts';
import { sampleReport } from '../fixtures/report.ts';

const URL_OF_PAGE = 'https://fernway.example/terms';
const HOUR = 3_600_000;
const NOW = new Date(2026, 7, 26, 12).getTime();
const report = (): Report => ({ ...sampleReport(), url: URL_OF_PAGE });

let db: ClausemarkDb;
let asked: string[];
let told: ToWatch[];
let back: string[];
beforeEach(() => {
  db = new ClausemarkDb('switch-test');
  asked = [];
  told = [];
  back = [];
});
afterEach(() => db.delete());

/** A reader who answers the browser's question like this. */
function world(agrees: boolean) {
  let allowed = false;
  const ports: SwitchPorts = {
    store: watches(db),
    reminders: reminders(db),
    mayFetch: async () => allowed,
    request: async (pattern) => {
      asked.push(pattern);
      allowed = agrees;
      return agrees;
    },
    askToNotify: async () => agrees,
    giveBack: async (pattern) => void back.push(pattern),
    tell: async (message) => void told.push(message),
    now: () => NOW,
    today: () => '2026-08-26',
    dayWords: (at) => new Date(at).toISOString().slice(0, 10),
    openList: vi.fn(),
  };
  const redraw = vi.fn();
  return { watching: new WatchSwitch(ports, redraw), redraw };
}

const kept = async () => {
  const listed = await watches(db).list();
  return listed.ok ? listed.value : [];
};

describe('watching from popup and panel', () => {
  it('asks on the click itself, for this origin alone, and keeps the wish', async () => {
    const { watching } = world(true);
    await watching.follow({ report: report(), tabId: 4 });
    const started = watching.watch(['ai-training']);
    expect(asked).toEqual(['https://fernway.example/*']);
    await started;
    expect(await kept()).toMatchObject([{ id: URL_OF_PAGE, types: ['ai-training'], pace: 'daily' }]);
    expect(told).toEqual([{ type: 'watch/wake' }]);
    expect(watching.view).toMatchObject({ watched: true, allowed: true, types: ['ai-training'] });
  });

  it('falls back to comparing visits where the reader says no', async () => {
    const { watching } = world(false);
    await watching.follow({ report: report(), tabId: 4 });
    await watching.watch([]);
    expect(await kept()).toHaveLength(1);
    expect(told).toEqual([{ type: 'watch/visit', tabId: 4 }]);
    expect(watching.view).toMatchObject({ watched: true, allowed: false });
  });

  it('shows the document though the surface hands over its report again and again', async () => {
    const { watching, redraw } = world(true);
    const first = watching.follow({ report: report(), tabId: 4 });
    await watching.follow({ report: report(), tabId: 4 });
    await first;
    expect(watching.view).toMatchObject({ watched: false, host: 'fernway.example' });
    expect(redraw).toHaveBeenCalledTimes(1);
  });

  it('keeps another pace, counted from the last look, and gives the origin back when it ends', async () => {
    const last = { at: NOW - HOUR, outcome: 'unchanged', reason: null } as const;
    await watches(db).add({ ...newWatch(report(), '2026-08-20', NOW), last, due: NOW + 23 * HOUR });
    const { watching } = world(true);
    await watching.follow({ report: report(), tabId: 4 });
    await watching.wish({ pace: 'manual' });
    expect((await kept())[0]).toMatchObject({ pace: 'manual', due: null });
    await watching.wish({ pace: '6h' });
    const due = (await kept())[0]?.due ?? 0;
    expect(due).toBeGreaterThanOrEqual(NOW + 5 * HOUR);
    expect(due).toBeLessThan(NOW + 6 * HOUR);
    await watching.unwatch();
    expect(await kept()).toEqual([]);
    expect(back).toEqual(['https://fernway.example/*']);
  });

  it('offers nothing in a private window', () => {
    const tab = { id: 4, url: URL_OF_PAGE, isPrivate: true };
    const screen = { at: 'report', report: report(), current: null, marking: true, stopped: null } as const;
    const state: SurfaceState = { ...Surface.fresh, tab, screen };
    expect(reportToWatch(state)).toBeNull();
    expect(reportToWatch({ ...state, tab: { ...tab, isPrivate: false } })).toMatchObject({ tabId: 4 });
  });
});

describe('a reminder', () => {
  const finding = { id: 'forced-arbitration:risk@3', type: 'forced-arbitration' } as const;
  const of = (from: string) => reminderOf(report(), finding, 'Forced arbitration', { days: 30, from }, NOW);

  it('comes three days before the end, in the morning', () => {
    expect(of('2026-08-20')).toMatchObject({
      words: 'Forced arbitration: the 30 days that you have end on 19 September 2026.',
      due: new Date(2026, 8, 16, 9).getTime(),
    });
  });

  it('comes at once where that has passed, and not at all after the end', () => {
    expect(of('2026-07-28')?.due).toBe(NOW);
    expect(of('2026-07-26')).toBeNull();
    expect(of('soon')).toBeNull();
  });

  it('is kept with what the reader is told of it', async () => {
    const { watching } = world(true);
    await watching.follow({ report: report(), tabId: 4 });
    const [first] = report().findings;
    if (first) await watching.remind(first, 30, '2026-08-20');
    expect(watching.notice).toContain('You will be reminded on 2026-09-16');
    expect(await db.reminders.count()).toBe(1);
  });
});
