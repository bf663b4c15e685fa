import type { Report } from '../model/report.ts';
import type { Result } from '../model/result.ts';
import type { Settings } from '../model/settings.ts';
import type { PageText } from '../model/text.ts';
import type { PageReading } from '../page/read-page.ts';
import type { MarkText } from './mark.ts';

export interface AnalyseOptions {
  /** Read it whatever the gate says. */
  readonly force: boolean;
  /** Offset in the text where the reader is: clauses from there on come first. */
  readonly near: number;
  /** Called once the clauses near there are known, long before the rest. */
  readonly part: (report: Report) => void;
  /** Asked between steps: whether nobody waits for the answer any more. */
  readonly isStale: () => boolean;
}

/** What a session needs from the rest of the extension. */
export interface SessionPorts {
  /** Reads the page's text. */
  read(): PageReading;
  /** Gate, segments, findings; null where it was given up as stale. */
  analyse(page: PageText, options: AnalyseOptions): Promise<Report | null>;
  /** The words for a finding. */
  describe(report: Report, id: string): MarkText;
  /** The text of a report that this mark is wrong, for the reader to copy. */
  wrongMark(report: Report, id: string): Promise<string>;
  loadSettings(): Promise<Result<Settings>>;
  onSettings(heard: (settings: Settings) => void): () => void;
  /** Keeps marking off for the site or everywhere; resolves to false where that may not or can't be written down. */
  keepOff(scope: 'site' | 'everywhere'): Promise<boolean>;
  /** Whether the reader has marking off in this tab, since before this page was loaded. */
  isOffInTab(): Promise<boolean>;
  /** Keeps marking off or on for this tab until it is closed. */
  keepTab(off: boolean): void;
  /** Hands a report over; resolves to it with the records of its findings and the platform's name. */
  ready(report: Report): Promise<Report>;
  gone(): void;
  openPanel(id: string): void;
  inView(id: string | null): void;
  /** False once the extension was updated or removed and this instance is cut off. */
  isAlive(): boolean;
}
