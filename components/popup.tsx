import { Foot } from './foot.tsx';
import { Icon } from './marks.tsx';
import { Notice } from './notice.tsx';
import { Overview } from './overview.tsx';
import type { SurfaceProps } from './surface-props.ts';
import { WatchRow, type WatchRowProps } from './watch/watch-row.tsx';

/** The popup: complete by itself, for browsers that have no panel. */
export function Popup({ view, on, watch }: SurfaceProps & { watch?: WatchRowProps | null }) {
  return (
    <main class="cm surface popup">
      <Overview
        view={view}
        on={on}
        tools={
          view.screen.at === 'report' && (
            <button
              type="button"
              class="btn icon-only"
              aria-label="Open beside the page"
              title="Open beside the page"
              onClick={on.onPanel}
            >
              <Icon name="panel" />
            </button>
          )
        }
      />
      {watch && view.screen.at === 'report' && <WatchRow {...watch} />}
      <Foot />
      <Notice text={view.notice} />
    </main>
  );
}
