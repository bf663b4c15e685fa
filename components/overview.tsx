import type { ComponentChildren } from 'preact';
import type { Report } from '../lib/model/report.ts';
import type { Screen } from '../lib/model/screen.ts';
import { isShown, offSince } from '../lib/model/settings.ts';
import { countBySeverity } from './arrange.ts';
import { Gone, Protections, RecentChanges } from './document-facts.tsx';
import { FindingList } from './finding-list.tsx';
import { Head } from './head.tsx';
import { Profile } from './profile.tsx';
import { StateScreen } from './state-screen.tsx';
import type { SurfaceProps, SurfaceView } from './surface-props.ts';
import { type Switches, SwitchMenu } from './switch-menu.tsx';

type ReportScreen = Extract<Screen, { at: 'report' }>;

/** Head and list of a document, or the screen that says why there is none: what popup, panel and full page share. */
export function Overview({ view, on, tools }: SurfaceProps & { tools?: ComponentChildren }) {
  const { screen, knowledge } = view;
  const report = reportOf(screen);
  return (
    <>
      <Head name={view.name} report={report} facts={report && knowledge.document} isPrivate={view.isPrivate}>
        <div class="tools">
          <SwitchMenu switches={switchesOf(view)} onMarking={on.onMarking} onSureness={on.onSureness} />
          {tools}
        </div>
      </Head>
      {screen.at === 'report' ? (
        <Findings view={view} on={on} screen={screen} />
      ) : (
        <StateScreen screen={screen} onAction={on.onState} />
      )}
    </>
  );
}

function Findings({ view, on, screen }: SurfaceProps & { screen: ReportScreen }) {
  const { report, current } = screen;
  const { document, clauses } = view.knowledge;
  const findings = report.findings.filter((finding) => isShown(finding.confidence, view.settings));
  const hidden = report.findings.length - findings.length;
  return (
    <>
      <Lines view={view} on={on} screen={screen} hidden={hidden} />
      <Profile counts={countBySeverity(findings)} among={document?.among} />
      <RecentChanges changes={document?.changes} />
      <Protections findings={findings} missing={document?.missing} words={view.words} />
      <FindingList
        findings={findings}
        words={view.words}
        facts={clauses}
        current={current}
        onShow={on.onShow}
        onRecord={on.onRecord}
        onCopyLink={on.onCopyLink}
      />
      <Gone gone={document?.gone} />
    </>
  );
}

/** Lines above the list for what the reader should know before reading it. */
function Lines({ view, on, screen, hidden }: SurfaceProps & { screen: ReportScreen; hidden: number }) {
  const { stopped, report, marking } = screen;
  const count = report.findings.length;
  return (
    <>
      {stopped !== null && (
        <p class="row line" role="alert">
          Reading stopped: {stopped} {count} {count === 1 ? 'finding is' : 'findings are'} from before the stop.{' '}
          <button type="button" class="link" onClick={() => on.onState('retry')}>
            Try again
          </button>
        </p>
      )}
      {view.hasTab && !marking && (
        <p class="row line">
          Marks are off in this tab.{' '}
          <button type="button" class="link" onClick={() => on.onMarking('tab', true)}>
            Turn on
          </button>
        </p>
      )}
      {view.knowledge.problem !== null && (
        <p class="row line" role="alert">
          {view.knowledge.problem} Marks and findings are not touched by this.
        </p>
      )}
      {hidden > 0 && (
        <p class="row line">
          {hidden} less sure {hidden === 1 ? 'finding is' : 'findings are'} hidden.{' '}
          <button type="button" class="link" onClick={() => on.onSureness('all')}>
            Show every mark
          </button>
        </p>
      )}
    </>
  );
}

/** The report that a screen stands on, for its head. */
function reportOf(screen: Screen): Report | null {
  return screen.at === 'report' ? screen.report : null;
}

function switchesOf({ screen, hasTab, host, isPrivate, settings }: SurfaceView): Switches {
  return {
    tab: hasTab ? markedTab(screen) : null,
    site: host === null || isPrivate ? null : { host, on: offSince(host, settings) === null },
    settings,
  };
}

/** Whether marks are on in the tab; null where there is nothing to switch. */
function markedTab(screen: Screen): boolean | null {
  if (screen.at === 'report') return screen.marking;
  return screen.at === 'off-tab' ? false : null;
}
