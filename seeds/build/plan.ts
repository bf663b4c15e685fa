import { digest } from './cache.ts';
import type { History } from './histories.ts';
import type { Job } from './jobs.ts';
import type { CollectionInfo, Declaration, Platform } from './tables.ts';
import type { Group } from './trace-documents.ts';

/** What decides which histories belong together and which are still recorded. */
export interface Recording {
  readonly platforms: readonly Platform[];
  readonly collections: Readonly<Record<string, CollectionInfo>>;
  readonly declarations: readonly Declaration[];
  /** Collection -> day of its newest commit. */
  readonly newest: ReadonlyMap<string, string>;
}

/** A collection whose newest commit is this many days older than the newest of all has stopped. */
const STOPPED_DAYS = 200;
const DAY_MS = 86_400_000;

/** Groups histories by platform and document name, in order of both names; services no table knows stand for themselves. */
export function groupHistories(histories: readonly History[], platforms: readonly Platform[]): Group[] {
  const nameOf = new Map(platforms.flatMap((p) => [p.name, ...p.aliases].map((name) => [name, p.name] as const)));
  const groups = new Map<string, { platform: string; name: string; histories: History[] }>();
  for (const history of histories) {
    const [service = '', file = ''] = history.path.split('/');
    const platform = nameOf.get(service) ?? service;
    const name = file.replace(/\.md$/, '');
    const key = `${platform}\n${name}`;
    const group = groups.get(key) ?? { platform, name, histories: [] };
    group.histories.push(history);
    groups.set(key, group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/**
 * Whether a history is still being recorded: its collection is, and its declarations, where there are any, name the
 * document.
 */
export function createLiveness(recording: Recording): (history: History) => boolean {
  const { collections, declarations, newest } = recording;
  const declared = new Set(declarations.map((d) => `${d.collection}:${d.service}/${d.doc}.md`));
  const latest = Math.max(...[...newest.values()].map((day) => Date.parse(day)));
  return ({ collection, path }) => {
    const day = Date.parse(newest.get(collection) ?? '');
    if (!(latest - day <= STOPPED_DAYS * DAY_MS)) return false;
    const known = collections[collection]?.declaredAs ?? null;
    return known === null || declarations.length === 0 || declared.has(`${known}:${path}`);
  };
}

/** One job a group, with keys that change when its versions, its liveness or the code do. */
export function planJobs(
  groups: readonly Group[],
  isLive: (history: History) => boolean,
  code: { readonly text: string; readonly rules: string },
): Job[] {
  return groups.map((group) => {
    const live = group.histories.map(isLive);
    const textKey = digest(JSON.stringify([code.text, group, live]));
    return { group, live, textKey, key: digest(textKey + code.rules) };
  });
}
