import { useState } from 'preact/hooks';
import type { ClauseTypeId } from '../../lib/model/clause-type.ts';
import type { Pace } from '../../lib/model/pace.ts';
import { PACE_WORDS, PaceChoice } from './pace-choice.tsx';
import { type TypeChoice, TypeChoices } from './type-choices.tsx';

/** Whether the document in front is watched, and how. */
interface WatchRowView {
  readonly watched: boolean;
  /** The site whose pages are asked for. */
  readonly host: string;
  /** When it was last looked at and how that ended, in words; '' before the first look. */
  readonly last: string;
  /** The browser lets Clausemark load pages of the site. */
  readonly allowed: boolean;
  readonly pace: Pace;
  /** Tells of these clause types alone; empty: of every change. */
  readonly types: readonly ClauseTypeId[];
  /** All clause types, those of this document first. */
  readonly choices: readonly TypeChoice[];
  /** Watched documents with unread changes. */
  readonly unread: number;
}

export interface WatchRowProps {
  readonly view: WatchRowView;
  /** Call it straight from the click: the browser asks the reader on it. */
  readonly onWatch: (types: readonly ClauseTypeId[]) => void;
  /** Asks for the site again; straight from the click as well. */
  readonly onAllow: () => void;
  readonly onUnwatch: () => void;
  readonly onPace: (pace: Pace) => void;
  readonly onTypes: (types: readonly ClauseTypeId[]) => void;
  readonly onOpenList: () => void;
}

/** What the browser will ask, and why. */
export function whyAsked(host: string): string {
  return `Your browser will ask to let Clausemark load pages of ${host} and show notifications: it then reads this document once a day, without your cookies, and tells you what changed. If you say no, it is compared whenever you visit it.`;
}

/** The way to watch a document, or how it is watched. */
export function WatchRow(props: WatchRowProps) {
  const { view, onOpenList } = props;
  return (
    <section class="row watch" aria-label="Watch this document">
      {view.unread > 0 && (
        <button type="button" class="btn" onClick={onOpenList}>
          {view.unread === 1 ? 'A watched document has changed' : `${view.unread} watched documents have changed`}
        </button>
      )}
      {view.watched ? <Watched {...props} /> : <NotWatched {...props} />}
    </section>
  );
}

function NotWatched({ view, onWatch }: WatchRowProps) {
  const [types, setTypes] = useState<readonly ClauseTypeId[]>([]);
  const words = types.length === 0 ? 'Watch this document' : `Watch for ${countTypes(types.length)}`;
  return (
    <>
      <p class="meta">{whyAsked(view.host)}</p>
      <button type="button" class="btn" onClick={() => onWatch(types)}>
        {words}
      </button>
      <details>
        <summary>Only tell me about some clause types</summary>
        <TypeChoices choices={view.choices} chosen={types} onChange={setTypes} />
      </details>
    </>
  );
}

function Watched({ view, onAllow, onUnwatch, onPace, onTypes }: WatchRowProps) {
  const { allowed, host, last, pace, types } = view;
  const how = allowed
    ? `Watched, ${PACE_WORDS[pace].often}`
    : `Compared when you visit it, as ${host} may not be loaded`;
  return (
    <>
      <p class="meta">
        {how}
        {last === '' ? '' : `; ${last}`}.
      </p>
      {allowed ? (
        <PaceChoice pace={pace} onPace={onPace} />
      ) : (
        <button type="button" class="btn" onClick={onAllow}>
          Let Clausemark load {host}
        </button>
      )}
      <details>
        <summary>Tells of {types.length === 0 ? 'every change' : countTypes(types.length)}</summary>
        <TypeChoices choices={view.choices} chosen={types} onChange={onTypes} />
      </details>
      <button type="button" class="btn" onClick={onUnwatch}>
        Stop watching
      </button>
    </>
  );
}

function countTypes(count: number): string {
  return count === 1 ? '1 clause type' : `${count} clause types`;
}
