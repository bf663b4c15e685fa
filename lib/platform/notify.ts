import { browser } from 'wxt/browser';

const PREFIX = 'change:';

/** The notification API, which is only there once the reader has allowed it. */
interface Notifications {
  create(id: string, options: { type: 'basic'; iconUrl: string; title: string; message: string }): Promise<string>;
  onClicked: { addListener(clicked: (id: string) => void): void };
}

function api(): Notifications | null {
  return (browser as unknown as { notifications?: Notifications }).notifications ?? null;
}

/** Shows one notification about a document; a later one takes its place. False where the reader did not allow it. */
export async function notify(watch: string, title: string, message: string): Promise<boolean> {
  const iconUrl = browser.runtime.getURL('/icons/128.png');
  const shown = api()?.create(`${PREFIX}${watch}`, { type: 'basic', iconUrl, title, message });
  return (shown ?? Promise.reject()).then(
    () => true,
    () => false,
  );
}

let heard: ((watch: string) => void) | null = null;
let isListening = false;

/** Calls `clicked` with the document whose notification was clicked. Safe to call again once notifications are allowed. */
export function onNotificationClick(clicked: (watch: string) => void): void {
  heard = clicked;
  const notifications = api();
  if (isListening || !notifications) return;
  isListening = true;
  notifications.onClicked.addListener((id) => {
    if (id.startsWith(PREFIX)) heard?.(id.slice(PREFIX.length));
  });
}

/** Shows how many changes are unread on the toolbar button of tabs without a count of their own; 0 shows none. */
export async function showUnread(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : '•' });
}
