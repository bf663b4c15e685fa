import { browser } from 'wxt/browser';

/** Key commands of the manifest, beside those that browsers carry out themselves. */
const COMMANDS = ['next-finding', 'previous-finding', 'open-panel'] as const;
export type Command = (typeof COMMANDS)[number];

/** Calls `pressed` with a command and the tab in front. For the background: registered once, never undone. */
export function onCommand(pressed: (command: Command, tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((known) => known === name);
    if (command && tab?.id !== undefined) pressed(command, tab.id);
  });
}
