/** Whether the document in front is watched. */
export interface WatchRowView {
  readonly watched: boolean;
  /** The site whose pages are asked for. */
  readonly host: string;
  /** When it was last looked at and how that ended, in words; '' before the first look. */
  readonly last: string;
}

export interface WatchRowProps {
  readonly view: WatchRowView;
  /** Call it straight from the click: the browser asks the reader on it. */
  readonly onWatch: () => void;
  readonly onUnwatch: () => void;
}

/** The way to watch a document, with what the browser will ask and why. */
export function WatchRow({ view, onWatch, onUnwatch }: WatchRowProps) {
  const { watched, host, last } = view;
  return (
    <section class="row watch" aria-label="Watch this document">
      <p class="meta">
        {watched
          ? `Watched once a day${last === '' ? '' : `; ${last}`}.`
          : `Your browser will ask to let Clausemark load pages of ${host} and show notifications: it then reads this document once a day, without your cookies, and tells you what changed.`}
      </p>
      <button type="button" class="btn" onClick={watched ? onUnwatch : onWatch}>
        {watched ? 'Stop watching' : 'Watch this document'}
      </button>
    </section>
  );
}
