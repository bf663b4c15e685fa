import type { Screen } from '../model/screen.ts';
import type { Settings } from '../model/settings.ts';

/** The tab that a surface is about. */
export interface SurfaceTab {
  readonly id: number;
  readonly url: string | null;
  readonly isPrivate: boolean;
}

/** All that a surface shows; a new object at each change. */
export interface SurfaceState {
  /** Null for a saved report, and before the tab is known. */
  readonly tab: SurfaceTab | null;
  /** Id of the saved report that is open, else null. */
  readonly saved: string | null;
  /** What the page is called where no report says it better. */
  readonly name: string;
  /** Host that "this site" means; null where there is none. */
  readonly host: string | null;
  readonly screen: Screen;
  readonly settings: Settings;
  /** The finding whose record is open (side panel and full page), null for the list. */
  readonly open: string | null;
  /** What just happened, in words, for the status line. */
  readonly notice: string | null;
}

/** What the reader can have marking switched for. */
export type SwitchScope = 'tab' | 'site' | 'everywhere';
