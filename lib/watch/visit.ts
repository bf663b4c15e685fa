import { z } from 'zod';
import { ReportSchema } from '../model/report.ts';
import type { Watch } from '../model/watch.ts';
import { watchIdOf } from './new-watch.ts';

/** Least time between two visits that both count, in milliseconds: a reload is no second reading. */
const APART_MS = 10 * 60_000;
const MOST_CHARS = 8_000_000;
const offset = z.number().int().min(0);

/** What a page's content script answers when it is asked for the text in front: the text, and the report made of it. */
export const VisitSchema = z.object({
  report: ReportSchema,
  page: z.object({
    text: z.string().max(MOST_CHARS),
    blocks: z.array(z.object({ start: offset, end: offset, kind: z.enum(['h', 'p', 'li', 'tr']), level: offset })),
    title: z.string(),
    lang: z.string(),
  }),
});
export type Visit = z.infer<typeof VisitSchema>;

/** The watch that an address belongs to: the one it began with, or where the document moved to. */
export function watchAt(watches: readonly Watch[], url: string): Watch | null {
  const id = watchIdOf(url);
  return watches.find((watch) => watch.id === id) ?? watches.find((watch) => watch.url === id) ?? null;
}

/**
 * Whether a visit is to be compared: where the browser does not let us look by ourselves, or the last look could not read the
 * document. Otherwise looks alone count, so that what differs between both ways of reading is never taken for a change.
 */
export function wantsVisit({ last }: Pick<Watch, 'last'>, mayFetch: boolean, now: number): boolean {
  if (last === null) return !mayFetch;
  if (mayFetch) return last.outcome === 'unreadable';
  return last.outcome === 'unreadable' || now - last.at >= APART_MS;
}
