import type { Report } from '../model/report.ts';
import type { Watch } from '../model/watch.ts';
import type { SurfaceState } from '../surface/state.ts';
import { newWatch, originPattern, watchIdOf } from './new-watch.ts';
import { stopWatching, type WatchPagePorts } from './watch-page.ts';
import { lastLookWords } from './words.ts';

type Ports = Pick<WatchPagePorts, 'store' | 'mayFetch' | 'request' | 'giveBack' | 'tell' | 'now' | 'dayWords'> & {
  /** ISO 8601 day. */
  today(): string;
};

/** The report that a surface shows and that may be watched: never one of a private window. */
export function reportToWatch({ tab, screen }: SurfaceState): Report | null {
  return tab && !tab.isPrivate && screen.at === 'report' ? screen.report : null;
}

/** Whether the document in front is watched, for popup and panel. Null where it can't be: private window, file, no policy. */
export class WatchSwitch {
  view: { readonly watched: boolean; readonly host: string; readonly last: string } | null = null;
  readonly #ports: Ports;
  readonly #redraw: () => void;
  #report: Report | null = null;

  constructor(ports: Ports, redraw: () => void) {
    this.#ports = ports;
    this.#redraw = redraw;
  }

  /** Turns to a report; null for none, and for one that must not be kept. */
  async follow(report: Report | null): Promise<void> {
    const next = report?.verdict === 'policy' && /^https?:/.test(report.url) ? report : null;
    if (next?.url === this.#report?.url) return;
    this.#report = next;
    await this.#refresh();
  }

  /** Starts watching. The browser's question comes first, since browsers forget the click at the first `await`. */
  async watch(): Promise<void> {
    const report = this.#report;
    if (!report) return;
    const pattern = originPattern(report.url);
    const asked = this.#ports.request(pattern);
    // The question may close the popup: what the reader wished is kept before the answer, and undone where it is no.
    await this.#ports.store.add(newWatch(report, this.#ports.today(), this.#ports.now()));
    if (await asked) await this.#ports.tell({ type: 'watch/wake' });
    else if (!(await this.#ports.mayFetch(pattern))) await this.#ports.store.remove(watchIdOf(report.url));
    await this.#refresh();
  }

  /** Stops watching and deletes what was kept. */
  async unwatch(): Promise<void> {
    if (this.#report) await stopWatching(this.#ports, watchIdOf(this.#report.url));
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    const report = this.#report;
    const kept = report && (await this.#ports.store.get(watchIdOf(report.url)));
    if (report !== this.#report) return;
    const watch: Watch | null = kept?.ok ? kept.value : null;
    const host = report ? new URL(report.url).hostname : '';
    const last = watch ? lastLookWords(watch, this.#ports.dayWords) : '';
    this.view = report && { watched: watch !== null, host, last };
    this.#redraw();
  }
}
