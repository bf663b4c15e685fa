import type { Report } from '../model/report.ts';
import { offSince, type Settings } from '../model/settings.ts';
import type { PageReading } from '../page/read-page.ts';
import { Annotator } from './annotator.ts';
import type { OffScope } from './control.ts';
import { englishVersion } from './english-version.ts';
import { type PageWatch, watchPage } from './page-watch.ts';
import { marksOf } from './report-marks.ts';
import { createRereading, type Rereading } from './rereading.ts';
import { rootsRead } from './roots.ts';
import type { SessionPorts } from './session-ports.ts';
import { sweep } from './sweep.ts';

export interface SessionState {
  readonly report: Report | null;
  readonly marking: boolean;
  readonly current: string | null;
  readonly error: string | null;
  readonly english: string | null;
}

/**
 * The life of the extension in one tab's page: reads it, marks it, reads it again as it changes or moves on, and goes away
 * without a trace when marking is off. Needs nobody's answer to mark a page; the report is handed over afterwards.
 */
export class Session {
  readonly #doc: Document;
  readonly #ports: SessionPorts;
  /** Null where they can't be read: nothing is marked against what the reader may have chosen. */
  #settings: Settings | null = null;
  /** Until it is known, so that nothing is marked in a tab in which the reader has it off. */
  #isOffInTab = true;
  #isForced = false;
  #watch: PageWatch | null = null;
  #rereading: Rereading | null = null;
  #annotator: Annotator | null = null;
  #reading: PageReading | null = null;
  #report: Report | null = null;
  #error: string | null = null;
  #pending: Promise<unknown> = Promise.resolve();
  /** Counts readings: what an older one finds is dropped. */
  #turn = 0;
  #isHandedOver = false;
  readonly #stopSettings: () => void;

  private constructor(doc: Document, ports: SessionPorts) {
    this.#doc = doc;
    this.#ports = ports;
    this.#stopSettings = ports.onSettings((next) => this.#follow(next));
  }

  /** Starts in a document, after clearing away what a former instance may have left. */
  static async start(doc: Document, ports: SessionPorts): Promise<Session> {
    sweep(doc);
    const session = new Session(doc, ports);
    await session.#loadSwitches();
    return session;
  }

  /** What is known of the page, once a reading that is under way has ended. */
  async state(): Promise<SessionState> {
    await this.#settled();
    return {
      report: this.#report,
      marking: this.#isOn(),
      current: this.#annotator?.current() ?? null,
      error: this.#error,
      english: englishVersion(this.#doc),
    };
  }

  /** Reads the page now, whatever the gate says. */
  async analyse(): Promise<void> {
    this.#isForced = true;
    this.#begin();
    await this.#read();
  }

  /** Scrolls to a finding, opens its card and focuses it. */
  show(id: string): void {
    this.#annotator?.go(id);
  }

  step(by: 1 | -1): void {
    this.#annotator?.step(by);
  }

  /** Marks on or off in this tab. */
  async setMarking(on: boolean): Promise<void> {
    this.#isOffInTab = !on;
    this.#ports.keepTab(!on);
    this.#apply();
    await this.#settled();
  }

  /** A reading that begins while another is awaited is awaited too. */
  async #settled(): Promise<void> {
    for (let last: unknown; last !== this.#pending; await last) last = this.#pending;
  }

  #isOn(): boolean {
    const settings = this.#settings;
    if (!settings?.enabled || this.#isOffInTab) return false;
    return offSince(this.#doc.location.hostname, settings) === null;
  }

  async #loadSwitches(): Promise<void> {
    const [loaded, isOffInTab] = await Promise.all([this.#ports.loadSettings(), this.#ports.isOffInTab()]);
    this.#isOffInTab = isOffInTab;
    if (loaded.ok) this.#follow(loaded.value);
    else this.#error = loaded.failure.message;
  }

  #follow(settings: Settings): void {
    this.#settings = settings;
    this.#apply();
  }

  /** Brings the page in line with the switches. */
  #apply(): void {
    if (!this.#isOn()) this.#end();
    else if (this.#watch) this.#mark();
    else {
      this.#begin();
      void this.#read();
    }
  }

  #begin(): void {
    const view = this.#doc.defaultView;
    if (this.#watch || !view) return;
    const rereading = createRereading(() => this.#read());
    this.#rereading = rereading;
    this.#watch = watchPage(this.#doc, view, {
      content: () =>
        this.#whileAlive(() => {
          this.#annotator?.refresh();
          rereading.touch();
        }),
      address: () =>
        this.#whileAlive(() => {
          this.#isForced = false;
          this.#annotator?.close();
          rereading.hurry();
          rereading.touch();
        }),
      gesture: () => this.#whileAlive(rereading.hurry),
      left: () => this.#annotator?.close(),
      returned: () => this.#whileAlive(() => void this.#return()),
    });
  }

  /** Takes every trace away and forgets the page. */
  #end(): void {
    this.#turn += 1;
    this.#rereading?.stop();
    this.#watch?.stop();
    this.#annotator?.erase();
    this.#rereading = this.#watch = this.#annotator = this.#reading = this.#report = this.#error = null;
    this.#isForced = false;
    this.#takeBack();
  }

  /** After an update of the extension this instance is cut off: it goes quietly. */
  #whileAlive(act: () => void): void {
    if (this.#ports.isAlive()) {
      act();
      return;
    }
    this.#stopSettings();
    this.#isHandedOver = false;
    this.#end();
  }

  async #return(): Promise<void> {
    await this.#loadSwitches();
    if (this.#report && this.#isHandedOver) await this.#handOver(this.#report, this.#turn);
    this.#annotator?.refresh();
  }

  /** Reads the page and marks it. Resolves to whether its text was another one than before. */
  #read(): Promise<boolean> {
    const reading = this.#readNow();
    this.#pending = reading;
    return reading;
  }

  async #readNow(): Promise<boolean> {
    const turn = ++this.#turn;
    try {
      const reading = this.#ports.read();
      this.#watch?.watchIn(rootsRead(reading));
      if (this.#report && !this.#isForced && reading.page.text === this.#reading?.page.text) {
        this.#reading = reading;
        this.#mark();
        return false;
      }
      await this.#analyse(reading, turn);
    } catch (thrown) {
      if (turn === this.#turn) this.#error = thrown instanceof Error ? thrown.message : String(thrown);
    }
    return true;
  }

  async #analyse(reading: PageReading, turn: number): Promise<void> {
    const isStale = () => turn !== this.#turn;
    const take = (report: Report) => {
      this.#reading = reading;
      this.#report = report;
      this.#mark();
    };
    const near = this.#offsetInView(reading);
    // Half a new report would take away marks that the whole one brings back.
    const part = this.#report ? () => {} : take;
    const report = await this.#ports.analyse(reading.page, { force: this.#isForced, near, part, isStale });
    if (!report || isStale()) return;
    this.#error = null;
    take(report);
    if (report.verdict === 'policy') void this.#handOver(report, turn);
    else this.#takeBack();
  }

  #offsetInView(reading: PageReading): number {
    const caret = scrollY > 0 ? this.#doc.caretPositionFromPoint(innerWidth / 2, innerHeight / 4) : null;
    return (caret && reading.offsetOf(caret.offsetNode, caret.offset)) ?? 0;
  }

  async #handOver(report: Report, turn: number): Promise<void> {
    this.#isHandedOver = true;
    const known = await this.#ports.ready(report);
    if (turn === this.#turn) this.#report = known;
  }

  #takeBack(): void {
    if (this.#isHandedOver) this.#ports.gone();
    this.#isHandedOver = false;
  }

  #mark(): void {
    const [report, reading] = [this.#report, this.#reading];
    const title = (id: string) => (report ? this.#ports.describe(report, id).title : '');
    const settings = this.#isOn() ? this.#settings : null;
    const marks = report && reading && settings ? marksOf(report, reading, settings, title) : [];
    if (marks.length === 0 || !reading) {
      this.#annotator?.erase();
      this.#annotator = null;
      return;
    }
    this.#annotator ??= this.#newAnnotator();
    this.#annotator.show(marks, reading.offsetOf);
  }

  #newAnnotator(): Annotator {
    return new Annotator(this.#doc, {
      site: this.#doc.location.hostname || 'this page',
      describe: (mark) => this.#ports.describe(this.#report as Report, mark.id),
      wrongMark: (mark) => this.#ports.wrongMark(this.#report as Report, mark.id),
      openPanel: this.#ports.openPanel,
      off: (scope) => void this.#turnOff(scope),
      inView: this.#ports.inView,
    });
  }

  /** What can't be kept (a site in a private window) holds for this tab at least. */
  async #turnOff(scope: OffScope): Promise<void> {
    const kept = scope !== 'tab' && (await this.#ports.keepOff(scope));
    if (!kept) await this.setMarking(false);
  }
}
