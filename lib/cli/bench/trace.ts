import { z } from 'zod';
import { MARK } from './probe.ts';

const EventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  args: z.record(z.string(), z.unknown()).optional(),
});
const TraceSchema = z.object({ traceEvents: z.array(EventSchema) });
type TraceEvent = z.infer<typeof EventSchema>;

export const CATEGORIES = ['devtools.timeline', 'v8.execute', 'blink.user_timing', 'toplevel', 'scheduler'];
const OURS = 'chrome-extension://';

/** What a trace tells of the page's main thread from our first instruction on; times in milliseconds from there. */
export interface Traced {
  readonly firstMark: number;
  readonly lastMark: number;
  /** Longest task while we were at work. */
  readonly longestTask: number;
  /** What tasks took beyond 50 ms each. */
  readonly blocked: number;
  /** Longest stretch in one frame in which our own code ran, style and layout that it forced included. */
  readonly longestOwn: number;
}

/** Reads a trace as `page.tracing.stop()` gives it. Throws where the extension has no part in it. */
export function readTrace(bytes: Uint8Array): Traced {
  const { traceEvents } = TraceSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  const ours = traceEvents.filter((event) => event.ph === 'X' && urlOf(event).startsWith(OURS));
  const [first] = ours.sort((a, b) => a.ts - b.ts);
  if (!first) throw new Error('the extension has no part in this trace');
  const main = traceEvents.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const marks = main.filter(({ name }) => name.startsWith(MARK)).sort((a, b) => a.ts - b.ts);
  const lastMark = marks.at(-1)?.ts ?? first.ts;
  const tasks = main.filter((event) => isTask(event) && endOf(event) > first.ts && event.ts < lastMark + SETTLED);
  const longest = Math.max(0, ...tasks.map(({ dur = 0 }) => dur));
  return {
    firstMark: ((marks[0]?.ts ?? first.ts) - first.ts) / 1000,
    lastMark: (lastMark - first.ts) / 1000,
    longestTask: longest / 1000,
    blocked: tasks.reduce((sum, { dur = 0 }) => sum + Math.max(0, dur / 1000 - 50), 0),
    longestOwn: longestOwn(ours.filter(({ pid }) => pid === first.pid)),
  };
}

/** Microseconds after the last mark in which badges are measured and drawn. */
const SETTLED = 300_000;

/** Longest of our functions in a trace, in milliseconds; 0 where none ran. For a page that has been marked before. */
export function longestOfOurs(bytes: Uint8Array): number {
  const { traceEvents } = TraceSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  return longestOwn(traceEvents.filter((event) => event.ph === 'X' && urlOf(event).startsWith(OURS)));
}

function longestOwn(ours: readonly TraceEvent[]): number {
  return Math.max(0, ...ours.map(({ dur = 0 }) => dur)) / 1000;
}

function isTask({ name, ph }: TraceEvent): boolean {
  return ph === 'X' && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

function urlOf({ args }: TraceEvent): string {
  const data = args?.data;
  const url = typeof data === 'object' && data !== null && 'url' in data ? data.url : '';
  return typeof url === 'string' ? url : '';
}
