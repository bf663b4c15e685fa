import type { Finding } from '../../lib/model/finding.ts';
import { isShown } from '../../lib/model/settings.ts';
import { arrange, countBySeverity } from '../arrange.ts';
import { Head } from '../head.tsx';
import { Icon } from '../marks.tsx';
import { attributeRows, dayWords } from '../names.ts';
import { Profile } from '../profile.tsx';
import { Quote } from '../quote.tsx';
import { ReasonSum } from '../reasons.tsx';
import type { SurfaceView } from '../surface-props.ts';
import { WebLink } from '../web-link.tsx';

/** One clause or the whole report, for paper: what the reader prints or keeps as PDF. */
export function PrintView({ view, onPrint }: { view: SurfaceView; onPrint: () => void }) {
  const { screen, open, words, settings } = view;
  if (screen.at !== 'report') return <p role="status">There is no report to print. Open the policy and try again.</p>;
  const { report } = screen;
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
      <Head name={view.name} report={report} facts={view.knowledge.document} isPrivate={false} />
      {open === null && <Profile counts={countBySeverity(all)} among={view.knowledge.document?.among} />}
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
  const guidance = isWhole ? view.knowledge.guidance(finding) : null;
  return (
    <article class="clause">
      <h3>{view.words.title(finding)}</h3>
      <p class="meta">{finding.headings.join(', ')}</p>
      <p>{view.words.summary(finding)}</p>
      <ReasonSum finding={finding} />
      <Quote finding={finding} />
      <p class="meta">
        {attributeRows(finding.attributes)
          .map(({ name, value }) => `${name}: ${value}`)
          .join('; ')}
      </p>
      {guidance && (
        <>
          <h4>Why it matters</h4>
          <p>{guidance.whyItMatters}</p>
          <h4>What you can do</h4>
          <ol class="points">
            {guidance.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <h4>Laws that touch it</h4>
          <ul class="points">
            {guidance.laws.map((law) => (
              <li key={law.id}>
                <a href={law.address}>
                  {law.short}, {law.article}
                </a>
                : {law.condition} {law.says}
                {!law.checked && ' (not checked against the official text)'}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
