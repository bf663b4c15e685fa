import type { Guidance } from '../facts.ts';
import { Icon } from '../marks.tsx';

/** Questions and answers about the clause type. */
export function Questions({ questions }: { questions: NonNullable<Guidance['questions']> }) {
  if (questions.length === 0) return null;
  return (
    <section class="row part">
      <h2>Questions</h2>
      {questions.map(({ question, answer }) => (
        <details key={question}>
          <summary>
            {question}
            <Icon name="down" />
          </summary>
          <p>{answer}</p>
        </details>
      ))}
    </section>
  );
}
