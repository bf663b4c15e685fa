import type { ClauseTypeId } from '../model/clause-type.ts';
import type { Change } from '../model/watch.ts';
import type { WatchHistory } from '../store/watches.ts';
import { type Archive, type ArchiveDay, changeOfDay } from './archive.ts';

/** The reader's own changes and the archive's, newest first. A day of which the reader was told stands there once. */
export function joined({ watch, changes }: WatchHistory, { days }: Pick<Archive, 'days'>): Change[] {
  const told = new Set(changes.map(({ id }) => id));
  const others = days.map((day) => changeOfDay(watch, day)).filter(({ id }) => !told.has(id));
  return [...changes, ...others].sort((a, b) => b.at - a.at);
}

/** The changes that touch a clause type, each with those clauses alone; all of them for null. */
export function ofType(changes: readonly Change[], type: ClauseTypeId | null): Change[] {
  if (type === null) return [...changes];
  return changes.flatMap((change) => {
    const clauses = change.clauses.filter(({ effects }) => effects.some((effect) => effect.type === type));
    return clauses.length === 0 ? [] : [{ ...change, clauses }];
  });
}

/** The clause types that some change touches. */
export function typesIn(changes: readonly Change[]): ClauseTypeId[] {
  return [...new Set(changes.flatMap(({ clauses }) => clauses.flatMap((c) => c.effects.map(({ type }) => type))))];
}

/** What happened to the text on a day of the archive: "2 clauses added, 1 reworded". */
export function countWords({ added, removed, reworded }: Pick<ArchiveDay, 'added' | 'removed' | 'reworded'>): string {
  const parts = Object.entries({ added, removed, reworded }).filter(([, count]) => count > 0);
  if (parts.length === 0) return 'The text changed';
  return parts
    .map(([what, n], at) => (at === 0 ? `${n} ${n === 1 ? 'clause' : 'clauses'} ${what}` : `${n} ${what}`))
    .join(', ');
}
