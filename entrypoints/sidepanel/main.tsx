import '../../assets/styles/tokens.css';
import '../../assets/styles/surface.css';
import '../../assets/styles/watch.css';
import '../../assets/styles/findings.css';
import '../../assets/styles/record.css';
import { render } from 'preact';
import { Panel } from '../../components/panel.tsx';
import { today } from '../../lib/platform/clock.ts';
import { browserPorts } from '../../lib/surface/browser-ports.ts';
import { followTabs } from '../../lib/surface/follow-tabs.ts';
import { bundledKnown } from '../../lib/surface/known/sources.ts';
import { Surface } from '../../lib/surface/surface.ts';
import { lateTexts } from '../../lib/surface/texts.ts';
import { eventsOf, viewOf } from '../../lib/surface/view.ts';
import { watchPagePorts } from '../../lib/watch/page-ports.ts';
import { reportToWatch, switchEvents, WatchSwitch } from '../../lib/watch/watch-switch.ts';

const root = document.getElementById('app') ?? document.body;
const surface = new Surface(browserPorts({}), (state) => {
  const on = eventsOf(surface, state, (id) => surface.openRecord(id), known, texts.guidance);
  void watching.follow(reportToWatch(state));
  const watch = watching.view && { view: watching.view, ...switchEvents(watching) };
  const view = viewOf({ ...state, notice: state.notice ?? watching.notice }, today(), texts.guidance, known);
  render(<Panel watch={watch} view={view} on={on} />, root);
});
const texts = lateTexts(() => surface.redraw());
const known = bundledKnown(() => surface.redraw());
const watching = new WatchSwitch(watchPagePorts(), () => surface.redraw());
void followTabs(surface, location.search);
