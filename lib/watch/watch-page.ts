import type { Result } from '../model/result.ts';
import type { Change, Watch } from '../model/watch.ts';
import type { Watches, WatchHistory } from '../store/watches.ts';
import { titleOfEffect } from '../surface/effect-title.ts';
import { historyAtom, historyCsv, historyJson } from './export.ts';
import { effectWords } from './judge/effect-words.ts';
import { headline } from './judge/headline.ts';
import { originPattern } from './new-watch.ts';
import { lastLookWords, lookWords } from './words.ts';

type FileType = 'application/json' | 'text/csv' | 'application/atom+xml';

/** What the view of watched documents needs from the world. */
export interface WatchPagePorts {
  readonly store: Watches;
  mayFetch(pattern: string): Promise<boolean>;
  request(pattern: string): Promise<boolean>;
  giveBack(pattern: string): Promise<void>;
  tell(message: { type: 'watch/wake' | 'watch/read' } | { type: 'watch/look'; id: string }): Promise<void>;
  saveFile(name: string, text: string, type: FileType): void;
  now(): number;
  /** A time as a day in words. */
  dayWords(at: number): string;
}

/** What is shown; the components' own types say the same. */
export interface WatchPageState {
  readonly entries: readonly ReturnType<typeof entryOf>[];
  readonly open: ReturnType<typeof openOf> | null;
  readonly notice: string | null;
}

/** The view of watched documents: list, one document over time, and what can be done with it. */
export class WatchPage {
  state: WatchPageState = { entries: [], open: null, notice: null };
  readonly #ports: WatchPagePorts;
  readonly #redraw: () => void;
  #history: WatchHistory | null = null;

  constructor(ports: WatchPagePorts, redraw: () => void) {
    this.#ports = ports;
    this.#redraw = redraw;
  }

  /** Shows the list, or one document (by id), whose changes then count as read. */
  async go(id: string | null): Promise<void> {
    await this.#load(id);
    if (id === null) return;
    await this.#ports.store.markRead(id);
    await this.#ports.tell({ type: 'watch/read' });
  }

  /** Looks at a document now. */
  async look(id: string): Promise<void> {
    this.#set({ notice: 'Looking…' });
    await this.#ports.tell({ type: 'watch/look', id });
    await this.#load(id);
  }

  /** Asks for the origin again. Nothing is awaited before, so that the click still counts. */
  async allow(id: string): Promise<void> {
    const agreed = await this.#ports.request(originPattern(id));
    await this.#load(id);
    if (!agreed) this.#set({ notice: 'The browser was not allowed to load this page, so it is not looked at.' });
  }

  /** Stops watching, deletes what was kept and gives the origin back where no other document needs it. */
  async stop(id: string): Promise<void> {
    await stopWatching(this.#ports, id);
    location.hash = '#/changes';
  }

  /** Hands the reader the history of the open document as a file. */
  exportAs(form: 'json' | 'csv' | 'atom'): void {
    const history = this.#history;
    if (!history) return;
    const name = `${history.watch.platform.replace(/[^a-z0-9]+/gi, '-')}-changes`;
    const { saveFile, now } = this.#ports;
    if (form === 'json') saveFile(`${name}.json`, historyJson(history), 'application/json');
    else if (form === 'csv') saveFile(`${name}.csv`, historyCsv(history, titleOfEffect), 'text/csv');
    else saveFile(`${name}.atom`, historyAtom(history, titleOfEffect, now()), 'application/atom+xml');
  }

  async #load(id: string | null): Promise<void> {
    const [listed, unread] = await Promise.all([this.#ports.store.list(), this.#ports.store.unread()]);
    if (!listed.ok) return this.#set({ notice: listed.failure.message });
    const changes = unread.ok ? unread.value : [];
    const entries = await Promise.all(listed.value.map((watch) => this.#entry(watch, changes)));
    const history: Result<WatchHistory> | null = id === null ? null : await this.#ports.store.history(id);
    this.#history = history?.ok ? history.value : null;
    const entry = entries.find((one) => one.id === id);
    const open = this.#history && entry ? openOf(this.#history, entry, this.#ports.dayWords) : null;
    this.#set({ entries, open, notice: history && !history.ok ? history.failure.message : null });
  }

  async #entry(watch: Watch, unread: readonly Change[]) {
    const allowed = await this.#ports.mayFetch(originPattern(watch.url));
    const count = unread.filter((change) => change.watch === watch.id).length;
    return entryOf(watch, count, allowed, this.#ports.dayWords);
  }

  #set(change: Partial<WatchPageState>): void {
    this.state = { ...this.state, ...change };
    this.#redraw();
  }
}

/** Events of the view's components, turned into what the page does. */
export function watchEvents(page: WatchPage) {
  return {
    onLook: (id: string) => void page.look(id),
    onAllow: (id: string) => void page.allow(id),
    onStop: (id: string) => void page.stop(id),
    onExport: (_: string, form: 'json' | 'csv' | 'atom') => page.exportAs(form),
  };
}

/** Forgets a document and all that was kept of it. */
export async function stopWatching(
  ports: Pick<WatchPagePorts, 'store' | 'giveBack' | 'tell'>,
  id: string,
): Promise<void> {
  const pattern = originPattern(id);
  await ports.store.remove(id);
  const left = await ports.store.list();
  const isNeeded = !left.ok || left.value.some((watch) => originPattern(watch.url) === pattern);
  if (!isNeeded) await ports.giveBack(pattern);
  await ports.tell({ type: 'watch/wake' });
}

function entryOf(watch: Watch, unread: number, allowed: boolean, dayWords: (at: number) => string) {
  const looked = lastLookWords(watch, dayWords) || 'not looked at yet';
  const state = allowed ? looked : 'not looked at: the browser does not allow it any more';
  return { id: watch.id, name: watch.platform, title: watch.title, url: watch.url, state, unread, allowed };
}

function openOf(history: WatchHistory, entry: ReturnType<typeof entryOf>, dayWords: (at: number) => string) {
  const looks = history.runs.map(({ from, to, count, outcome, reason }) => ({
    when: count === 1 ? dayWords(to) : `${dayWords(from)} to ${dayWords(to)}, ${count} times`,
    what: lookWords(outcome, reason),
  }));
  return { entry, changes: history.changes.map((change) => changeOf(change, dayWords)), looks };
}

const KINDS = { added: 'Added', removed: 'Removed', reworded: 'Reworded', moved: 'Moved' } as const;

function changeOf(change: Change, dayWords: (at: number) => string) {
  const real = change.clauses.filter(({ cosmetic }) => !cosmetic);
  return {
    id: change.id,
    day: dayWords(change.at),
    headline: change.returned ? 'Back to a text that was there before' : headline(change.clauses, titleOfEffect),
    unread: change.unread,
    cosmetic: change.clauses.length - real.length,
    clauses: real.map(({ kind, heading, before, after, effects }) => ({
      kind: KINDS[kind],
      heading,
      before,
      after,
      does: effects.map((effect) => effectWords(effect, titleOfEffect(effect))),
    })),
  };
}
