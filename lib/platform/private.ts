import { browser } from 'wxt/browser';

/** Whether this script runs in a page of a private window, where nothing may be kept. */
export function isPrivateContext(): boolean {
  const { extension } = browser as { extension?: { inIncognitoContext?: boolean } };
  return extension?.inIncognitoContext ?? false;
}
