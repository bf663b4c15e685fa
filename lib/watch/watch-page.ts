import type { ToWatch } from '../messages/watch-contract.ts';
import type { ClauseTypeId } from '../model/clause-type.ts';
import type { Pace } from '../model/pace.ts';
import type { Change, Watch } from '../model/watch.ts';
import type { Reminders } from '../store/reminders.ts';
import type { Watches, WatchHistory } from '../store/watches.ts';
import { titleOfEffect } from '../surface/effect-title.ts';
import type { Archive } from './archive.ts';
import { historyAtom, historyCsv, historyJson } from './export.ts';
import { originPattern } from './new-watch.ts';
import { joined } from './timeline.ts';
import { entryOf, openOf, reminderView, unreadOf } from './watch-page-view.ts';
import { keepWish, stopWatching } from './wishes.ts';

type FileType = 'application/json' | 'text/csv' | 'application/atom+xml';

/** What the view of watched documents needs from the world. */
export interface WatchPagePorts {
  readonly store: Watches;
  readonly reminders: Reminders;
  mayFetch(pattern: string): Promise<boolean>;
  request(pattern: string): Promise<boolean>;
  giveBack(pattern: string): Promise<void>;
  tell(message: ToWatch): Promise<void>;
  saveFile(name: string, text: string, type: FileType): void;
  /** What the dataset recorded of a document; no days where it knows none, or can't be read. */
  archive(watch: Watch): Promise<Archive>;
  now(): number;
  /** A time as a day in words. */
  dayWords(at: number): string;
}

/** What is shown; the components' own types say the same. */
export interface WatchPageState {
  readonly entries: readonly ReturnType<typeof entryOf>[];
  readonly unread: readonly ReturnType<typeof unreadOf>[];
  readonly reminders: readonly ReturnType<typeof reminderView>[];
  readonly open: ReturnType<typeof openOf> | null;
  readonly notice: string | null;
}

/** The view of watched documents: list, one document over time, and what can be done with it. */
export class WatchPage {
  state: WatchPageState = { entries: [], unread: [], reminders: [], open: null, notice: null };
  readonly #ports: WatchPagePorts;
  readonly #redraw: () => void;
  #id: string | null = null;
  #type: ClauseTypeId | null = null;
  #history: WatchHistory | null = null;

  constructor(ports: WatchPagePorts, redraw: () => void) {
    this.#ports = ports;
    this.#redraw = redraw;
  }

  /** Shows the list, or one document (by id), whose changes then count as read. */
  async go(id: string | null): Promise<void> {
    this.#id = id;
    this.#type = null;
    await this.reload();
    if (id === null) return;
    await this.#ports.store.markRead(id);
    await this.#ports.tell({ type: 'watch/read' });
  }

  /** Looks at a document now. */
  async look(id: string): Promise<void> {
    this.#set({ notice: 'Looking…' });
    await this.#ports.tell({ type: 'watch/look', id });
    await this.reload();
  }

  /** Asks for the origin again. Nothing is awaited before, so that the click still counts. */
  async allow(url: string): Promise<void> {
    const agreed = await this.#ports.request(originPattern(url));
    if (agreed) await this.#ports.tell({ type: 'watch/wake' });
    await this.reload();
    if (!agreed)
      this.#set({ notice: 'The browser was not allowed to load this page: it is compared when you visit it.' });
  }

  /** Stops watching and deletes what was kept. */
  async stop(id: string): Promise<void> {
    const entry = this.state.entries.find((one) => one.id === id);
    await stopWatching(this.#ports, { id, url: entry?.url ?? id });
    location.hash = '#/changes';
  }

  /** Changes how often a document is looked at, or what is told of it. */
  async wish(id: string, wish: Partial<Pick<Watch, 'pace' | 'types'>>): Promise<void> {
    await keepWish(this.#ports, id, wish);
    await this.reload();
  }

  /** Shows the changes that touch one clause type; null: all. */
  async filter(type: ClauseTypeId | null): Promise<void> {
    this.#type = type;
    await this.reload();
  }

  /** Counts every change as read. */
  async readAll(): Promise<void> {
    for (const id of new Set(this.state.unread.map(({ watch }) => watch))) await this.#ports.store.markRead(id);
    await this.#ports.tell({ type: 'watch/read' });
    await this.reload();
  }

  async forget(reminder: string): Promise<void> {
    await this.#ports.reminders.remove(reminder);
    await this.reload();
  }

  /** Hands the reader the history of the open document as a file, with what the archive knows. */
  async exportAs(form: 'json' | 'csv' | 'atom'): Promise<void> {
    if (!this.#history) return;
    const archive = await this.#archiveOf(this.#history.watch);
    const history = { ...this.#history, changes: joined(this.#history, archive) };
    const name = `${history.watch.platform.replace(/[^a-z0-9]+/gi, '-')}-changes`;
    const { saveFile, now } = this.#ports;
    if (form === 'json') saveFile(`${name}.json`, historyJson(history), 'application/json');
    else if (form === 'csv') saveFile(`${name}.csv`, historyCsv(history, titleOfEffect), 'text/csv');
    else saveFile(`${name}.atom`, historyAtom(history, titleOfEffect, now()), 'application/atom+xml');
  }

  /** Reads anew what is kept, after something outside of the view changed it. */
  async reload(): Promise<void> {
    const { store, reminders, dayWords } = this.#ports;
    const [listed, unread, days] = await Promise.all([store.list(), store.unread(), reminders.list()]);
    if (!listed.ok) return this.#set({ notice: listed.failure.message });
    const changes = unread.ok ? unread.value : [];
    const nameOf = new Map(listed.value.map(({ id, platform, title }) => [id, `${platform}: ${title}`]));
    this.#set({
      entries: await Promise.all(listed.value.map((watch) => this.#entry(watch, changes))),
      unread: changes.map((change) => unreadOf(change, nameOf.get(change.watch) ?? change.watch, dayWords)),
      reminders: days.ok ? days.value.map((one) => reminderView(one, dayWords)) : [],
      notice: null,
    });
    await this.#open();
  }

  async #open(): Promise<void> {
    const id = this.#id;
    const history = id === null ? null : await this.#ports.store.history(id);
    if (id !== this.#id) return;
    this.#history = history?.ok ? history.value : null;
    const entry = this.state.entries.find((one) => one.id === id);
    if (!this.#history || !entry)
      return this.#set({ open: null, notice: history?.ok === false ? history.failure.message : null });
    const archive = await this.#archiveOf(this.#history.watch);
    this.#set({ open: openOf(this.#history, archive, this.#type, entry, this.#ports.dayWords) });
  }

  /** A dataset that can't be read hides the archive's part, not the reader's own. */
  #archiveOf(watch: Watch): Promise<Archive> {
    return this.#ports.archive(watch).catch(() => ({ day: '', days: [] }));
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
    onAllow: (url: string) => void page.allow(url),
    onStop: (id: string) => void page.stop(id),
    onPace: (id: string, pace: Pace) => void page.wish(id, { pace }),
    onTypes: (id: string, types: readonly ClauseTypeId[]) => void page.wish(id, { types: [...types] }),
    onFilter: (type: ClauseTypeId | null) => void page.filter(type),
    onReadAll: () => void page.readAll(),
    onForget: (reminder: string) => void page.forget(reminder),
    onExport: (_: string, form: 'json' | 'csv' | 'atom') => void page.exportAs(form),
  };
}
