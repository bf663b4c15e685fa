import { useState } from 'preact/hooks';
import type { Finding } from '../../lib/model/finding.ts';
import type { Guidance } from '../../lib/model/guidance-data.ts';
import { type WatchRowProps, whyAsked } from './watch-row.tsx';

export interface ClauseWatchProps extends WatchRowProps {
  readonly finding: Finding;
  readonly title: string;
  readonly deadline: Guidance['deadline'];
  /** ISO 8601 day. */
  readonly today: string;
  /** Asks for notifications and keeps the day; straight from the click. `from`: the ISO 8601 day on which the time began. */
  readonly onRemind: (finding: Finding, days: number, from: string) => void;
}

/** Under the record of a clause: watching for its type, and a reminder of its deadline. */
export function ClauseWatch(props: ClauseWatchProps) {
  const { view, finding, title, deadline } = props;
  const { watched, types } = view;
  const isTold = watched && (types.length === 0 || types.includes(finding.type));
  return (
    <section class="row watch" aria-label="Watch this clause">
      {!watched && <p class="meta">{whyAsked(view.host)}</p>}
      {isTold ? (
        <p class="meta">Watched: you are told when “{title}” changes here.</p>
      ) : (
        <button
          type="button"
          class="btn"
          onClick={() => (watched ? props.onTypes([...types, finding.type]) : props.onWatch([finding.type]))}
        >
          Tell me when “{title}” changes here
        </button>
      )}
      {deadline && <Remind {...props} days={deadline.days} />}
    </section>
  );
}

function Remind({ finding, today, days, onRemind }: ClauseWatchProps & { days: number }) {
  const [from, setFrom] = useState(today);
  return (
    <div class="remind">
      <label class="pick">
        <span>The {days} days began on</span>
        <input type="date" value={from} max={today} onInput={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <button type="button" class="btn" disabled={from === ''} onClick={() => onRemind(finding, days, from)}>
        Remind me before they end
      </button>
    </div>
  );
}
