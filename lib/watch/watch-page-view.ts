import type { ClauseTypeId } from '../model/clause-type.ts';
import type { Change, Reminder, Watch } from '../model/watch.ts';
import type { WatchHistory } from '../store/watches.ts';
import { titleOfEffect } from '../surface/effect-title.ts';
import { titleOf, typeList } from '../surface/words.ts';
import type { Archive } from './archive.ts';
import { effectWords } from './judge/effect-words.ts';
import { headline } from './judge/headline.ts';
import { countWords, joined, ofType, typesIn } from './timeline.ts';
import { lastLookWords, lookWords } from './words.ts';

type DayWords = (at: number) => string;

/** A watched document in the list. */
export function entryOf(watch: Watch, unread: number, allowed: boolean, dayWords: DayWords) {
  const looked = lastLookWords(watch, dayWords) || 'not looked at yet';
  const { host } = new URL(watch.url);
  return {
    id: watch.id,
    name: watch.platform,
    title: watch.title,
    url: watch.url,
    host,
    state: allowed
      ? looked
      : `your browser does not let Clausemark load ${host}; compared when you visit it: ${looked}`,
    unread,
    allowed,
    pace: watch.pace,
    types: watch.types,
    moved: watch.movedFrom,
  };
}

/** One document over time: its own changes joined with the archive's, those of one clause type where it is chosen. */
export function openOf(
  history: WatchHistory,
  archive: Archive,
  type: ClauseTypeId | null,
  entry: ReturnType<typeof entryOf>,
  dayWords: DayWords,
) {
  const looks = history.runs.map(({ from, to, count, outcome, reason }) => ({
    when: count === 1 ? dayWords(to) : `${dayWords(from)} to ${dayWords(to)}, ${count} times`,
    what: lookWords(outcome, reason),
  }));
  const all = joined(history, archive);
  const days = new Map(archive.days.map((day) => [day.day, day]));
  const changes = ofType(all, type).map((change) => {
    const day = change.source === 'archive' && change.clauses.length === 0 ? days.get(change.day) : undefined;
    return changeOf(change, day ? countWords(day) : null, dayWords);
  });
  const touched = typesIn(all).map((id) => ({ id, title: titleOf({ type: id, polarity: 'risk' }) }));
  const choices = typeList().map(({ id, title }) => ({ id, title, here: touched.some((one) => one.id === id) }));
  return { entry, changes, looks, type, touched, choices };
}

/** A change that the reader has not seen yet, in the list of those. */
export function unreadOf(change: Change, name: string, dayWords: DayWords) {
  return { id: change.id, watch: change.watch, name, day: dayWords(change.at), headline: lineOf(change) };
}

/** A reminder in the list. */
export function reminderView({ id, url, name, words, due }: Reminder, dayWords: DayWords) {
  return { id, url, name, words, day: dayWords(due) };
}

const KINDS = { added: 'Added', removed: 'Removed', reworded: 'Reworded', moved: 'Moved' } as const;

function lineOf(change: Change): string {
  return change.returned ? 'Back to a text that was there before' : headline(change.clauses, titleOfEffect);
}

function changeOf(change: Change, counts: string | null, dayWords: DayWords) {
  const real = change.clauses.filter(({ cosmetic }) => !cosmetic);
  return {
    id: change.id,
    day: dayWords(change.at),
    headline: counts ?? lineOf(change),
    unread: change.unread,
    archive: change.source === 'archive',
    cosmetic: change.clauses.length - real.length,
    clauses: real.map(({ kind, heading, before, after, effects }) => ({
      kind: KINDS[kind],
      heading: heading || (change.source === 'archive' ? nameOf(effects[0]) : ''),
      before,
      after,
      does: effects.map((effect) => effectWords(effect, titleOfEffect(effect))),
    })),
  };
}

function nameOf(effect: Change['clauses'][number]['effects'][number] | undefined): string {
  return effect ? titleOfEffect(effect) : '';
}
