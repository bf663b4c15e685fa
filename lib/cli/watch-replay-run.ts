import type { History, Version } from '../../seeds/build/histories.ts';
import { readCapture } from '../../seeds/build/texts.ts';
import { analyse } from '../analyse/analyse.ts';
import type { Classifier } from '../classify/classifier.ts';
import type { Report } from '../model/report.ts';
import type { PageText } from '../model/text.ts';
import type { ClauseChange } from '../model/watch.ts';
import { countWords, unreadableReason } from '../watch/judge/assess.ts';
import { isWorthNotice } from '../watch/judge/headline.ts';
import { type Before, judge, type Reading } from '../watch/judge/judge.ts';
import { type Snapshot, snapshotOf } from '../watch/judge/snapshot.ts';

const HOUR = 3_600_000;
const SETTLE = HOUR / 12;
const DAY = 24 * HOUR;
/** Looks at one version: after these nothing that is being counted can still be open. */
const MOST_LOOKS = 8;
/** Texts that the loop keeps, and so compares a return with. */
const KEPT = 20;

/** What watching made of one recorded version. */
export interface Replayed {
  readonly version: Version;
  /** `technical`: the recording changed, so the document was begun anew. Else how the last look at it ended, with the reason. */
  readonly end: string;
  readonly notified: boolean;
  /** Clauses of the change that was confirmed while it stood; empty where none was. */
  readonly clauses: readonly ClauseChange[];
}

interface Watched {
  before: Before;
  words: number;
  language: string;
}

/**
 * Follows one document through its history as the loop would: a look when a version appears, five minutes after the first, an
 * hour after a look that waits to be confirmed, else daily, each as long as the version stands. Null where its first version
 * is no policy, which nobody could have opted in to.
 */
export async function replayHistory(
  history: History,
  textOf: (version: Version) => Promise<string>,
  classifier: Classifier,
): Promise<Replayed[] | null> {
  const watched: Watched = { before: { steady: null, accepted: null, earlier: [] }, words: 0, language: '' };
  const out: Replayed[] = [];
  const made = new Map<string, Made>();
  for (const [i, version] of history.versions.entries()) {
    const text = await textOf(version);
    if (version.technical) forget(watched);
    const until = (history.versions[i + 1]?.time ?? Number.POSITIVE_INFINITY) * 1000;
    const page = made.get(text) ?? make(text, classifier);
    made.set(text, page);
    const replayed = standing(watched, version, readVersion(page, watched), until);
    if (i === 0 && !watched.before.accepted) return null;
    out.push(version.technical ? { ...replayed, end: 'technical', notified: false } : replayed);
  }
  return out;
}

function forget(watched: Watched): void {
  watched.before = { steady: null, accepted: null, earlier: [] };
}

type Read = Snapshot | Extract<Reading, { ok: false }>;

/** All looks at one version while it stands; `until` in milliseconds since 1970. */
function standing(watched: Watched, version: Version, got: Read, until: number): Replayed {
  let out: Replayed = { version, end: '', notified: false, clauses: [] };
  let at = version.time * 1000;
  for (let looks = 0; looks < MOST_LOOKS && (looks === 0 || at < until); looks++) {
    const reading: Reading = 'clauses' in got ? { ok: true, snapshot: got, at, moved: false } : got;
    const judged = judge(watched.before, reading);
    out = { ...out, end: out.clauses.length > 0 ? out.end : endOf(judged) };
    if (judged.change) {
      const notified = isWorthNotice(judged.change.clauses, []) && !judged.change.returned;
      out = { ...out, notified: out.notified || notified, clauses: [...out.clauses, ...judged.change.clauses] };
    }
    keep(watched, judged, reading);
    const open = { ...watched.before.steady?.novel, ...watched.before.steady?.missing };
    if (!reading.ok || (!judged.soon && Object.keys(open).length === 0)) break;
    if (judged.outcome === 'first-seen') at += SETTLE;
    else at += judged.soon ? HOUR : DAY;
  }
  return out;
}

function endOf({ outcome, reason, change }: ReturnType<typeof judge>): string {
  if (reason) return `${outcome}: ${reason}`;
  if (change?.returned) return 'changed: returned';
  return change && !isWorthNotice(change.clauses, []) ? 'changed: cosmetic' : outcome;
}

function keep(watched: Watched, { steady, accept }: ReturnType<typeof judge>, reading: Reading): void {
  const { before } = watched;
  const accepted = accept && reading.ok ? reading.snapshot : before.accepted;
  const past = accept && before.accepted ? [before.accepted, ...before.earlier].slice(0, KEPT - 1) : before.earlier;
  watched.before = { steady: steady ?? before.steady, accepted, earlier: past };
  if (!accepted || accepted === before.accepted) return;
  watched.language = accepted.language;
  watched.words = accepted.clauses.reduce((sum, { sentences }) => sum + countWords(sentences.join(' ')), 0);
}

/** A version read and analysed; flips bring the same text again and again. */
interface Made {
  readonly page: PageText;
  readonly report: Report;
}

function make(markdown: string, classifier: Classifier): Made {
  const page = readCapture(markdown);
  return { page, report: analyse({ page, url: '' }, classifier) };
}

function readVersion({ page, report }: Made, { before, words, language }: Watched): Read {
  const signs = { ...page, verdict: report.verdict, hasPassword: false, scripts: 0, closed: true };
  const reason = unreadableReason(signs, before.accepted && { language, words, closed: true });
  return reason ? { ok: false, outcome: 'unreadable', reason } : snapshotOf(page, report);
}
