import type { ClauseFacts, History } from '../facts.ts';
import { dayWords, shareWords } from '../names.ts';

/** How rare the clause is and how often it changed. */
export function Rarity({ facts }: { facts: ClauseFacts | undefined }) {
  const { prevalence, history } = facts ?? {};
  if (!prevalence && !history) return null;
  return (
    <section class="row part" aria-label="Rarity and stability">
      <div class="facts">
        {prevalence && (
          <div>
            <p class="big">{prevalence.word}</p>
            <p class="meta">
              {prevalence.count} of {prevalence.basis.of} {prevalence.basis.kind} (
              {shareWords(prevalence.count, prevalence.basis.of)}), {prevalence.basis.month}
            </p>
          </div>
        )}
        {history && (
          <div>
            <p class="big">{history.changes === 1 ? '1 change' : `${history.changes} changes`}</p>
            <p class="meta">in {history.months} months</p>
          </div>
        )}
      </div>
      {history && <Timeline history={history} />}
    </section>
  );
}

/** Where a day lies between first and last, 0 to 100. */
export function placeOf(day: string, { first, last }: Pick<History, 'first' | 'last'>): number {
  const [from, to, at] = [first, last, day].map((iso) => Date.parse(iso));
  if (from === undefined || to === undefined || at === undefined || !(to > from)) return 0;
  return Math.min(100, Math.max(0, (100 * (at - from)) / (to - from)));
}

function Timeline({ history }: { history: History }) {
  return (
    <figure class="tl">
      <div class="dots" aria-hidden="true">
        {history.events.map((event) => (
          <i key={event.day} class={event.isChange ? '' : 'seen'} style={{ left: `${placeOf(event.day, history)}%` }} />
        ))}
      </div>
      <div class="axis meta" aria-hidden="true">
        <span>{dayWords(history.first)}</span>
        <span>{dayWords(history.last)}</span>
      </div>
      <ol>
        {history.events.map((event) => (
          <li key={`${event.day} ${event.what}`}>
            <span class="meta">{dayWords(event.day)}</span>
            <span>{event.what}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
