import type { Finding } from '../lib/model/finding.ts';
import type { DocumentChange, DocumentFacts } from './facts.ts';
import { Icon, Mark } from './marks.tsx';
import { dayWords, SEVERITY_WORDS, shareWords, shortDay } from './names.ts';
import type { Words } from './words.ts';

/** Rows shown of each list before "and N more". */
const ROWS = 3;
const CHANGES = 5;

/** From one severity to another. */
function Step({ from, to }: Pick<DocumentChange, 'from' | 'to'>) {
  const name = `${SEVERITY_WORDS[from].one} to ${SEVERITY_WORDS[to].one}`.toLowerCase();
  return (
    <span class="step" role="img" aria-label={name}>
      <Mark severity={from} />
      <Icon name="right" />
      <Mark severity={to} />
    </span>
  );
}

/** Documented changes, newest first. */
export function RecentChanges({ changes }: { changes: DocumentFacts['changes'] }) {
  if (!changes || changes.rows.length === 0) return null;
  return (
    <section class="row recent">
      <span class="hang">
        <Icon name="clock" />
      </span>
      <h2>{changes.heading}</h2>
      <ul>
        {changes.rows.slice(0, CHANGES).map((change) => (
          <li key={`${change.day} ${change.what}`}>
            <span class="meta">{shortDay(change.day)}</span>
            <span>{change.what}</span>
            <Step from={change.from} to={change.to} />
          </li>
        ))}
      </ul>
      {changes.rows.length > CHANGES && <p class="meta more">and {changes.rows.length - CHANGES} more</p>}
    </section>
  );
}

/** Recorded provisions that the page lacks, as they were. */
export function Gone({ gone }: { gone: DocumentFacts['gone'] }) {
  if (!gone || gone.length === 0) return null;
  return (
    <section class="row part">
      <details>
        <summary>
          {gone.length} recorded {gone.length === 1 ? 'provision' : 'provisions'} not found on this page
          <Icon name="down" />
        </summary>
        <ul class="gone">
          {gone.map(({ id, name, severity, summary, seen }) => (
            <li key={id}>
              <Mark severity={severity} label={SEVERITY_WORDS[severity].one} /> {name}
              <p class="meta">
                {summary} Last seen {dayWords(seen)}, {id}
              </p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Protections that the document gives, and those that others of its kind have and it has not. */
export function Protections(props: { findings: readonly Finding[]; missing: DocumentFacts['missing']; words: Words }) {
  const present = [
    ...new Set(props.findings.filter((f) => f.severity === 'protection').map((f) => props.words.title(f))),
  ];
  if (present.length === 0 && !props.missing) return null;
  return (
    <section class="row two">
      {present.length > 0 && (
        <div>
          <h2>Protections present</h2>
          <ul>
            {present.slice(0, ROWS).map((name) => (
              <li key={name}>
                <Mark severity="protection" />
                {name}
              </li>
            ))}
          </ul>
          {present.length > ROWS && <p class="meta more">and {present.length - ROWS} more in the list</p>}
        </div>
      )}
      {props.missing && <Missing missing={props.missing} />}
    </section>
  );
}

function Missing({ missing }: { missing: NonNullable<DocumentFacts['missing']> }) {
  const { basis, rows } = missing;
  return (
    <>
      <div>
        <h2>Missing here</h2>
        <ul>
          {rows.slice(0, ROWS).map((row) => (
            <li key={row.name}>
              <Icon name="ring" />
              {row.name}
              <span class="num meta">{shareWords(row.count, basis.of)}</span>
            </li>
          ))}
        </ul>
      </div>
      <p class="meta wide">
        % of {basis.of} {basis.kind} that have it, {basis.month}
      </p>
    </>
  );
}
