import { ClauseDiff, type ClauseView } from './diff.tsx';

export interface WatchedEntry {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly url: string;
  /** How the last look ended, in words. */
  readonly state: string;
  readonly unread: number;
  /** The browser lets pages of its origin be asked for. */
  readonly allowed: boolean;
}

export interface ChangeView {
  readonly id: string;
  readonly day: string;
  readonly headline: string;
  readonly unread: boolean;
  readonly clauses: readonly ClauseView[];
  /** Changes of order, spelling and small words, which are not shown one by one. */
  readonly cosmetic: number;
}

export interface OpenWatch {
  readonly entry: WatchedEntry;
  readonly changes: readonly ChangeView[];
  /** Looks that brought no change, newest first, in words. */
  readonly looks: readonly { readonly when: string; readonly what: string }[];
}

export interface WatchedViewProps {
  readonly entries: readonly WatchedEntry[];
  /** Null: the list. */
  readonly open: OpenWatch | null;
  readonly notice: string | null;
}

export interface WatchEvents {
  readonly onLook: (id: string) => void;
  /** Call it straight from the click. */
  readonly onAllow: (id: string) => void;
  readonly onStop: (id: string) => void;
  readonly onExport: (id: string, form: 'json' | 'csv' | 'atom') => void;
}

export interface WatchProps {
  readonly view: WatchedViewProps;
  readonly on: WatchEvents;
}

/** Watched documents: the list, or one of them with its changes over time. */
export function WatchedView({ view, on }: WatchProps) {
  return (
    <>
      {view.notice !== null && <p role="status">{view.notice}</p>}
      {view.open ? <Timeline open={view.open} on={on} /> : <List entries={view.entries} />}
    </>
  );
}

function List({ entries }: { entries: readonly WatchedEntry[] }) {
  return (
    <>
      <h1>Watched documents</h1>
      {entries.length === 0 && (
        <section class="state" role="status">
          <h2>Nothing is watched</h2>
          <p>Open a policy, press the Clausemark button and choose “Watch this document”.</p>
        </section>
      )}
      <ul class="saved">
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={`#/changes?watch=${encodeURIComponent(entry.id)}`}>
              {entry.name}: {entry.title}
            </a>
            <span class="meta">{entry.state}</span>
            {entry.unread > 0 && <b>{entry.unread} unread</b>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Timeline({ open, on }: { open: OpenWatch; on: WatchEvents }) {
  const { entry, changes, looks } = open;
  return (
    <>
      <h1>
        {entry.name}: {entry.title}
      </h1>
      <p class="meta">{entry.state}</p>
      <Tools entry={entry} on={on} />
      {changes.length === 0 && <p>No change so far.</p>}
      {changes.map((change) => (
        <ChangeSection key={change.id} change={change} />
      ))}
      <section>
        <h2>Looks</h2>
        <ul class="lines">
          {looks.map(({ when, what }) => (
            <li key={when + what}>
              <span class="meta">{when}</span> {what}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Tools({ entry, on }: { entry: WatchedEntry; on: WatchEvents }) {
  const { id, allowed } = entry;
  const button = (words: string, pressed: () => void) => (
    <button type="button" class="btn" onClick={pressed}>
      {words}
    </button>
  );
  return (
    <div class="acts">
      {allowed ? button('Look now', () => on.onLook(id)) : button('Allow again', () => on.onAllow(id))}
      {button('JSON', () => on.onExport(id, 'json'))}
      {button('CSV', () => on.onExport(id, 'csv'))}
      {button('Atom', () => on.onExport(id, 'atom'))}
      {button('Stop watching and delete', () => on.onStop(id))}
    </div>
  );
}

function ChangeSection({ change }: { change: ChangeView }) {
  return (
    <section class="changed">
      <h2>
        {change.day}
        {change.unread && ' (unread)'}
      </h2>
      <p class="lead">{change.headline}</p>
      {change.clauses.map((clause, at) => (
        <ClauseDiff key={`${change.id} ${at}`} clause={clause} />
      ))}
      {change.cosmetic > 0 && (
        <p class="meta">
          {change.cosmetic} more {change.cosmetic === 1 ? 'clause differs' : 'clauses differ'} in order, spelling or
          small words only.
        </p>
      )}
    </section>
  );
}
