import type { ClauseFacts, EvidenceRow, History } from '../../../components/facts.ts';
import { dayOf } from '../../dataset/basis-words.ts';
import type { Recognised } from '../../dataset/dataset.ts';
import { newestVersion, versionAddress, waybackAddress } from '../../dataset/links.ts';
import { prevalence, prevalenceWord } from '../../dataset/numbers.ts';
import type { DatasetRecord } from '../../dataset/records.ts';
import type { Manifest, Numbers } from '../../dataset/schema.ts';
import type { Tie } from '../../match/match-findings.ts';
import type { Report } from '../../model/report.ts';
import { changeWords } from './change-words.ts';
import { basisOf, daysBetween } from './document-facts.ts';

const DAYS_A_MONTH = 365.25 / 12;

/** What is known of every finding of a report without opening another file: rarity, history, evidence. */
export function clauseFacts(
  report: Report,
  numbers: Numbers,
  recognised: Recognised | null,
  manifest: Manifest,
): Record<string, ClauseFacts> {
  const kind = recognised?.document.kind ?? report.kind;
  const known = new Map(recognised?.records.map((record) => [record.id, record]));
  return Object.fromEntries(
    report.findings.map((finding) => {
      const share = prevalence(numbers, finding.type, finding.polarity, kind);
      const rarity =
        share && share.count > 0
          ? { prevalence: { word: capital(prevalenceWord(share)), count: share.count, basis: basisOf(share, kind) } }
          : {};
      const tie = recognised?.ties.get(finding.id);
      const record = tie && known.get(tie.known);
      const facts = recognised && tie && record ? recordFacts(recognised, tie, record, manifest) : {};
      return [finding.id, { ...rarity, ...facts }];
    }),
  );
}

/** History and evidence of a tied finding. Of one that says something else by now, its history ends with that. */
function recordFacts(recognised: Recognised, tie: Tie, record: DatasetRecord, manifest: Manifest): ClauseFacts {
  const last = record.changes.at(-1);
  return {
    ...(last ? { changedOn: last.version.date } : {}),
    history: historyOf(recognised, record),
    evidence: evidenceOf(recognised, tie, record, manifest),
    recorded: recordedOf(recognised, tie, record, manifest),
  };
}

function recordedOf(
  { document }: Recognised,
  { outcome }: Tie,
  { id, clause }: DatasetRecord,
  { date }: Manifest,
): NonNullable<ClauseFacts['recorded']> {
  const [url] = document.urls;
  return {
    record: id,
    dataset: date,
    outcome,
    document: document.id,
    hash: clause.hash,
    archive: versionAddress(newestVersion(document)),
    wayback: url === undefined ? null : waybackAddress(url, document.verified),
  };
}

function historyOf({ document }: Recognised, record: DatasetRecord): History {
  const first = record.firstSeen.date;
  const end = record.removed?.date ?? document.verified;
  return {
    changes: record.changes.length,
    months: Math.max(1, Math.round(daysBetween(first, end) / DAYS_A_MONTH)),
    first,
    last: end,
    events: [
      { day: first, what: record.onOrBefore ? 'There when recording began' : 'First seen', isChange: false },
      ...record.changes.map((change) => ({
        day: change.version.date,
        what: capital(changeWords(change)),
        isChange: change.kind !== 'reworded',
      })),
      { day: end, what: record.removed ? 'Gone' : 'Last seen', isChange: false },
    ],
  };
}

function evidenceOf(recognised: Recognised, tie: Tie, record: DatasetRecord, manifest: Manifest): EvidenceRow[] {
  const { document } = recognised;
  const version = newestVersion(document);
  const [url] = document.urls;
  return [
    { name: 'Record', value: record.id, isHash: true },
    { name: 'Document', value: `${document.name}, ${document.id}` },
    { name: 'On this page', value: verdictWords(tie, document.verified) },
    {
      name: 'Recorded clause',
      value: `SHA-256 (first 128 bits, normalised words) ${record.clause.hash}`,
      isHash: true,
    },
    ...(url === undefined ? [] : [{ name: 'Recorded at', value: url.replace(/^https?:\/\//, ''), url }]),
    {
      name: 'Archive version',
      value: `${version.archive}, ${version.commit.slice(0, 12)}`,
      url: versionAddress(version),
    },
    ...(url === undefined
      ? []
      : [
          {
            name: 'Wayback',
            value: `capture near ${dayOf(document.verified)}`,
            url: waybackAddress(url, document.verified),
          },
        ]),
    { name: 'First tracked', value: dayOf(document.tracked) },
    { name: 'Last verified', value: dayOf(document.verified) },
    { name: 'Dataset', value: `${dayOf(manifest.date)}, build ${manifest.build}` },
  ];
}

/** How the clause on the page relates to the recorded one. */
export function verdictWords({ outcome, difference }: Tie, verified: string): string {
  const day = dayOf(verified);
  if (outcome === 'same') return `✓ same words as recorded on ${day}`;
  if (outcome === 'reworded') return `≈ reworded since ${day}; the words that decide are the same`;
  const sides = [
    ['here alone', difference?.onPage ?? []],
    ['in the record alone', difference?.onRecord ?? []],
  ] as const;
  const differing = sides
    .filter(([, words]) => words.length > 0)
    .map(([where, words]) => `${where}: ${words.join(', ')}`);
  return `≠ differs in meaning from the wording of ${day}${differing.length > 0 ? ` (${differing.join('; ')})` : ''}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
