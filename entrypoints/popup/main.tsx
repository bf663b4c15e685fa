import '../../assets/styles/tokens.css';
import '../../assets/styles/surface.css';
import '../../assets/styles/watch.css';
import '../../assets/styles/findings.css';
import { render } from 'preact';
import { Popup } from '../../components/popup.tsx';
import { today } from '../../lib/platform/clock.ts';
import { painted } from '../../lib/platform/painted.ts';
import { onSettings } from '../../lib/platform/settings.ts';
import { tabOfSurface } from '../../lib/platform/tabs.ts';
import { browserPorts } from '../../lib/surface/browser-ports.ts';
import type { popupLate } from '../../lib/surface/popup-late.ts';
import { Surface } from '../../lib/surface/surface.ts';
import { eventsOf, viewOf } from '../../lib/surface/view.ts';

const root = document.getElementById('app') ?? document.body;
const surface = new Surface(browserPorts({ inject: true, close: () => window.close() }), (state) => {
  const on = eventsOf(surface, state, (id) => void surface.openInPanel(id));
  const watch = late?.watch(state) ?? null;
  const view = viewOf({ ...state, notice: state.notice ?? late?.notice() ?? null }, today(), undefined, late?.known);
  render(<Popup watch={watch} view={view} on={on} />, root);
  if (!isLoading) void loadLate();
});
let late: ReturnType<typeof popupLate> | null = null;
let isLoading = false;

/** The first paint waits for none of this. */
async function loadLate(): Promise<void> {
  isLoading = true;
  await painted();
  late = (await import('../../lib/surface/popup-late.ts')).popupLate(() => surface.redraw());
  surface.redraw();
}

onSettings((settings) => surface.takeSettings(settings));
void tabOfSurface(location.search).then((tab) => surface.start(tab));
