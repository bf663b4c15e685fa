import type { ToPage } from '../messages/contract.ts';

/** What key commands need from the world. */
export interface CommandPorts {
  ask(tabId: number, message: ToPage): Promise<unknown>;
  openPanel(tabId: number, id: string | null): Promise<unknown>;
}

/** Carries out a key command in the tab in front. */
export function carryOut(
  ports: CommandPorts,
  command: 'next-finding' | 'previous-finding' | 'open-panel',
  tabId: number,
): Promise<unknown> {
  if (command === 'open-panel') return ports.openPanel(tabId, null);
  return ports.ask(tabId, { type: 'page/step', by: command === 'next-finding' ? 1 : -1 });
}
