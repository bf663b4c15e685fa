import type { Result } from '../model/result.ts';
import type { Change, Watch } from '../model/watch.ts';
import type { Fetched, Known } from '../platform/fetch-page.ts';
import type { Watches } from '../store/watches.ts';
import { countWords, unreadableReason } from './judge/assess.ts';
import { isWorthNotice } from './judge/headline.ts';
import { type Judgement, judge, type Reading } from './judge/judge.ts';
import { type Snapshot, snapshotOf } from './judge/snapshot.ts';
import { watchIdOf } from './new-watch.ts';
import type { ReadAnswer, ReadRequest } from './reading-contract.ts';
import { LEASE_MS, nextDue } from './schedule.ts';
import type { Visit } from './visit.ts';

/** What looking at documents needs from the world. */
export interface LookPorts {
  readonly store: Watches;
  now(): number;
  /** ISO 8601 day of a time, as the reader counts days. */
  dayOf(at: number): string;
  mayFetch(url: string): Promise<boolean>;
  fetch(url: string, known: Known, now: number): Promise<Fetched>;
  read(request: Omit<ReadRequest, 'type'>): Promise<ReadAnswer>;
  /** Tells the reader of a change that is worth it. Called after the change and its notice are kept. */
  tell(watch: Watch, change: Change): Promise<void>;
}

interface Looked {
  readonly reading: Reading | 'same';
  readonly retryAt: number | null;
  readonly headers: Known | null;
  readonly url: string;
}

/**
 * One look at one document: ask, read, judge, keep, tell. Nothing is kept before the end, and then all in one transaction,
 * so that a look which is cut short leaves nothing half done and is simply taken again.
 */
export function look(ports: LookPorts, watch: Watch): Promise<Result<Watch>> {
  return lookBy(ports, watch, (accepted) => readNow(ports, watch, accepted));
}

/** A look at the text that the reader has in front in a tab: nothing is fetched. */
export function lookAtVisit(ports: LookPorts, watch: Watch, visit: Visit): Promise<Result<Watch>> {
  return lookBy(ports, watch, async (accepted) => {
    const { page, report } = visit;
    const signs = { ...page, verdict: report.verdict, hasPassword: false, scripts: 0, closed: true };
    const reason = unreadableReason(signs, accepted && knownOf(accepted));
    const base = { retryAt: null, headers: null, url: watch.url };
    if (reason) return { ...base, reading: { ok: false, outcome: 'unreadable', reason } };
    return { ...base, reading: { ok: true, snapshot: snapshotOf(page, report), at: ports.now(), moved: false } };
  });
}

async function lookBy(
  ports: LookPorts,
  watch: Watch,
  read: (accepted: Snapshot | null) => Promise<Looked>,
): Promise<Result<Watch>> {
  const begun = await ports.store.update({ ...watch, due: watch.due === null ? null : ports.now() + LEASE_MS });
  if (!begun.ok) return begun;
  const kept = await ports.store.snapshots(watch.id);
  if (!kept.ok) return kept;
  const looked = await read(kept.value[0] ?? null);
  const judged = judgeLook(watch, kept.value, looked.reading);
  const snapshot = judged.accept && looked.reading !== 'same' && looked.reading.ok ? looked.reading.snapshot : null;
  const at = ports.now();
  const change = changeOf(ports, watch, judged, at);
  const put = await ports.store.record({ watch: after(begun.value, judged, looked, at), snapshot, change });
  if (put.ok && change?.unread) await ports.tell(put.value, change);
  return put;
}

/** An answer of "not changed" stands for the accepted text. */
function judgeLook(watch: Watch, kept: readonly Snapshot[], reading: Looked['reading']): Judgement {
  if (reading === 'same')
    return { outcome: 'unchanged', reason: null, steady: null, accept: false, change: null, soon: false };
  const [accepted = null, ...earlier] = kept;
  return judge({ steady: watch.steady, accepted, earlier }, reading);
}

async function readNow(ports: LookPorts, watch: Watch, accepted: Snapshot | null): Promise<Looked> {
  const fetched = await ports.fetch(watch.url, knownHeaders(watch), ports.now());
  const base = { retryAt: null, headers: null, url: watch.url };
  if (fetched.kind === 'same') return { ...base, reading: 'same' };
  if (fetched.kind === 'failed') {
    const { outcome, reason, retryAt } = fetched;
    return { ...base, retryAt, reading: { ok: false, outcome, reason } };
  }
  const url = watchIdOf(fetched.url);
  const moved = !isSameAddress(url, watch.url);
  const answer = await ports.read({ html: fetched.html, url, known: accepted && knownOf(accepted) });
  if (!answer.ok) return { ...base, reading: { ok: false, outcome: 'unreadable', reason: answer.reason } };
  if (moved && watch.movedFrom !== null)
    return { ...base, reading: { ok: false, outcome: 'unreadable', reason: 'moved-again' } };
  const reading = { ok: true, snapshot: answer.snapshot, at: ports.now(), moved } as const;
  return { reading, retryAt: null, headers: fetched, url: moved ? url : watch.url };
}

/**
 * No conditions while any difference is being counted, waiting or wavering: the server's "same" would be the same as the last
 * reading, not as the accepted one, and the count would stand still.
 */
function knownHeaders({ etag, lastModified, steady }: Watch): Known {
  const isCounting = steady !== null && Object.keys({ ...steady.novel, ...steady.missing }).length > 0;
  return isCounting ? { etag: null, lastModified: null } : { etag, lastModified };
}

function knownOf({ language, clauses, closed }: Snapshot) {
  const words = clauses.reduce((sum, { sentences }) => sum + countWords(sentences.join(' ')), 0);
  return { language, words, closed };
}

function isSameAddress(a: string, b: string): boolean {
  const plain = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return plain(a) === plain(b);
}

function changeOf(ports: LookPorts, watch: Watch, { change }: Judgement, at: number): Change | null {
  if (!change) return null;
  return {
    schema: 1,
    id: `${watch.id} ${at}`,
    watch: watch.id,
    at,
    day: ports.dayOf(at),
    since: watch.last ? ports.dayOf(watch.last.at) : watch.since,
    source: 'own',
    returned: change.returned,
    clauses: [...change.clauses],
    unread: isWorthNotice(change.clauses, watch.types) && !change.returned,
  };
}

function after(watch: Watch, judged: Judgement, looked: Looked, at: number): Watch {
  const failed = judged.outcome === 'unreadable' || judged.outcome === 'unreachable';
  const failures = failed ? watch.failures + 1 : 0;
  const isFirst = judged.outcome === 'first-seen';
  const ended = { failed, soon: judged.soon, isFirst, retryAt: looked.retryAt };
  const { etag = null, lastModified = null } = judged.soon || isFirst ? {} : (looked.headers ?? watch);
  return {
    ...watch,
    url: looked.url,
    movedFrom: looked.url === watch.url ? watch.movedFrom : watch.url,
    steady: judged.steady ?? watch.steady,
    snapshot: judged.accept ? `${watch.id} ${at}` : watch.snapshot,
    etag,
    lastModified,
    failures,
    last: { at, outcome: judged.outcome, reason: judged.reason },
    due: nextDue({ ...watch, failures }, at, ended),
  };
}
