import type { Watch } from '../model/watch.ts';
import { type LookPorts, look } from './look.ts';

/** Requests under way at any time. */
const AT_ONCE = 2;
/** Looks of one round; what is left is taken up a minute later, so that no worker has to live long. */
const MOST_LOOKS = 20;
const REST_MS = 60_000;
/** Wait before trying again without a connection, or on one that costs, in milliseconds. */
const NO_WAY_MS = 30 * 60_000;

/**
 * Looks at every document that is due and may be asked for: two at a time, one an origin at a time. Returns when to come back
 * (milliseconds since 1970), null where nothing is planned. All state is in the store, so a round that dies is resumed by the
 * next one.
 */
export async function round(ports: LookPorts & { mayUseNet?(): Promise<boolean> }): Promise<number | null> {
  if (ports.mayUseNet && !(await ports.mayUseNet()))
    return (await allowed(ports)).some(({ due }) => due !== null) ? ports.now() + NO_WAY_MS : null;
  const due = (await allowed(ports)).filter((watch) => (watch.due ?? Number.POSITIVE_INFINITY) <= ports.now());
  const queues = [...byOrigin(due.slice(0, MOST_LOOKS)).values()];
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const watch of queue) await lookSafely(ports, watch);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const times = (await allowed(ports)).flatMap((watch) => watch.due ?? []);
  return times.length === 0 ? null : Math.max(Math.min(...times), ports.now() + REST_MS);
}

/** One document that can't be looked at must not keep the others from it; its lease brings it back. */
async function lookSafely(ports: LookPorts, watch: Watch): Promise<void> {
  await look(ports, watch).catch(() => undefined);
}

async function allowed(ports: LookPorts): Promise<Watch[]> {
  const listed = await ports.store.list();
  if (!listed.ok) return [];
  const may = await Promise.all(listed.value.map((watch) => ports.mayFetch(watch.url)));
  return listed.value.filter((_, at) => may[at]);
}

function byOrigin(due: readonly Watch[]): Map<string, Watch[]> {
  const groups = new Map<string, Watch[]>();
  for (const watch of due) {
    const { origin } = new URL(watch.url);
    groups.set(origin, [...(groups.get(origin) ?? []), watch]);
  }
  return groups;
}

/** Runs pieces of work one after the other: one that is asked for while another runs follows it. */
export function inTurn(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work, work);
    return last;
  };
}
