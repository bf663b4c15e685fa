import type { Category } from '../../lib/model/clause-type.ts';
import type { Page } from '../../lib/model/pages.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { ClauseTable } from '../facts.ts';
import { ListOrRecord } from '../panel.tsx';
import type { SurfaceEvents, SurfaceView } from '../surface-props.ts';
import { WatchedView, type WatchProps } from '../watch/watched-view.tsx';
import { ClausesView } from './clauses-view.tsx';
import { Library } from './library.tsx';
import { PrintView } from './print-view.tsx';
import type { SavedEntry } from './saved.tsx';
import { Views } from './views.tsx';

export interface LibraryAppView {
  readonly view: string;
  readonly report: SurfaceView | null;
  /** The list of documents with one clause type, where it is open. */
  readonly clauses: ClauseTable | null;
  readonly entries: readonly SavedEntry[];
  readonly settings: Settings;
  readonly types: readonly { id: string; title: string; category: Category }[];
  readonly pages: readonly Page[];
  readonly notice: string | null;
}

export interface LibraryAppEvents extends SurfaceEvents {
  readonly onReadTheirs: (document: number) => void;
  readonly onRemove: (id: string) => void;
  readonly onSettings: (settings: Settings) => void;
  readonly onExportAll: () => void;
  readonly onImport: (text: string) => void;
  readonly onDeleteAll: () => void;
}

/** The full page. */
export function LibraryApp({ view, on, watch }: { view: LibraryAppView; on: LibraryAppEvents; watch?: WatchProps }) {
  return (
    <Library view={view.view} notice={view.notice ?? view.report?.notice ?? null}>
      <Views
        view={view.view}
        entries={view.entries}
        settings={view.settings}
        types={view.types}
        pages={view.pages}
        onRemove={on.onRemove}
        onSettings={on.onSettings}
        data={{ onExportAll: on.onExportAll, onImport: on.onImport, onDeleteAll: on.onDeleteAll }}
        changes={watch && <WatchedView view={watch.view} on={watch.on} />}
        clauses={view.clauses && <ClausesView table={view.clauses} onReadTheirs={on.onReadTheirs} />}
        report={view.report && <ReportView view={view.report} isPrint={view.view === 'print'} on={on} />}
      />
    </Library>
  );
}

function ReportView({ view, isPrint, on }: { view: SurfaceView; isPrint: boolean; on: LibraryAppEvents }) {
  if (isPrint) return <PrintView view={view} onPrint={() => window.print()} />;
  return (
    <div class="surface panel">
      <ListOrRecord view={view} on={on} />
    </div>
  );
}
