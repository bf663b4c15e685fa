import type { Guidance } from '../../lib/model/guidance-data.ts';
import { Icon } from '../marks.tsx';

/** Questions and answers about the clause type. */
export function Questions({ questions }: { questions: Guidance['questions'] }) {
  if (questions.length === 0) return null;
  return (
    <section class="row part">
      <h2>Questions</h2>
      {questions.map(({ q, a }) => (
        <details key={q}>
          <summary>
            {q}
            <Icon name="down" />
          </summary>
          <p>{a}</p>
        </details>
      ))}
    </section>
  );
}
