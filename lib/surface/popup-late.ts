import { watchPagePorts } from '../watch/page-ports.ts';
import { reportToWatch, switchEvents, WatchSwitch } from '../watch/watch-switch.ts';
import { bundledKnown } from './known/sources.ts';
import type { SurfaceState } from './state.ts';

/**
 * What the popup shows after its first paint: facts of the bundled dataset and whether the document is watched. Loaded by
 * itself, since the database and the dataset's code weigh more than all the rest. `redraw` is called when there is more.
 */
export function popupLate(redraw: () => void) {
  const watching = new WatchSwitch(watchPagePorts(), redraw);
  return {
    known: bundledKnown(redraw),
    /** What just happened to a watch, in words. */
    notice: () => watching.notice,
    /** The row about watching for what the popup shows now; null where there is none. */
    watch(state: SurfaceState) {
      void watching.follow(reportToWatch(state));
      return watching.view && { view: watching.view, ...switchEvents(watching) };
    },
  };
}
