import { defineBackground } from 'wxt/utils/define-background';
import { createBackground, recount } from '../../lib/background/background.ts';
import { backgroundPorts } from '../../lib/background/browser-ports.ts';
import { carryOut } from '../../lib/background/commands.ts';
import { onCommand } from '../../lib/platform/commands.ts';
import { onBackgroundAsked } from '../../lib/platform/messages.ts';
import { rememberOffTabs } from '../../lib/platform/off-tabs.ts';
import { allTabReports, dropTabReport } from '../../lib/platform/sessions.ts';
import { onSettings } from '../../lib/platform/settings.ts';
import { onTabClosed } from '../../lib/platform/tabs.ts';
import { wordWrongMarks } from '../../lib/platform/wrong-marks.ts';
import { startWatching } from '../../lib/watch/start.ts';

export default defineBackground(() => {
  const ports = backgroundPorts();
  const { visited } = startWatching();
  onBackgroundAsked(createBackground(ports, visited));
  onTabClosed((tabId) => void dropTabReport(tabId));
  onSettings(async (settings) => recount(await allTabReports(), settings, ports.badge));
  rememberOffTabs();
  wordWrongMarks();
  onCommand((command, tabId) => void carryOut(ports, command, tabId));
});
