import type { Guidance } from '../../lib/model/guidance-data.ts';

/** What the reader can do, with the deadline where the policy sets one. */
export function Act({ guidance }: { guidance: Guidance | null }) {
  const steps = guidance?.steps ?? [];
  const deadline = guidance?.deadline;
  if (steps.length === 0 && !deadline) return null;
  return (
    <section class="row part" id="act">
      <h2>What you can do</h2>
      {deadline && (
        <p class="deadline">
          <b>{deadline.text}</b>
          <span class="meta">{deadline.from}</span>
        </p>
      )}
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
