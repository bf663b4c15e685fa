import type { ComponentChildren } from 'preact';
import type { Category } from '../../lib/model/clause-type.ts';
import type { Page } from '../../lib/model/pages.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { DataSectionProps } from '../watch/data-section.tsx';
import { PrivacyView } from './privacy-view.tsx';
import { Saved, type SavedEntry } from './saved.tsx';
import { SettingsView } from './settings-view.tsx';
import { TextPage } from './text-page.tsx';
import { TypesView } from './types-view.tsx';

interface Props {
  readonly view: string;
  readonly entries: readonly SavedEntry[];
  readonly settings: Settings;
  readonly types: readonly { id: string; title: string; category: Category }[];
  /** Our texts; empty until they are loaded. */
  readonly pages: readonly Page[];
  readonly onRemove: (id: string) => void;
  readonly onSettings: (settings: Settings) => void;
  readonly data: DataSectionProps;
  /** The list of documents with one clause type, made by the caller. */
  readonly clauses: ComponentChildren;
  /** The report view, made by the caller. */
  readonly report: ComponentChildren;
  /** The view of watched documents, made by the caller. */
  readonly changes: ComponentChildren;
}

/** The view of the full page that is open. */
export function Views(props: Props) {
  const { view } = props;
  const page = props.pages.find(({ id }) => id === view);
  if (page) return <TextPage page={page} />;
  if (view === 'report' || view === 'print') return <>{props.report}</>;
  if (view === 'clauses') return <>{props.clauses}</>;
  if (view === 'changes') return <>{props.changes}</>;
  if (view === 'settings')
    return <SettingsView settings={props.settings} onChange={props.onSettings} data={props.data} />;
  if (view === 'types') return <TypesView types={props.types} />;
  if (view === 'privacy') return <PrivacyView />;
  if (view !== 'saved') return null;
  return <Saved entries={props.entries} onRemove={props.onRemove} />;
}
