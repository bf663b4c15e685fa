import type { Finding } from '../lib/model/finding.ts';
import type { Guidance } from '../lib/model/guidance-data.ts';
import type { Screen } from '../lib/model/screen.ts';
import type { Settings } from '../lib/model/settings.ts';
import type { ClauseFacts, DocumentFacts, Peer, WordingShown } from './facts.ts';
import type { StateAction } from './state-words.ts';
import type { SwitchScope } from './switch-menu.tsx';
import type { Words } from './words.ts';

/** What the dataset and our own texts say, for one document. Empty where nothing is known. */
export interface Knowledge {
  readonly document: DocumentFacts | null;
  /** By finding id. */
  readonly clauses: Readonly<Record<string, ClauseFacts>>;
  /** What is wrong with the dataset, in words; null where nothing is. */
  readonly problem: string | null;
  /** Wordings of other platforms that were asked for, by record id. */
  readonly wordings: Readonly<Record<string, WordingShown>>;
  /** What we wrote about such a clause; null until it is loaded. */
  guidance(finding: Finding): Guidance | null;
}

/** What every surface shows. */
export interface SurfaceView {
  readonly name: string;
  readonly host: string | null;
  readonly hasTab: boolean;
  readonly isPrivate: boolean;
  readonly screen: Screen;
  readonly settings: Settings;
  /** Finding whose record is open, where the surface shows records. */
  readonly open: string | null;
  readonly notice: string | null;
  /** ISO 8601 day, for citations. */
  readonly today: string;
  readonly words: Words;
  readonly knowledge: Knowledge;
}

/** What every surface can ask for. */
export interface SurfaceEvents {
  readonly onShow: (id: string) => void;
  /** Opens a record; null goes back to the list. */
  readonly onRecord: (id: string | null) => void;
  readonly onPanel: () => void;
  readonly onCopyLink: (id: string) => void;
  readonly onCopy: (text: string, done: string) => void;
  readonly onOpenAddress: (address: string) => void;
  /** Opens another platform's document, at the clause where that can be found. */
  readonly onReadPeer: (peer: Peer) => void;
  /** Copies a report of a wrong mark. */
  readonly onWrongMark: (id: string) => void;
  /** Shows a clause of another platform in its own words; the reader is asked for the archive's origin where needed. */
  readonly onWording: (peer: Peer) => void;
  readonly onState: (action: StateAction) => void;
  readonly onMarking: (scope: SwitchScope, on: boolean) => void;
  readonly onSureness: (sureness: Settings['sureness']) => void;
  readonly onSave: () => void;
  readonly onExport: (form: 'json' | 'csv') => void;
  /** Null where the browser has no share sheet. */
  readonly onShare: ((id: string) => void) | null;
  readonly onPost: (place: 'x' | 'linkedin', id: string) => void;
  /** Print view of one record, or of the whole report (null). */
  readonly onPrint: (id: string | null) => void;
}

export interface SurfaceProps {
  readonly view: SurfaceView;
  readonly on: SurfaceEvents;
}
