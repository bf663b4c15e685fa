import type { Report } from './report.ts';

/** What popup, side panel and full page show about one tab. Each has its own honest words. */
export type Screen =
  | { readonly at: 'reading' }
  | {
      readonly at: 'report';
      readonly report: Report;
      /** The finding in view on the page, or whose card is open there. */
      readonly current: string | null;
      /** Marks are painted in this tab. */
      readonly marking: boolean;
      /** Why reading stopped before the end, in words, or null. */
      readonly stopped: string | null;
    }
  | { readonly at: 'not-policy' }
  | { readonly at: 'too-short' }
  | { readonly at: 'language'; readonly language: string; readonly english: string | null }
  | { readonly at: 'nothing'; readonly segments: number }
  /** The browser keeps extensions out of this page. */
  | { readonly at: 'closed'; readonly isFile: boolean }
  /** Nothing has been read in this tab, and reading needs the reader's click on the toolbar button. */
  | { readonly at: 'unread' }
  | { readonly at: 'error'; readonly message: string }
  | { readonly at: 'off-tab' }
  | { readonly at: 'off-site'; readonly since: string }
  | { readonly at: 'off-everywhere' };
