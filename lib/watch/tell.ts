import type { WatchSettings } from '../model/settings.ts';
import type { Change, Effect, Watch } from '../model/watch.ts';
import type { Notices } from '../store/notices.ts';
import type { Reminders } from '../store/reminders.ts';
import type { Watches } from '../store/watches.ts';
import { headline } from './judge/headline.ts';
import { afterQuiet, timeToTell } from './quiet.ts';

/** What telling the reader needs from the world. */
export interface TellPorts {
  readonly store: Pick<Watches, 'get'>;
  readonly notices: Notices;
  readonly reminders: Reminders;
  now(): number;
  settings(): Promise<WatchSettings>;
  /** Shows a notification, in place of one with the same id. A document's id opens its changes, '' the list. */
  show(id: string, title: string, message: string): Promise<unknown>;
  titleOf(effect: Effect): string;
}

/** What the id of a reminder's notification begins with. */
export const REMINDER = 'reminder ';
/** Lines of a weekly notice; the list has them all. */
const MOST_LINES = 4;

/**
 * Shows what waits and may be told now: changes, one notification a document or one for the week, and reminders that are due.
 * Returns when to come back (milliseconds since 1970), null where nothing waits. What was shown is forgotten only afterwards,
 * and a notification with the same id takes the place of the last: dying in between neither loses nor doubles one.
 */
export async function tellWaiting(ports: TellPorts): Promise<number | null> {
  const settings = await ports.settings();
  const times = [await tellChanges(ports, settings), await remind(ports, settings)].flatMap((at) => at ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

async function tellChanges(ports: TellPorts, settings: WatchSettings): Promise<number | null> {
  const waiting = await ports.notices.waiting();
  const changes = waiting.ok ? waiting.value : [];
  const [oldest] = changes;
  if (!oldest) return null;
  const at = timeToTell(oldest.at, settings, ports.now());
  if (at > ports.now()) return at;
  const told = await Promise.all([...byWatch(changes)].map(([id, of]) => wordsOf(ports, id, of)));
  const words = told.flatMap((one) => one ?? []);
  if (settings.tell === 'weekly' && words.length > 1) await ports.show('', ...weekly(words));
  else for (const { id, title, line } of words) await ports.show(id, title, line);
  await ports.notices.done(changes);
  return null;
}

interface Words {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly line: string;
}

/** Null where the document is not watched any more. */
async function wordsOf(ports: TellPorts, id: string, changes: readonly Change[]): Promise<Words | null> {
  const got = await ports.store.get(id);
  if (!got.ok) return null;
  const { platform, title } = got.value;
  const line = lineOf(changes, got.value, ports.titleOf);
  const isArchive = changes.every(({ source }) => source === 'archive');
  return { id, name: platform, title: `${platform} changed: ${title}`, line: isArchive ? `${line} (archive)` : line };
}

/** What matters most of all that waits; clauses that the reader asked for come before others. */
function lineOf(
  changes: readonly Change[],
  { types }: Pick<Watch, 'types'>,
  titleOf: (effect: Effect) => string,
): string {
  const clauses = changes.flatMap((change) => change.clauses);
  const asked = clauses.flatMap((clause) => {
    const effects = clause.effects.filter(({ type }) => types.includes(type));
    return effects.length === 0 ? [] : [{ ...clause, effects }];
  });
  return headline(asked.length === 0 ? clauses : asked, titleOf);
}

function weekly(words: readonly Words[]): [title: string, message: string] {
  const lines = words.slice(0, MOST_LINES).map(({ name, line }) => `${name}: ${line}`);
  const more = words.length - lines.length;
  return [
    `${words.length} watched documents changed`,
    [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
  ];
}

function byWatch(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) groups.set(change.watch, [...(groups.get(change.watch) ?? []), change]);
  return groups;
}

async function remind({ reminders, now, show }: TellPorts, { quiet }: WatchSettings): Promise<number | null> {
  const listed = await reminders.list();
  for (const { id, due, name, words } of listed.ok ? listed.value : []) {
    const at = afterQuiet(Math.max(due, now()), quiet);
    if (at > now()) return at;
    await show(`${REMINDER}${id}`, name, words);
    await reminders.remove(id);
  }
  return null;
}
