import type { ClauseChange, Run } from '../../model/watch.ts';
import { isFelt } from './effects.ts';
import { sentenceWords } from './sentence-key.ts';

/**
 * Finds clauses that a page set together with a neighbour, or apart from it: what one lost or won, letter for letter, is
 * what the other was added or removed with. Both are cosmetic then. Returns the changes in the same order.
 */
export function withoutReflow(changes: readonly ClauseChange[]): ClauseChange[] {
  const cosmetic = new Set<ClauseChange>();
  const whole = changes.filter(
    ({ kind, effects }) => (kind === 'added' || kind === 'removed') && !effects.some(isFelt),
  );
  for (const change of changes) {
    if (change.kind !== 'reworded' || change.cosmetic || change.effects.some(isFelt)) continue;
    const other = whole.find((one) => !cosmetic.has(one) && isMove(change, one));
    if (!other) continue;
    cosmetic.add(change);
    cosmetic.add(other);
  }
  return changes.map((change) => (cosmetic.has(change) ? { ...change, cosmetic: true } : change));
}

function isMove({ before, after }: ClauseChange, other: ClauseChange): boolean {
  const gone = letters(before, 'gone');
  const come = letters(after, 'new');
  const [short, long] = other.kind === 'removed' ? [gone, come] : [come, gone];
  const part = other.kind === 'removed' ? letters(other.before, 'gone') : letters(other.after, 'new');
  return part !== '' && (long === short + part || long === part + short);
}

function letters(runs: readonly Run[], is: Run['is']): string {
  return runs
    .filter((run) => run.is === is)
    .flatMap(({ text }) => sentenceWords(text))
    .join('');
}
