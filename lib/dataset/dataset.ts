import { clauseHash } from '../match/ids.ts';
import { type Matches, matchFindings, type Tie, withoutPresent } from '../match/match-findings.ts';
import { clauseWords } from '../match/words.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type Candidate, findDocuments } from './find-document.ts';
import type { DatasetFiles } from './load.ts';
import { type DatasetRecord, readHistory, readRecords, type TextChange } from './records.ts';
import { SHARED_DIGITS } from './schema.ts';

/** A page's document in the dataset, with what its clauses were tied to. */
export interface Recognised {
  readonly platform: string;
  readonly sector: Candidate['platform']['sector'];
  readonly document: Candidate['entry'];
  readonly by: Candidate['by'];
  /** All provisions of the document, those that were removed last. */
  readonly records: readonly DatasetRecord[];
  readonly history: readonly TextChange[];
  /** By finding id. */
  readonly ties: ReadonlyMap<string, Tie>;
  /**
   * Provisions that stand in the dataset and no longer on the page. Empty where the document is put together from several
   * addresses: then a page is only a part of it.
   */
  readonly gone: readonly DatasetRecord[];
}

/** Documents that are opened to tell which one a page is. */
const MOST_OPENED = 4;
/** Share of the findings that must be tied for a page at an address that was not declared. */
const LEAST_TIED = 0.3;
/** And for one whose declared address now shows something else altogether. */
const LEAST_TIED_EXACT = 0.1;

/**
 * Recognises a page by its address and its clauses, and ties its findings to provisions. Null where the site is unknown or
 * none of its documents says what the page says. A declared address that fits is taken without looking further. `texts` are
 * all blocks of the page, where they are at hand: a provision that stands in one of them is not gone, though it was not
 * found.
 */
export async function recognise(
  files: DatasetFiles,
  report: Report,
  texts: readonly string[] = [],
): Promise<Recognised | null> {
  const candidates = await findDocuments(files, report.url, report.kind);
  let best: {
    candidate: Candidate;
    records: DatasetRecord[];
    matches: Matches;
    history: TextChange[];
    share: number;
  } | null = null;
  for (const candidate of candidates.slice(0, MOST_OPENED)) {
    if (best && best.share >= LEAST_TIED && candidate.by !== best.candidate.by) break;
    const shard = await files.document(candidate.platform, candidate.entry);
    const records = readRecords(shard);
    const matches = matchFindings(report.findings, records);
    const share = tiedShare(matches, report.findings.length);
    const fits = share >= (candidate.by === 'exact' ? LEAST_TIED_EXACT : LEAST_TIED);
    if (fits && share > (best?.share ?? 0)) best = { candidate, records, matches, history: readHistory(shard), share };
    if (best && best.share > 0.9) break;
  }
  return best && toRecognised(best.candidate, best.records, best.matches, best.history, texts);
}

function tiedShare({ ties }: Matches, findings: number): number {
  return findings === 0 ? 0 : ties.filter((tie) => tie.outcome !== 'changed').length / findings;
}

function toRecognised(
  candidate: Candidate,
  records: readonly DatasetRecord[],
  matches: Matches,
  history: readonly TextChange[],
  texts: readonly string[],
): Recognised {
  const isPart = candidate.entry.urls.length > 1;
  const missing = new Set(isPart ? [] : matches.gone);
  const absent = records.filter((record) => missing.has(record.id));
  return {
    platform: candidate.platform.name,
    sector: candidate.platform.sector,
    document: candidate.entry,
    by: candidate.by,
    records,
    history,
    ties: new Map(matches.ties.map((tie) => [tie.clause, tie])),
    gone: withoutPresent(absent, texts),
  };
}

/** Names of other platforms that use a finding's clause word for word, in order of their names; empty where none do. */
export async function sharedWith(
  files: DatasetFiles,
  finding: Pick<Finding, 'quote'>,
  platform: string | null,
): Promise<string[]> {
  const [shared, list] = [await files.shared(), await files.documents()];
  const at = findHash(shared.hashes, clauseHash(clauseWords(finding.quote)).slice(0, SHARED_DIGITS));
  const numbers = at < 0 ? [] : (shared.documents[at] ?? []);
  const names = numbers.flatMap((number) => list.platforms[list.documents[number]?.[1] ?? -1]?.[0] ?? []);
  return [...new Set(names)].filter((name) => name !== platform).sort();
}

/** Binary search in hashes of equal length, joined, ascending; -1 where there is none. */
function findHash(joined: string, hash: string): number {
  let from = 0;
  let to = joined.length / SHARED_DIGITS - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = joined.slice(middle * SHARED_DIGITS, (middle + 1) * SHARED_DIGITS);
    if (found === hash) return middle;
    if (found < hash) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
