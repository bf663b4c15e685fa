import type { Law } from '../facts.ts';
import { Icon } from '../marks.tsx';

/** Laws that touch the clause, each with the condition under which it does. */
export function Laws({ laws }: { laws: readonly Law[] }) {
  if (laws.length === 0) return null;
  return (
    <section class="row part" id="law">
      <h2>Laws that touch it</h2>
      <p class="meta">With the condition under which each applies. Not legal advice.</p>
      {laws.map((law) => (
        <div class="law" key={`${law.name} ${law.condition}`}>
          <h3>
            {law.name}
            <a href={law.url} target="_blank" rel="noopener noreferrer" aria-label={`Official text of ${law.name}`}>
              <Icon name="out" />
            </a>
          </h3>
          <p>{law.condition}</p>
          {!law.isChecked && <p class="meta">Article not checked against the official text</p>}
        </div>
      ))}
    </section>
  );
}
