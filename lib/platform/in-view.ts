import { browser } from 'wxt/browser';
import { InViewSchema } from '../messages/contract.ts';

const PORT = 'in-view';

/**
 * Content script: tells open panels which finding is in view. Costs nothing while no panel listens. A panel that joins
 * late is told at once where the page stands.
 */
export function inViewTeller(): (id: string | null) => void {
  const ports = new Set<{ postMessage(message: unknown): void }>();
  let last: string | null = null;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.postMessage({ id: last });
  });
  return (id) => {
    if (id === last) return;
    last = id;
    for (const port of ports) port.postMessage({ id });
  };
}

/** Panel: follows the finding in view of a tab. `gone` is called when the page closes the line. Returns its undo. */
export function followInView(tabId: number, tell: (id: string | null) => void, gone: () => void = () => {}) {
  const port = browser.tabs.connect(tabId, { name: PORT, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    const parsed = InViewSchema.safeParse(message);
    if (parsed.success) tell(parsed.data.id);
  });
  port.onDisconnect.addListener(gone);
  return () => port.disconnect();
}
