import { dayWords } from '../names.ts';

export interface SavedEntry {
  readonly id: string;
  readonly savedOn: string;
  readonly url: string;
  readonly platform: string | null;
}

interface Props {
  readonly entries: readonly SavedEntry[];
  readonly onRemove: (id: string) => void;
}

/** Saved reports, newest first. */
export function Saved({ entries, onRemove }: Props) {
  return (
    <>
      <h1>Saved reports</h1>
      {entries.length === 0 && (
        <section class="state" role="status">
          <h2>No saved reports</h2>
          <p>Save one from the record of a clause; it stays on this device.</p>
        </section>
      )}
      <ul class="saved">
        {entries.map((entry) => {
          const name = entry.platform ?? entry.url;
          return (
            <li key={entry.id}>
              <a href={`#/report?saved=${encodeURIComponent(entry.id)}`}>{name}</a>
              <span class="meta">
                {entry.url}, saved {dayWords(entry.savedOn)}
              </span>
              <button
                type="button"
                class="btn"
                aria-label={`Delete the report of ${name}`}
                onClick={() => onRemove(entry.id)}
              >
                Delete
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
