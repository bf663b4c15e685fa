import type { Finding } from '../../lib/model/finding.ts';
import { Icon } from '../marks.tsx';
import { KIND_NAMES } from '../names.ts';
import { JUMPS, type JumpId } from './parts.ts';
import type { RecordProps } from './record.tsx';

/** Sticky top of a record: back to the list, previous and next, and the jump row. */
export function Top({ finding, listed, report, name, on, parts }: RecordProps & { parts: ReadonlySet<JumpId> }) {
  const at = listed.findIndex((other) => other.id === finding.id);
  return (
    <div class="top">
      <div class="nav">
        <p>
          <button type="button" class="link" onClick={() => on.onRecord(null)}>
            All {listed.length}
          </button>{' '}
          in {report.platform ?? name}, {KIND_NAMES[report.kind]}
        </p>
        <StepButton words="Previous finding" icon="up" to={listed[at - 1]} onGo={on.onRecord} />
        <StepButton words="Next finding" icon="down" to={listed[at + 1]} onGo={on.onRecord} />
      </div>
      <nav class="jump" aria-label="In this record">
        {JUMPS.filter(([id]) => parts.has(id)).map(([id, words]) => (
          <button key={id} type="button" onClick={() => jumpTo(id)}>
            {words}
          </button>
        ))}
      </nav>
    </div>
  );
}

interface StepProps {
  readonly words: string;
  readonly icon: 'up' | 'down';
  readonly to: Finding | undefined;
  readonly onGo: (id: string) => void;
}

function StepButton({ words, icon, to, onGo }: StepProps) {
  return (
    <button
      type="button"
      class="btn icon-only"
      aria-label={words}
      title={words}
      aria-disabled={to === undefined}
      onClick={() => to && onGo(to.id)}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Not a link: the full page keeps its view in the address's fragment. */
function jumpTo(id: JumpId): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  const heading = part?.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
