import type { PageState, ToPage } from '../messages/contract.ts';
import type { Report } from '../model/report.ts';
import type { Result } from '../model/result.ts';
import type { Settings } from '../model/settings.ts';

/** What a surface needs from the world. */
export interface SurfacePorts {
  ask(tabId: number, message: ToPage): Promise<Result<PageState>>;
  /** Puts the reader into the page; null where this surface was not opened by a click that allows it. */
  readonly inject: ((tabId: number) => Promise<Result<void>>) | null;
  /** Whether the tab shows a PDF file, which has no text though a script runs there. */
  isPdf(tabId: number): Promise<boolean>;
  /** The report kept for a tab. */
  kept(tabId: number): Promise<Result<{ readonly report: Report }>>;
  loadSettings(): Promise<Result<Settings>>;
  saveSettings(settings: Settings): Promise<Result<Settings>>;
  openPanel(tabId: number, id: string | null): Promise<Result<unknown>>;
  openAddress(address: string): Promise<Result<unknown>>;
  /** Opens a document in a new tab, for one of its recorded provisions: its page goes there once it is marked. */
  openDocument(address: string, record: string): Promise<Result<unknown>>;
  bringToFront(tabId: number): Promise<void>;
  copy(text: string): Promise<Result<void>>;
  save(report: Report): Promise<Result<unknown>>;
  /** Hands the reader a file. */
  saveFile(name: string, text: string, type: 'application/json' | 'text/csv'): void;
  /** Opens the share sheet; null where there is none. */
  readonly share: ((title: string, url: string) => Promise<void>) | null;
  /** The address of a view of the full page. */
  libraryAddress(view: string): string;
  /** Closes the surface where it covers the page (popup); does nothing elsewhere. */
  close(): void;
  /** Name and version of the extension. */
  version(): string;
  /** ISO 8601 day. */
  today(): string;
}
