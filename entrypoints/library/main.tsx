import '../../assets/styles/tokens.css';
import '../../assets/styles/surface.css';
import '../../assets/styles/watch.css';
import '../../assets/styles/findings.css';
import '../../assets/styles/record.css';
import '../../assets/styles/library.css';
import '../../assets/styles/print.css';
import { render } from 'preact';
import { LibraryApp } from '../../components/library/library-app.tsx';
import { onPermissions } from '../../lib/platform/permissions.ts';
import { libraryPorts } from '../../lib/surface/browser-ports.ts';
import { LateClauses } from '../../lib/surface/known/late-clauses.ts';
import { bundledKnown } from '../../lib/surface/known/sources.ts';
import { LibraryPage } from '../../lib/surface/library-page.ts';
import { libraryEvents, libraryViewOf } from '../../lib/surface/library-view.ts';
import { routeOf } from '../../lib/surface/route.ts';
import { lateTexts } from '../../lib/surface/texts.ts';
import { watchPagePorts } from '../../lib/watch/page-ports.ts';
import { WatchPage, watchEvents } from '../../lib/watch/watch-page.ts';

const root = document.getElementById('app') ?? document.body;
const page = new LibraryPage(libraryPorts(), (state) => {
  render(
    <LibraryApp
      view={libraryViewOf(state, texts, known, clauses)}
      on={libraryEvents(page, state, texts, known, clauses)}
      watch={{ view: watched.state, on: watchEvents(watched) }}
    />,
    root,
  );
});
const texts = lateTexts(() => page.redraw());
const known = bundledKnown(() => page.redraw());
const clauses = new LateClauses(() => page.redraw());
const watched = new WatchPage(watchPagePorts(), () => page.redraw());
const go = () => {
  const { view, watch } = routeOf(location.hash);
  if (view === 'changes') void watched.go(watch);
  void page.go(location.hash);
};
addEventListener('hashchange', go);
onPermissions(() => void watched.reload());
go();
