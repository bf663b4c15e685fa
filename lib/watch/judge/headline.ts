import type { ClauseTypeId } from '../../model/clause-type.ts';
import type { ClauseChange, Effect } from '../../model/watch.ts';
import { effectWords } from './effect-words.ts';
import { isFelt, worsening } from './effects.ts';

/** Effects of a change that are felt, what matters most first: what is worse, then what is better. */
function weighedEffects(clauses: readonly ClauseChange[]): Effect[] {
  return clauses
    .flatMap(({ effects }) => effects.filter(isFelt))
    .map((effect, at) => ({ effect, at, worse: worsening(effect) }))
    .sort((a, b) => rank(b.worse) - rank(a.worse) || a.at - b.at)
    .map(({ effect }) => effect);
}

/** Worse comes before better, and a big step before a small one: 3, 2, 1, -3, -2, -1, 0. */
function rank(worse: number): number {
  return worse > 0 ? 10 + worse : -worse;
}

/** Whether a reader who asked for these clause types (empty: all) is told of a change. Cosmetic changes are never told. */
export function isWorthNotice(clauses: readonly ClauseChange[], types: readonly ClauseTypeId[]): boolean {
  const real = clauses.filter(({ cosmetic }) => !cosmetic);
  if (types.length === 0) return real.length > 0;
  return real.some(({ effects }) => effects.some((effect) => types.includes(effect.type) && isFelt(effect)));
}

/**
 * What matters most in one line, then how much else there is: "Forced arbitration: opt-out removed; severity medium → high,
 * and 3 more clauses". `titleOf` names a clause type by what it was or is.
 */
export function headline(clauses: readonly ClauseChange[], titleOf: (effect: Effect) => string): string {
  const real = clauses.filter(({ cosmetic }) => !cosmetic);
  const [first] = weighedEffects(real);
  if (real.length === 0) return 'Only wording or order changed';
  if (!first) return countWords(real);
  const others = real.filter(({ effects }) => !effects.includes(first)).length;
  const more = others === 0 ? '' : `, and ${others} more ${others === 1 ? 'clause' : 'clauses'}`;
  return `${effectWords(first, titleOf(first))}${more}`;
}

function countWords(real: readonly ClauseChange[]): string {
  const parts = (['added', 'reworded', 'removed'] as const).flatMap((kind) => {
    const n = real.filter((change) => change.kind === kind).length;
    return n === 0 ? [] : [`${n} ${kind}`];
  });
  return `${real.length === 1 ? '1 clause' : `${real.length} clauses`} changed: ${parts.join(', ')}`;
}
