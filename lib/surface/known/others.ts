import type { Others, Peer } from '../../../components/facts.ts';
import { attributeWords } from '../../../components/names.ts';
import { summarise } from '../../classify/summary.ts';
import { dayOf, KIND_PLURALS, monthOf } from '../../dataset/basis-words.ts';
import type { Recognised } from '../../dataset/dataset.ts';
import { newestVersion, versionAddress } from '../../dataset/links.ts';
import type { DatasetFiles } from '../../dataset/load.ts';
import { SECTOR_LABELS } from '../../dataset/sectors.ts';
import { findSimilar, LEAST_SIMILAR, MOST_SIMILAR, type Similar } from '../../dataset/similar.ts';
import { type Spread, spreadOf } from '../../dataset/spread.ts';
import { clauseWords } from '../../match/words.ts';
import type { AttributeName } from '../../model/attributes.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { SURE_FROM } from '../../model/settings.ts';

/** Lines of the spread. */
const MOST_ROWS = 5;

/** What documents that state an attribute do, for "88 of 120 … allow an opt-out". */
const STATED: Readonly<Partial<Record<AttributeName, string>>> = {
  optOut: 'allow an opt-out',
  optIn: 'ask first',
  consentRequired: 'need consent',
  noticePromised: 'promise notice',
  smallClaims: 'keep small claims open',
  juryWaiver: 'waive the jury trial',
  carveOuts: 'leave something out',
  endsOnDeletion: 'end on deletion',
  irrevocable: 'are irrevocable',
  perpetual: 'are perpetual',
  humanReview: 'have people read it',
  sublicensable: 'are sublicensable',
};

/**
 * How other platforms handle what a finding is about; null where none of them has such a clause, and where the finding
 * itself is not sure enough to be compared with anything. Without peers where too few clauses are about the same thing.
 */
export async function othersOf(
  files: DatasetFiles,
  report: Report,
  finding: Finding,
  recognised: Recognised | null,
): Promise<Others | null> {
  if (finding.confidence < SURE_FROM) return null;
  const kind = recognised?.document.kind ?? report.kind;
  const { type, polarity, attributes } = finding;
  const spread = await spreadOf(files, type, polarity, kind);
  const similar = await findSimilar(
    files,
    {
      type,
      polarity,
      attributes,
      words: clauseWords(finding.quote),
      platform: recognised?.platform ?? null,
      sector: recognised?.sector ?? null,
      kind,
    },
    MOST_SIMILAR,
  );
  if (spread.of === 0) return null;
  return {
    sentence: sentenceOf(spread, KIND_PLURALS[kind]),
    basis: { of: spread.of, kind: `${KIND_PLURALS[kind]} with such a clause`, month: monthOf(files.manifest.date) },
    spread: rowsOf(spread),
    peers: similar.length < LEAST_SIMILAR ? [] : similar.map(peerOf),
    type,
    polarity,
  };
}

/** The most telling of what is stated, with its N and, for days, the middle value. */
export function sentenceOf({ of, rows, severities }: Spread, kind: string): string {
  const told = rows.find(({ attribute, count }) => STATED[attribute] !== undefined && count > 0);
  const days = rows.find(({ median }) => median !== null);
  const heavy = `${severities.high} of ${of} ${kind} with such a clause go as far as high`;
  const first = told ? `${told.count} of ${of} ${kind} with such a clause ${STATED[told.attribute]}` : heavy;
  const { name = '', value = String } = days ? attributeWords(days.attribute) : {};
  return days ? `${first}; ${lower(name)}: the median is ${value(days.median)} (${days.count} state it).` : `${first}.`;
}

function rowsOf({ of, rows }: Spread): Others['spread'] {
  return rows.slice(0, MOST_ROWS).map(({ attribute, count, median }) => {
    const { name, value } = attributeWords(attribute);
    return { name: median === null ? name : `${name}, median ${value(median)}`, count, of };
  });
}

function peerOf({ record, platform, sector, document }: Similar): Peer {
  const about = [document.name, ...(sector ? [SECTOR_LABELS[sector]] : []), dayOf(document.verified)];
  return {
    id: record.id,
    platform,
    severity: record.severity,
    about: about.join(', '),
    summary: summarise(record, { platform }),
    url: document.urls[0] ?? versionAddress(newestVersion(document)),
    wording: {
      version: newestVersion(document),
      hash: record.clause.hash,
      words: record.clause.words,
      print: record.clause.print,
    },
  };
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
