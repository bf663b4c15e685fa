import type { ClauseTypeId } from '../../lib/model/clause-type.ts';
import type { Pace } from '../../lib/model/pace.ts';
import { ClauseDiff, type ClauseView } from './diff.tsx';
import { PaceChoice } from './pace-choice.tsx';
import { type TypeChoice, TypeChoices } from './type-choices.tsx';
import type { WatchedEntry } from './watched-list.tsx';

interface ChangeView {
  readonly id: string;
  readonly day: string;
  readonly headline: string;
  readonly unread: boolean;
  /** Told by the bundled dataset, not found by the reader's own looks. */
  readonly archive: boolean;
  readonly clauses: readonly ClauseView[];
  /** Changes of order, spelling and small words, which are not shown one by one. */
  readonly cosmetic: number;
}

interface OpenEntry extends WatchedEntry {
  readonly host: string;
  /** The browser lets pages of its origin be asked for. */
  readonly allowed: boolean;
  readonly pace: Pace;
  readonly types: readonly ClauseTypeId[];
  /** Address that it had before it moved, or null. */
  readonly moved: string | null;
}

export interface OpenWatch {
  readonly entry: OpenEntry;
  /** Own changes and the archive's, newest first. */
  readonly changes: readonly ChangeView[];
  /** Looks that brought no change, newest first, in words. */
  readonly looks: readonly { readonly when: string; readonly what: string }[];
  /** The clause type that is shown alone, or null. */
  readonly type: ClauseTypeId | null;
  /** Clause types that some change touches. */
  readonly touched: readonly { readonly id: ClauseTypeId; readonly title: string }[];
  /** All clause types, those first. */
  readonly choices: readonly TypeChoice[];
}

export interface TimelineEvents {
  readonly onLook: (id: string) => void;
  /** Call it straight from the click. */
  readonly onAllow: (url: string) => void;
  readonly onStop: (id: string) => void;
  readonly onPace: (id: string, pace: Pace) => void;
  readonly onTypes: (id: string, types: readonly ClauseTypeId[]) => void;
  readonly onFilter: (type: ClauseTypeId | null) => void;
  readonly onExport: (id: string, form: 'json' | 'csv' | 'atom') => void;
}

/** One document over time. */
export function Timeline({ open, on }: { open: OpenWatch; on: TimelineEvents }) {
  const { entry, changes } = open;
  return (
    <>
      <p class="back">
        <a href="#/changes">All watched documents</a>
      </p>
      <h1>
        {entry.name}: {entry.title}
      </h1>
      <p class="meta">
        <a href={entry.url} rel="noreferrer">
          {entry.url}
        </a>
        {entry.moved !== null && <> (moved from {entry.moved})</>}
      </p>
      <p class="meta">{entry.state}</p>
      <Tools entry={entry} on={on} />
      <How open={open} on={on} />
      <Filter open={open} onFilter={on.onFilter} />
      {changes.length === 0 && <p>{open.type === null ? 'No change so far.' : 'No change of this clause type.'}</p>}
      {changes.map((change) => (
        <ChangeSection key={change.id} change={change} />
      ))}
      <Looks looks={open.looks} />
    </>
  );
}

function Looks({ looks }: Pick<OpenWatch, 'looks'>) {
  return (
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
  );
}

function Tools({ entry, on }: { entry: OpenEntry; on: TimelineEvents }) {
  const { id, allowed, host, url } = entry;
  const button = (words: string, pressed: () => void) => (
    <button type="button" class="btn" onClick={pressed}>
      {words}
    </button>
  );
  return (
    <div class="acts">
      {allowed ? button('Look now', () => on.onLook(id)) : button(`Let Clausemark load ${host}`, () => on.onAllow(url))}
      {button('Export as JSON', () => on.onExport(id, 'json'))}
      {button('Export as CSV', () => on.onExport(id, 'csv'))}
      {button('Export as Atom', () => on.onExport(id, 'atom'))}
      {button('Stop watching and delete', () => on.onStop(id))}
    </div>
  );
}

/** How often it is looked at, and what is told of it. */
function How({ open: { entry, choices }, on }: { open: OpenWatch; on: TimelineEvents }) {
  const { id, pace, types } = entry;
  const told = choices.filter((choice) => types.includes(choice.id)).map(({ title }) => title);
  return (
    <div class="how">
      <PaceChoice pace={pace} onPace={(next) => on.onPace(id, next)} />
      <details>
        <summary>Tells of {told.length === 0 ? 'every change' : told.join(', ')}</summary>
        <TypeChoices choices={choices} chosen={types} onChange={(next) => on.onTypes(id, next)} />
      </details>
    </div>
  );
}

function Filter({ open, onFilter }: { open: OpenWatch; onFilter: TimelineEvents['onFilter'] }) {
  const { touched, type } = open;
  if (touched.length === 0) return null;
  return (
    <label class="pick">
      <span>Show changes of</span>
      <select
        value={type ?? ''}
        onChange={(event) => onFilter(touched.find(({ id }) => id === event.currentTarget.value)?.id ?? null)}
      >
        <option value="">all clauses</option>
        {touched.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function ChangeSection({ change }: { change: ChangeView }) {
  return (
    <section class="changed">
      <h2>
        {change.day}
        {change.unread && ' (unread)'}
        {change.archive && <span class="meta"> from the archive</span>}
      </h2>
      <p class="lead">{change.headline}</p>
      {change.clauses.map((clause, at) => (
        <ClauseDiff key={`${change.id} ${at}`} clause={clause} wordings={!change.archive} />
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
