import type { Run } from '../../lib/model/watch.ts';

/** What one changed clause shows. */
export interface ClauseView {
  readonly kind: string;
  readonly heading: string;
  readonly before: readonly Run[];
  readonly after: readonly Run[];
  /** What it does, in our words, a line each. */
  readonly does: readonly string[];
}

interface Props {
  readonly clause: ClauseView;
  /** False for a change from the archive, which holds no wordings. */
  readonly wordings: boolean;
}

/** One clause before and after, side by side, with what the change does. */
export function ClauseDiff({ clause, wordings }: Props) {
  return (
    <article class="diff">
      <h3>
        {clause.kind}
        {clause.heading !== '' && <span class="meta"> {clause.heading}</span>}
      </h3>
      {clause.does.map((line) => (
        <p key={line} class="does">
          {line}
        </p>
      ))}
      {wordings && (
        <div class="pair">
          <Wording name="Old wording" runs={clause.before} none="Not in the old text." />
          <Wording name="New wording" runs={clause.after} none="Not in the new text." />
        </div>
      )}
    </article>
  );
}

function Wording({ name, runs, none }: { name: string; runs: readonly Run[]; none: string }) {
  return (
    <div>
      <h4 class="meta">{name}</h4>
      {runs.length === 0 ? <p class="meta">{none}</p> : <p class="theirs">{runs.map(part)}</p>}
    </div>
  );
}

/** The words of a run as text; `del` and `ins` are told to screen readers as such. */
function part({ text, is }: Run, at: number) {
  if (is === 'gone') return <del key={at}>{text}</del>;
  return is === 'new' ? <ins key={at}>{text}</ins> : text;
}
