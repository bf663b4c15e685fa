import { excludedRegions } from './regions.ts';
import type { Run } from './run.ts';
import type { Walk } from './walk.ts';

const LINKED = 0.8;
const SHORT_ITEM = 80;
const LEAST_LINKS = 3;
const SKIP_LINK = /^skip (?:to|navigation)\b.{0,30}$/i;

/** The runs that make the document: all but those of regions left out and of menus, tables of contents and link bars. */
export function chooseRuns({ runs, regions }: Walk): Run[] {
  const out = excludedRegions(regions, runs);
  const kept = runs.filter(({ region }) => region < 0 || !out[region]);
  const linkLists = listsOfLinks(kept);
  const linkRuns = barsOfLinks(kept);
  return kept.filter((run) => !linkLists.has(run.list) && !linkRuns.has(run) && !SKIP_LINK.test(run.text));
}

function listsOfLinks(runs: readonly Run[]): Set<number> {
  const lists = new Map<number, { items: number; text: number; linked: number }>();
  for (const run of runs) {
    if (run.list < 0 || run.kind !== 'li') continue;
    const sum = lists.get(run.list) ?? { items: 0, text: 0, linked: 0 };
    lists.set(run.list, {
      items: sum.items + 1,
      text: sum.text + run.text.length,
      linked: sum.linked + run.linked,
    });
  }
  const isMenu = ({ items, text, linked }: { items: number; text: number; linked: number }): boolean =>
    items >= LEAST_LINKS && linked >= LINKED * text && text < SHORT_ITEM * items;
  return new Set([...lists].filter(([, sum]) => isMenu(sum)).map(([list]) => list));
}

/** Link bars: one run of several links and little else, or several runs in a row that are links from end to end. */
function barsOfLinks(runs: readonly Run[]): Set<Run> {
  const bars = new Set<Run>();
  let row: Run[] = [];
  const close = (): void => {
    if (row.length >= LEAST_LINKS) for (const run of row) bars.add(run);
    row = [];
  };
  for (const run of runs) {
    const linked = run.kind !== 'h' && run.kind !== 'tr' && run.linked >= LINKED * run.text.length;
    if (linked && run.text.length < SHORT_ITEM) row.push(run);
    else close();
    if (linked && run.pieces.filter((p) => p.link).length >= LEAST_LINKS) bars.add(run);
  }
  close();
  return bars;
}
