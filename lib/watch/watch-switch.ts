import type { ClauseTypeId } from '../model/clause-type.ts';
import type { Finding } from '../model/finding.ts';
import type { Pace } from '../model/pace.ts';
import type { Report } from '../model/report.ts';
import type { Watch } from '../model/watch.ts';
import type { SurfaceState } from '../surface/state.ts';
import { titleOf, typeList } from '../surface/words.ts';
import { newWatch, originPattern, watchIdOf } from './new-watch.ts';
import { reminderOf } from './remind.ts';
import { watchAt } from './visit.ts';
import type { WatchPagePorts } from './watch-page.ts';
import { keepWish, stopWatching } from './wishes.ts';
import { lastLookWords } from './words.ts';

/** What the switch needs from the world. */
export type SwitchPorts = Pick<
  WatchPagePorts,
  'store' | 'mayFetch' | 'request' | 'giveBack' | 'tell' | 'now' | 'dayWords' | 'reminders'
> & {
  /** ISO 8601 day. */
  today(): string;
  askToNotify(): Promise<boolean>;
  openList(): void;
};

/** A report and the tab that shows it. */
interface Shown {
  readonly report: Report;
  readonly tabId: number;
}

/** The report that a surface shows and that may be watched: never one of a private window. */
export function reportToWatch({ tab, screen }: SurfaceState): Shown | null {
  if (!tab || tab.isPrivate || screen.at !== 'report') return null;
  return { report: screen.report, tabId: tab.id };
}

/** Whether the document in front is watched, for popup and panel. Null where it can't be: private window, file, no policy. */
export class WatchSwitch {
  view: ReturnType<typeof viewOf> | null = null;
  /** What just happened, in words. */
  notice: string | null = null;
  readonly #ports: SwitchPorts;
  readonly #redraw: () => void;
  #shown: Shown | null = null;
  /** Counts documents: what was asked for an earlier one is dropped. */
  #turn = 0;

  constructor(ports: SwitchPorts, redraw: () => void) {
    this.#ports = ports;
    this.#redraw = redraw;
  }

  /** Turns to a report; null for none, and for one that must not be kept. */
  async follow(shown: Shown | null): Promise<void> {
    const next = shown?.report.verdict === 'policy' && /^https?:/.test(shown.report.url) ? shown : null;
    const isSame = next?.report.url === this.#shown?.report.url && next?.tabId === this.#shown?.tabId;
    this.#shown = next;
    if (isSame) return;
    this.#turn += 1;
    this.notice = null;
    await this.#refresh();
  }

  /**
   * Starts watching, for every change (`types` empty) or for some clause types. The browser's question comes first, since
   * browsers forget the click at the first `await`. Where the reader refuses, visits are compared.
   */
  async watch(types: readonly ClauseTypeId[]): Promise<void> {
    if (!this.#shown) return;
    const { report, tabId } = this.#shown;
    const asked = this.#ports.request(originPattern(report.url));
    // The question may close the popup: what the reader wished is kept before the answer.
    const watch = { ...newWatch(report, this.#ports.today(), this.#ports.now()), types: [...types] };
    const added = await this.#ports.store.add(watch);
    await this.#ports.tell((await asked) ? { type: 'watch/wake' } : { type: 'watch/visit', tabId });
    this.notice = added.ok ? null : added.failure.message;
    await this.#refresh();
  }

  /** Asks for the site again. */
  async allow(): Promise<void> {
    const watch = this.view?.kept;
    if (!watch) return;
    if (await this.#ports.request(originPattern(watch.url))) await this.#ports.tell({ type: 'watch/wake' });
    await this.#refresh();
  }

  /** Stops watching and deletes what was kept. */
  async unwatch(): Promise<void> {
    const watch = this.view?.kept;
    if (watch) await stopWatching(this.#ports, watch);
    await this.#refresh();
  }

  /** Changes how often the document is looked at, or what is told of it. */
  async wish(wish: Partial<Pick<Watch, 'pace' | 'types'>>): Promise<void> {
    const watch = this.view?.kept;
    if (watch) await keepWish(this.#ports, watch.id, wish);
    await this.#refresh();
  }

  /** Keeps a day to be reminded of. Asks for notifications first, as long as the click counts. */
  async remind(finding: Finding, days: number, from: string): Promise<void> {
    if (!this.#shown) return;
    const asked = this.#ports.askToNotify();
    const reminder = reminderOf(this.#shown.report, finding, titleOf(finding), { days, from }, this.#ports.now());
    const kept = reminder && (await this.#ports.reminders.put(reminder));
    const agreed = await asked;
    if (!reminder) this.notice = 'That time has ended already.';
    else if (kept?.ok === false) this.notice = kept.failure.message;
    else if (agreed) this.notice = `You will be reminded on ${this.#ports.dayWords(reminder.due)}.`;
    else this.notice = 'It is kept under “Watched”; without notifications your browser can’t remind you.';
    await this.#ports.tell({ type: 'watch/wake' });
    this.#redraw();
  }

  openList(): void {
    this.#ports.openList();
  }

  async #refresh(): Promise<void> {
    const [shown, turn] = [this.#shown, this.#turn];
    const listed = shown && (await this.#ports.store.list());
    const unread = shown && (await this.#ports.store.unread());
    const watch = shown && listed?.ok ? watchAt(listed.value, watchIdOf(shown.report.url)) : null;
    const allowed = shown !== null && (await this.#ports.mayFetch(originPattern((watch ?? shown.report).url)));
    if (turn !== this.#turn) return;
    const documents = new Set(unread?.ok ? unread.value.map((change) => change.watch) : []);
    this.view = shown && viewOf(shown.report, watch, allowed, documents.size, this.#ports.dayWords);
    this.#redraw();
  }
}

function viewOf(
  report: Report,
  kept: Watch | null,
  allowed: boolean,
  unread: number,
  dayWords: (at: number) => string,
) {
  const here = new Set(report.findings.map(({ type }) => type));
  return {
    kept,
    watched: kept !== null,
    host: new URL(report.url).hostname,
    last: kept ? lastLookWords(kept, dayWords) : '',
    allowed,
    pace: kept?.pace ?? ('daily' as Pace),
    types: kept?.types ?? [],
    choices: typeList().map(({ id, title }) => ({ id, title, here: here.has(id) })),
    unread,
  };
}

/** Events of the row and of the part under a record, turned into what the switch does. */
export function switchEvents(watching: WatchSwitch) {
  return {
    onWatch: (types: readonly ClauseTypeId[]) => void watching.watch(types),
    onAllow: () => void watching.allow(),
    onUnwatch: () => void watching.unwatch(),
    onPace: (pace: Pace) => void watching.wish({ pace }),
    onTypes: (types: readonly ClauseTypeId[]) => void watching.wish({ types: [...types] }),
    onOpenList: () => watching.openList(),
    onRemind: (finding: Finding, days: number, from: string) => void watching.remind(finding, days, from),
  };
}
