import { type OpenWatch, Timeline, type TimelineEvents } from './timeline.tsx';
import { WatchedList, type WatchedListProps } from './watched-list.tsx';

interface WatchedViewProps extends Omit<WatchedListProps, 'on'> {
  /** Null: the list. */
  readonly open: OpenWatch | null;
  readonly notice: string | null;
}

type WatchEvents = TimelineEvents & WatchedListProps['on'];

export interface WatchProps {
  readonly view: WatchedViewProps;
  readonly on: WatchEvents;
}

/** Watched documents: the list, or one of them with its changes over time. */
export function WatchedView({ view, on }: WatchProps) {
  return (
    <>
      <p role="status">{view.notice}</p>
      {view.open ? <Timeline open={view.open} on={on} /> : <WatchedList {...view} on={on} />}
    </>
  );
}
