import type { Finding } from '../../lib/model/finding.ts';
import { isShown } from '../../lib/model/settings.ts';
import { arrange, countBySeverity } from '../arrange.ts';
import { RecentChanges } from '../document-facts.tsx';
import { Head } from '../head.tsx';
import { Icon, Mark } from '../marks.tsx';
import { attributeRows, dayWords, SEVERITY_WORDS, shareWords } from '../names.ts';
import { Profile } from '../profile.tsx';
import { Quote } from '../quote.tsx';
import { ReasonSum } from '../reasons.tsx';
import type { SurfaceView } from '../surface-props.ts';
import { WebLink } from '../web-link.tsx';
import { PrintMore } from './print-more.tsx';

/** One clause or the whole report, for paper: what the reader prints or keeps as PDF. */
export function PrintView({ view, onPrint }: { view: SurfaceView; onPrint: () => void }) {
  const { screen, open, words, settings } = view;
  if (screen.at !== 'report') return <p role="status">There is no report to print. Open the policy and try again.</p>;
  const { report } = screen;
  const facts = view.knowledge.document;
  const all = report.findings.filter((f) => f.id === open || isShown(f.confidence, settings));
  const chosen = open === null ? all : all.filter((f) => f.id === open);
  const groups = arrange(chosen, { order: 'severity', severity: null, search: '' }, words);
  return (
    <div class="paper">
      <p class="screen-only">
        <button type="button" class="btn main" onClick={onPrint}>
          <Icon name="print" />
          Print or save as PDF
        </button>
      </p>
      <Head name={view.name} report={report} facts={facts} isPrivate={false} />
      {open === null && <Profile counts={countBySeverity(all)} among={facts?.among} />}
      {open === null && <RecentChanges changes={facts?.changes} />}
      {groups.map((group) => (
        <section key={group.name} class="row">
          <h2>{group.name}</h2>
          {group.findings.map((finding) => (
            <Clause key={finding.id} finding={finding} view={view} isWhole={open !== null} />
          ))}
        </section>
      ))}
      <p class="row meta source">
        <WebLink url={report.url} words={report.url} />. Read on {dayWords(view.today)} by Clausemark, on this device.
        Severity and summaries are Clausemark’s reading. Not legal advice.
      </p>
    </div>
  );
}

function Clause({ finding, view, isWhole }: { finding: Finding; view: SurfaceView; isWhole: boolean }) {
  const attributes = attributeRows(finding.attributes).map(({ name, value }) => `${name}: ${value}`);
  return (
    <article class="clause">
      <h3>
        <Mark severity={finding.severity} label={SEVERITY_WORDS[finding.severity].one} /> {view.words.title(finding)}
      </h3>
      {finding.headings.length > 0 && <p class="meta">{finding.headings.join(', ')}</p>}
      <p>{view.words.summary(finding)}</p>
      <ReasonSum finding={finding} />
      <Quote finding={finding} />
      {attributes.length > 0 && <p class="meta">{attributes.join('; ')}</p>}
      <Known finding={finding} view={view} />
      {isWhole && <PrintMore finding={finding} view={view} />}
    </article>
  );
}

/** Rarity, stability and record in a line or two. */
function Known({ finding, view }: { finding: Finding; view: SurfaceView }) {
  const { prevalence, history, recorded } = view.knowledge.clauses[finding.id] ?? {};
  return (
    <>
      {prevalence && (
        <p class="meta">
          {prevalence.word}: {prevalence.count} of {prevalence.basis.of} {prevalence.basis.kind} (
          {shareWords(prevalence.count, prevalence.basis.of)}), {prevalence.basis.month}
        </p>
      )}
      {history && (
        <p class="meta">
          {history.changes === 1 ? '1 change' : `${history.changes} changes`} in {history.months} months, from{' '}
          {dayWords(history.first)} to {dayWords(history.last)}
        </p>
      )}
      {recorded && (
        <p class="meta">
          Record {recorded.record}, <WebLink url={recorded.archive} words="archived version" />
        </p>
      )}
    </>
  );
}
