import type { LawNote } from '../../lib/model/guidance-data.ts';
import { Icon } from '../marks.tsx';

/** Laws shown before the fold. */
const AT_ONCE = 4;

/** Laws that touch the clause, each with the condition under which it does. */
export function Laws({ laws }: { laws: readonly LawNote[] }) {
  if (laws.length === 0) return null;
  return (
    <section class="row part" id="law">
      <h2>Laws that touch it</h2>
      <p class="meta">With the condition under which each applies. Not legal advice.</p>
      {laws.slice(0, AT_ONCE).map((law) => (
        <LawEntry key={law.id} law={law} />
      ))}
      {laws.length > AT_ONCE && (
        <details class="more">
          <summary>
            {laws.length - AT_ONCE} more
            <Icon name="down" />
          </summary>
          {laws.slice(AT_ONCE).map((law) => (
            <LawEntry key={law.id} law={law} />
          ))}
        </details>
      )}
    </section>
  );
}

function LawEntry({ law }: { law: LawNote }) {
  const name = `${law.short}, ${law.article}`;
  return (
    <div class="law">
      <h3>
        <span title={law.title}>{name}</span>
        <a href={law.address} target="_blank" rel="noopener noreferrer" aria-label={`Official text of ${name}`}>
          <Icon name="out" />
        </a>
      </h3>
      <p>{law.condition}</p>
      <p>{law.says}</p>
      <p class="meta">{limitsOf(law)}</p>
    </div>
  );
}

/** Where the law holds, what limits it, and whether the entry was checked. */
function limitsOf({ place, note, checked }: LawNote): string {
  const unchecked = checked ? '' : 'Not checked against the official text.';
  return [`${place}.`, note ?? '', unchecked].filter((part) => part !== '').join(' ');
}
