import { isShown } from '../lib/model/settings.ts';
import { arrange } from './arrange.ts';
import { Foot } from './foot.tsx';
import { Notice } from './notice.tsx';
import { Overview } from './overview.tsx';
import { Record } from './record/record.tsx';
import type { SurfaceProps } from './surface-props.ts';
import { ClauseWatch, type ClauseWatchProps } from './watch/clause-watch.tsx';
import { WatchRow, type WatchRowProps } from './watch/watch-row.tsx';

type WatchParts = WatchRowProps & Pick<ClauseWatchProps, 'onRemind'>;

/** Side panel and sidebar: the list, or the record of one clause. */
export function Panel({ view, on, watch }: SurfaceProps & { watch?: WatchParts | null }) {
  return (
    <main class="cm surface panel">
      <ListOrRecord view={view} on={on} />
      {watch && <Watching view={view} watch={watch} />}
      <Foot />
      <Notice text={view.notice} />
    </main>
  );
}

/** Watching the document, or the clause whose record is open. */
function Watching({ view, watch }: { view: SurfaceProps['view']; watch: WatchParts }) {
  if (view.screen.at !== 'report') return null;
  const finding = view.screen.report.findings.find((f) => f.id === view.open);
  if (!finding) return <WatchRow {...watch} />;
  const deadline = view.knowledge.guidance(finding)?.deadline ?? null;
  const title = view.words.title(finding);
  return (
    <ClauseWatch key={finding.id} {...watch} finding={finding} title={title} deadline={deadline} today={view.today} />
  );
}

/** The record that is open, or the list; the full page shows the same. */
export function ListOrRecord({ view, on }: SurfaceProps) {
  const { screen, open, words } = view;
  const report = screen.at === 'report' ? screen.report : null;
  const finding = report?.findings.find((f) => f.id === open);
  if (!report || !finding) return <Overview view={view} on={on} />;
  const listed = report.findings.filter((f) => f.id === open || isShown(f.confidence, view.settings));
  const ordered = arrange(listed, { order: 'severity', severity: null, search: '' }, words).flatMap((g) => g.findings);
  return (
    <Record
      key={finding.id}
      finding={finding}
      listed={ordered}
      report={report}
      name={view.name}
      words={words}
      knowledge={view.knowledge}
      today={view.today}
      on={on}
    />
  );
}
