import '../../assets/styles/tokens.css';
import '../../assets/styles/surface.css';
import '../../assets/styles/findings.css';
import '../../assets/styles/popup.css';
import { render } from 'preact';
import { Popup } from '../../components/popup.tsx';
import { today } from '../../lib/platform/clock.ts';
import { onSettings } from '../../lib/platform/settings.ts';
import { tabOfSurface } from '../../lib/platform/tabs.ts';
import { browserPorts } from '../../lib/surface/browser-ports.ts';
import { bundledKnown } from '../../lib/surface/known/sources.ts';
import { Surface } from '../../lib/surface/surface.ts';
import { eventsOf, viewOf } from '../../lib/surface/view.ts';

const root = document.getElementById('app') ?? document.body;
const surface = new Surface(browserPorts({ inject: true, close: () => window.close() }), (state) => {
  const on = eventsOf(surface, state, (id) => void surface.openInPanel(id));
  render(<Popup view={viewOf(state, today(), undefined, known)} on={on} />, root);
});
const known = bundledKnown(() => surface.redraw());
onSettings((settings) => surface.takeSettings(settings));
void tabOfSurface(location.search).then((tab) => surface.start(tab));
