import type { ComponentChildren } from 'preact';
import type { Finding } from '../../lib/model/finding.ts';
import type { Others } from '../facts.ts';
import { dayWords, SEVERITY_WORDS } from '../names.ts';
import type { SurfaceView } from '../surface-props.ts';
import { WebLink } from '../web-link.tsx';

/** What paper holds of one clause beyond the report's own lines: all that the record on screen holds. */
export function PrintMore({ finding, view }: { finding: Finding; view: SurfaceView }) {
  const guidance = view.knowledge.guidance(finding);
  const { history, others, evidence = [] } = view.knowledge.clauses[finding.id] ?? {};
  return (
    <>
      {history && (
        <Part title="History">
          <ul class="points">
            {history.events.map((event) => (
              <li key={`${event.day} ${event.what}`}>
                {dayWords(event.day)}: {event.what}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {guidance && <Advice guidance={guidance} />}
      {others && <Elsewhere others={others} />}
      {guidance && <Laws laws={guidance.laws} />}
      {evidence.length > 0 && (
        <Part title="Evidence">
          <ul class="points">
            {evidence.map(({ name, value, url }) => (
              <li key={name}>
                {name}: {url === undefined ? value : <WebLink url={url} words={value} />}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

type Guidance = NonNullable<ReturnType<SurfaceView['knowledge']['guidance']>>;

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h4>{title}</h4>
      {children}
    </>
  );
}

function Advice({ guidance }: { guidance: Guidance }) {
  const { deadline } = guidance;
  return (
    <>
      <Part title="Why it matters">
        <p>{guidance.whyItMatters}</p>
      </Part>
      <Part title="What it means for you">
        <p>{guidance.meansForYou}</p>
      </Part>
      <Part title="What you can do">
        {deadline && (
          <p>
            <b>{deadline.text}</b>, {deadline.from}
          </p>
        )}
        <ol class="points">
          {guidance.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part title="Questions">
        {guidance.questions.map(({ q, a }) => (
          <p key={q}>
            <b>{q}</b> {a}
          </p>
        ))}
      </Part>
    </>
  );
}

function Elsewhere({ others }: { others: Others }) {
  return (
    <Part title="How other platforms handle this">
      <p>{others.sentence}</p>
      <ul class="points">
        {others.peers.map((peer) => (
          <li key={peer.id}>
            <WebLink url={peer.url} words={peer.platform} /> ({peer.about}), {SEVERITY_WORDS[peer.severity].one}:{' '}
            {peer.summary}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Laws({ laws }: { laws: Guidance['laws'] }) {
  return (
    <Part title="Laws that touch it">
      <ul class="points">
        {laws.map((law) => (
          <li key={law.id}>
            <WebLink url={law.address} words={`${law.short}, ${law.article}`} />: {law.condition} {law.says} {law.place}
            .{!law.checked && ' Not checked against the official text.'}
          </li>
        ))}
      </ul>
    </Part>
  );
}
