import { browser } from 'wxt/browser';

/** What the toolbar button says about a tab. */
export interface Badge {
  /** At most four characters; '' shows none. */
  readonly text: string;
  /** For pointer and screen reader: "Clausemark: 4 high of 17 findings". */
  readonly title: string;
}

/** `--high` and `--bg` of assets/styles/tokens.css in light; a test holds them together. */
export const BADGE_COLOUR = '#8e1220';
const BADGE_INK = '#ffffff';
const PLAIN: Badge = { text: '', title: 'Clausemark' };

/** Puts a badge on the button for one tab; null takes it away. A tab that is gone is no error. */
export async function showBadge(tabId: number, badge: Badge | null): Promise<void> {
  const { text, title } = badge ?? PLAIN;
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title }),
    action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    action.setBadgeTextColor({ tabId, color: BADGE_INK }),
  ]);
}
