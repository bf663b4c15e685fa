import { type AlignText, align, type Link } from './align.ts';
import { RETURN_WINDOW, type Run } from './runs.ts';

/** One text's stay in a document: from the run it came with to the last run that holds it. */
export interface Life {
  readonly text: number;
  readonly from: number;
  readonly to: number;
  /** The life that it was reworded from. */
  readonly before: number | null;
  /** Likeness to that, 0 to 1. */
  readonly alike: number;
}

interface Stay {
  readonly text: number;
  readonly from: number;
  to: number;
  /** Runs within the stay that lack the text. */
  readonly gaps: [number, number][];
}

const DAY = 86_400;
/** A page that changes this often within the days before and after is showing a feed of some kind beside its text. */
const BUSY_RUNS = 12;
const BUSY_DAYS = 45;
/** Texts that pass through such a page in at most this many days are the feed. */
const PASSING_DAYS = 21;

/**
 * Follows every clause through the runs. A text that is away for at most 120 days had not gone; a text that only stood in
 * for such a one is left out, and so are headlines and tickers that pass through a busy page; a new text is linked to the
 * one it replaced, which went at the same time or in the 120 days before.
 */
export function traceLives(runs: readonly Run[], words: readonly (readonly string[])[]): Life[] {
  const stays = withoutStandIns(withoutFeeds(staysOf(runs), runs), words);
  const lives = stays.map((stay) => ({ text: stay.text, from: stay.from, to: stay.to, before: null, alike: 0 }));
  const linked = new Set<number>();
  const out: Life[] = [...lives];
  for (let run = 1; run < runs.length; run++) {
    for (const link of linksAt(run, runs, lives, linked, words)) {
      const life = out[link.to];
      if (life) out[link.to] = { ...life, before: link.from, alike: link.dice };
      linked.add(link.from);
    }
  }
  return out;
}

function staysOf(runs: readonly Run[]): Stay[] {
  const open = new Map<number, Stay>();
  const all: Stay[] = [];
  for (const [at, run] of runs.entries()) {
    for (const text of run.state.clauses) {
      const stay = open.get(text);
      const away = stay ? run.time - (runs[stay.to + 1]?.time ?? run.time) : 0;
      if (stay && away <= RETURN_WINDOW) {
        if (stay.to < at - 1) stay.gaps.push([stay.to + 1, at - 1]);
        stay.to = at;
      } else {
        const fresh: Stay = { text, from: at, to: at, gaps: [] };
        open.set(text, fresh);
        all.push(fresh);
      }
    }
  }
  return all;
}

function withoutFeeds(stays: readonly Stay[], runs: readonly Run[]): Stay[] {
  const times = runs.map((run) => run.time);
  return stays.filter(({ from, to }) => {
    const came = times[from] ?? 0;
    const left = times[to + 1];
    if (left === undefined || left - came > PASSING_DAYS * DAY) return true;
    const around = times.filter((t) => t >= came - BUSY_DAYS * DAY && t <= left + BUSY_DAYS * DAY);
    return around.length < BUSY_RUNS;
  });
}

/** Leaves out texts that stood in for another one while that was away. */
function withoutStandIns(stays: readonly Stay[], words: readonly (readonly string[])[]): Stay[] {
  const away = stays.flatMap((stay) => stay.gaps.map(([from, to]) => ({ text: stay.text, from, to })));
  if (away.length === 0) return [...stays];
  return stays.filter((stay) => {
    const over = away.filter((gap) => gap.from <= stay.from && stay.to <= gap.to);
    if (over.length === 0) return true;
    const one: AlignText[] = [{ id: 0, words: words[stay.text] ?? [] }];
    return (
      align(
        over.map((gap, id) => ({ id, words: words[gap.text] ?? [] })),
        one,
      ).length === 0
    );
  });
}

function linksAt(
  run: number,
  runs: readonly Run[],
  lives: readonly Life[],
  linked: ReadonlySet<number>,
  words: readonly (readonly string[])[],
): Link[] {
  const start = runs[run]?.time ?? 0;
  const removed: AlignText[] = [];
  const added: AlignText[] = [];
  for (const [id, life] of lives.entries()) {
    const text = { id, words: words[life.text] ?? [] };
    if (life.from === run) added.push(text);
    const left = runs[life.to + 1]?.time;
    const justLeft = life.to === run - 1;
    const leftBefore = life.to < run - 1 && left !== undefined && start - left <= RETURN_WINDOW && !linked.has(id);
    if (justLeft || leftBefore) removed.push(text);
  }
  return align(removed, added);
}
