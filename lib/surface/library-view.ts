import type { Settings } from '../model/settings.ts';
import { today } from '../platform/clock.ts';
import type { LateClauses } from './known/late-clauses.ts';
import type { LateKnown } from './known/late-known.ts';
import type { LibraryPage, LibraryState } from './library-page.ts';
import { Surface } from './surface.ts';
import type { Texts } from './texts.ts';
import { eventsOf, viewOf } from './view.ts';
import { typeList } from './words.ts';

/** What the full page's components show of its state. */
export function libraryViewOf(state: LibraryState, texts: Texts, known?: LateKnown, clauses?: LateClauses) {
  const { clause } = state.route;
  return {
    clauses: (clause && clauses?.of(clause.type, clause.polarity)) ?? null,
    view: state.route.view,
    report: state.surface && viewOf(state.surface, today(), texts.guidance, known),
    entries: state.entries,
    settings: state.settings,
    types: typeList(),
    pages: texts.pages(),
    notice: state.notice,
  };
}

/** Events of the full page's components, turned into what the page does. */
export function libraryEvents(
  page: LibraryPage,
  state: LibraryState,
  texts: Texts,
  known?: LateKnown,
  clauses?: LateClauses,
) {
  const { surface } = page;
  return {
    ...eventsOf(surface, state.surface ?? Surface.fresh, (id) => surface.openRecord(id), known, texts.guidance),
    onReadTheirs: async (document: number) => {
      const address = await clauses?.address(document);
      if (address) await surface.out.openAddress(address);
    },
    onRemove: (id: string) => void page.remove(id),
    onSettings: (settings: Settings) => void page.changeSettings(settings),
    onExportAll: () => void page.exportAll(),
    onImport: (text: string) => void page.importAll(text),
    onDeleteAll: () => void page.deleteAll(),
  };
}
