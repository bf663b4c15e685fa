export interface WatchedEntry {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly url: string;
  /** How the last look ended, and whether the browser lets us look, in words. */
  readonly state: string;
  readonly unread: number;
}

export interface WatchedListProps {
  readonly entries: readonly WatchedEntry[];
  /** Newest first. */
  readonly unread: readonly {
    readonly id: string;
    readonly watch: string;
    readonly name: string;
    readonly day: string;
    readonly headline: string;
  }[];
  /** Next one first. */
  readonly reminders: readonly {
    readonly id: string;
    readonly url: string;
    readonly name: string;
    readonly words: string;
    readonly day: string;
  }[];
  readonly on: { readonly onReadAll: () => void; readonly onForget: (reminder: string) => void };
}

const addressOf = (id: string) => `#/changes?watch=${encodeURIComponent(id)}`;

/** All watched documents; before them what is unread, after them the reminders. */
export function WatchedList({ entries, unread, reminders, on }: WatchedListProps) {
  return (
    <>
      <h1>Watched documents</h1>
      <Unread unread={unread} onReadAll={on.onReadAll} />
      {entries.length === 0 && (
        <section class="state" role="status">
          <h2>Nothing is watched</h2>
          <p>Open a policy, press the Clausemark button and choose “Watch this document”.</p>
        </section>
      )}
      <ul class="saved watched">
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={addressOf(entry.id)}>
              {entry.name}: {entry.title}
            </a>
            <span class="meta">{entry.state}</span>
            {entry.unread > 0 && <b>{entry.unread} unread</b>}
          </li>
        ))}
      </ul>
      <Reminders reminders={reminders} onForget={on.onForget} />
    </>
  );
}

function Unread({ unread, onReadAll }: Pick<WatchedListProps, 'unread'> & { onReadAll: () => void }) {
  if (unread.length === 0) return null;
  return (
    <section>
      <h2>Unread changes</h2>
      <ul class="saved watched">
        {unread.map((change) => (
          <li key={change.id}>
            <a href={addressOf(change.watch)}>{change.name}</a>
            <span class="meta">
              {change.day}: {change.headline}
            </span>
          </li>
        ))}
      </ul>
      <div class="acts">
        <button type="button" class="btn" onClick={onReadAll}>
          Mark all as read
        </button>
      </div>
    </section>
  );
}

function Reminders({ reminders, onForget }: Pick<WatchedListProps, 'reminders'> & { onForget: (id: string) => void }) {
  if (reminders.length === 0) return null;
  return (
    <section>
      <h2>Reminders</h2>
      <ul class="saved watched">
        {reminders.map(({ id, url, name, words, day }) => (
          <li key={id}>
            <a href={url} rel="noreferrer">
              {name}
            </a>
            <span class="meta">
              {day}: {words}
            </span>
            <button
              type="button"
              class="btn"
              aria-label={`Delete the reminder of ${name}: ${words}`}
              onClick={() => onForget(id)}
            >
              Delete
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
