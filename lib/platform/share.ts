/** Whether this browser has a share sheet for links. */
export function canShare(): boolean {
  return typeof globalThis.navigator?.share === 'function';
}

/** Opens the browser's share sheet. Closing it without choosing is no error. */
export async function shareLink(title: string, url: string): Promise<void> {
  await navigator.share({ title, url }).catch(() => undefined);
}
