import type { ClauseChange, Run } from '../../model/watch.ts';
import { isFelt } from './effects.ts';
import { sentenceWords } from './sentence-key.ts';

/**
 * Finds clauses that a page set together with a neighbour, or apart from it: what one lost or won, letter for letter, is
 * what the other was added or removed with. Both are cosmetic then. Returns the changes in the same order.
 */
export function withoutReflow(changes: readonly ClauseChange[]): ClauseChange[] {
  const cosmetic = new Set<ClauseChange>();
  const whole = changes
    .filter(({ kind, effects }) => (kind === 'added' || kind === 'removed') && !effects.some(isFelt))
    .map(spell);
  for (const change of changes) {
    if (change.kind !== 'reworded' || change.cosmetic || change.effects.some(isFelt)) continue;
    const spelt = spell(change);
    const other = whole.find((one) => !cosmetic.has(one.change) && isMove(spelt, one));
    if (!other) continue;
    cosmetic.add(change);
    cosmetic.add(other.change);
  }
  return changes.map((change) => (cosmetic.has(change) ? { ...change, cosmetic: true } : change));
}

/** A change with the letters that went and that came, read once: each is held against many others. */
interface Spelt {
  readonly change: ClauseChange;
  readonly gone: string;
  readonly come: string;
}

function spell(change: ClauseChange): Spelt {
  return { change, gone: letters(change.before, 'gone'), come: letters(change.after, 'new') };
}

function isMove({ gone, come }: Spelt, other: Spelt): boolean {
  const isRemoved = other.change.kind === 'removed';
  const [short, long] = isRemoved ? [gone, come] : [come, gone];
  const part = isRemoved ? other.gone : other.come;
  return part !== '' && (long === short + part || long === part + short);
}

function letters(runs: readonly Run[], is: Run['is']): string {
  return runs
    .filter((run) => run.is === is)
    .flatMap(({ text }) => sentenceWords(text))
    .join('');
}
