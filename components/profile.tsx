import { SEVERITIES, type Severity } from '../lib/model/clause-type.ts';
import type { Among } from './facts.ts';
import { Mark } from './marks.tsx';
import { SEVERITY_WORDS, shareWords } from './names.ts';

type Counts = Readonly<Record<Severity, number>>;

const words = (severity: Severity, count: number) => `${count} ${SEVERITY_WORDS[severity].count(count)}`;

/** Counts by severity as bar and key, and where the document stands among its kind where that is known. */
export function Profile({ counts, among }: { counts: Counts; among: Among | undefined }) {
  return (
    <section class="row counts" aria-label="Profile">
      <div class="bar" role="img" aria-label={SEVERITIES.map((s) => words(s, counts[s])).join(', ')}>
        {SEVERITIES.filter((s) => counts[s] > 0).map((s) => (
          <i key={s} class={`fill ${s}`} style={{ flexGrow: counts[s] }} />
        ))}
      </div>
      <ul class="key">
        {SEVERITIES.map((s) => (
          <li key={s}>
            <Mark severity={s} />
            <span>
              <b>{counts[s]}</b> {SEVERITY_WORDS[s].count(counts[s])}
            </span>
          </li>
        ))}
      </ul>
      {among && <AmongItsKind among={among} />}
    </section>
  );
}

const STEP_WIDTH = 8;
const HEIGHT = 32;

function AmongItsKind({ among }: { among: Among }) {
  const { basis, heavierThan, percentile, steps, step } = among;
  const most = Math.max(1, ...steps);
  const width = steps.length * STEP_WIDTH;
  const label = `Spread of ${basis.of} ${basis.kind} from light to heavy; this one is in step ${step + 1} of ${steps.length}`;
  return (
    <div class="among">
      <p>
        Heavier than {heavierThan} of {basis.of} <span class="nb">({shareWords(heavierThan, basis.of)})</span>
        <br />
        <span class="meta">
          {basis.kind}, {basis.month}; percentile {percentile}
        </span>
      </p>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        {steps.map((count, index) => {
          const height = Math.max(count > 0 ? 2 : 0, Math.round((HEIGHT * count) / most));
          const x = index * STEP_WIDTH;
          return (
            <rect key={x} class={index === step ? 'here' : ''} x={x} y={HEIGHT - height} width={6} height={height} />
          );
        })}
      </svg>
    </div>
  );
}
