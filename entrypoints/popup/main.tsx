import '../../assets/styles/tokens.css';
import '../../assets/styles/surface.css';
import '../../assets/styles/watch.css';
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
import { watchPagePorts } from '../../lib/watch/page-ports.ts';
import { reportToWatch, switchEvents, WatchSwitch } from '../../lib/watch/watch-switch.ts';

const root = document.getElementById('app') ?? document.body;
const surface = new Surface(browserPorts({ inject: true, close: () => window.close() }), (state) => {
  const on = eventsOf(surface, state, (id) => void surface.openInPanel(id));
  void watching.follow(reportToWatch(state));
  const watch = watching.view && { view: watching.view, ...switchEvents(watching) };
  const view = viewOf({ ...state, notice: state.notice ?? watching.notice }, today(), undefined, known);
  render(<Popup watch={watch} view={view} on={on} />, root);
});
const known = bundledKnown(() => surface.redraw());
const watching = new WatchSwitch(watchPagePorts(), () => surface.redraw());
onSettings((settings) => surface.takeSettings(settings));
void tabOfSurface(location.search).then((tab) => surface.start(tab));
