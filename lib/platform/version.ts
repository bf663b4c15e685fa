import { browser } from 'wxt/browser';

/** What is at work, for reports: "Clausemark 0.1.0". */
export function ownVersion(): string {
  const { name, version } = browser.runtime.getManifest();
  return `${name} ${version}`;
}
