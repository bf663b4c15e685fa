import type { SessionPorts } from '../../lib/annotate/session-ports.ts';
import { reasonLine } from '../../lib/annotate/words.ts';
import { summaryIn, titleIn } from '../../lib/classify/clause-texts.ts';
import type { Report } from '../../lib/model/report.ts';
import type { PageText } from '../../lib/model/text.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { liveVisibility } from '../../lib/page/visibility.ts';
import { isAlive } from '../../lib/platform/alive.ts';
import { today } from '../../lib/platform/clock.ts';
import { inViewTeller } from '../../lib/platform/in-view.ts';
import { takeKnowledge } from '../../lib/platform/knowledge.ts';
import { askBackground } from '../../lib/platform/messages.ts';
import { isOffInTab, keepTab } from '../../lib/platform/off-tabs.ts';
import { isPrivateContext } from '../../lib/platform/private.ts';
import { loadSettings, onSettings, saveSettings } from '../../lib/platform/settings.ts';
import { onVisitAsked } from '../../lib/platform/visit-asked.ts';
import { wrongMark } from '../../lib/platform/wrong-marks.ts';
import { switched } from '../../lib/surface/switches.ts';
import { analyser } from './analyser.ts';

/** The text in front with its report, for a document that is compared when it is visited. */
interface Front {
  readonly report: Report;
  readonly page: PageText;
}

/** Joins the session to the browser, the page reader and the classifier. */
export function sessionPorts(): SessionPorts {
  const analyse = analyser();
  let front: Front | null = null;
  onVisitAsked(() => front);
  let lines: Readonly<Record<string, readonly string[]>> = {};
  return {
    read: () => readPage(document, liveVisibility),
    analyse: async (page, options) => {
      const report = await analyse(page, options);
      if (report) front = { report, page };
      return report;
    },
    describe(report, id) {
      const finding = report.findings.find((one) => one.id === id);
      if (!finding) return { title: '', why: '', summary: '', meta: [], quote: '' };
      const { titles, summaries } = takeKnowledge().texts;
      return {
        title: titleIn(titles, finding),
        why: reasonLine(finding.reasons),
        summary: summaryIn(summaries, finding, report.platform),
        meta: lines[id] ?? [],
        quote: finding.quote,
      };
    },
    wrongMark: askWrongMark,
    loadSettings,
    isOffInTab,
    keepTab: (off) => void keepTab(off),
    onSettings,
    keepOff,
    ready: async (report) => {
      const answer = await askBackground({ type: 'report/ready', report });
      if (!answer.ok) return report;
      const { records, platform = report.platform } = answer.value;
      lines = answer.value.lines ?? {};
      const findings = report.findings.map((finding) => ({ ...finding, record: records[finding.id] ?? null }));
      return { ...report, platform, findings };
    },
    gone: () => {
      front = null;
      void askBackground({ type: 'report/gone' });
    },
    openPanel: (id) => void askBackground({ type: 'panel/open', id }),
    inView: inViewTeller(),
    isAlive,
  };
}

function askWrongMark({ findings, url, title }: Report, id: string): Promise<string> {
  const finding = findings.find((one) => one.id === id);
  if (!finding) return Promise.resolve('');
  return wrongMark({ finding, name: titleIn(takeKnowledge().texts.titles, finding), url, title });
}

async function keepOff(scope: 'site' | 'everywhere'): Promise<boolean> {
  // Would write down which site was open: lib/decisions/0020-private-windows.md.
  if (scope === 'site' && isPrivateContext()) return false;
  const loaded = await loadSettings();
  if (!loaded.ok) return false;
  const saved = await saveSettings(switched(loaded.value, scope, false, location.hostname, today()));
  return saved.ok;
}
