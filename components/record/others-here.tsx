import type { ClauseTypeId } from '../../lib/model/clause-type.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { Mark } from '../marks.tsx';
import { SEVERITY_WORDS } from '../names.ts';
import type { Words } from '../words.ts';
import { otherRisks, relatedTo } from './parts.ts';
import type { RecordProps } from './record.tsx';

const MOST = 6;

/** Clauses of this type and of related ones in this document, and its other high ones. */
export function OthersHere(props: RecordProps & { related: readonly ClauseTypeId[] }) {
  const { finding, listed, words, on } = props;
  const related = relatedTo(finding, listed, props.related).slice(0, MOST);
  const risks = otherRisks(finding, listed, props.related).slice(0, MOST);
  if (related.length + risks.length === 0) return null;
  return (
    <section class="row part">
      {related.length > 0 && <h2>Related clauses here</h2>}
      <Links findings={related} words={words} onGo={on.onRecord} />
      {risks.length > 0 && <h2>Other risks here</h2>}
      <Links findings={risks} words={words} onGo={on.onRecord} />
    </section>
  );
}

function Links(props: { findings: readonly Finding[]; words: Words; onGo: (id: string) => void }) {
  if (props.findings.length === 0) return null;
  return (
    <ul class="other">
      {props.findings.map((finding) => (
        <li key={finding.id}>
          <Mark severity={finding.severity} label={SEVERITY_WORDS[finding.severity].one} />
          <button type="button" class="link" onClick={() => props.onGo(finding.id)}>
            {props.words.title(finding)}
          </button>
          <span class="meta">{finding.headings.at(-1)}</span>
        </li>
      ))}
    </ul>
  );
}
