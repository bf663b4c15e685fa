import { dayOf, KIND_PLURALS, monthOf } from '../dataset/basis-words.ts';
import { type Recognised, recognise } from '../dataset/dataset.ts';
import type { DatasetFiles } from '../dataset/load.ts';
import { prevalence, prevalenceWord } from '../dataset/numbers.ts';
import type { Numbers } from '../dataset/schema.ts';
import type { Records } from '../messages/contract.ts';
import type { RecordRef } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** Ties a report's findings to the dataset, and says in a line or two what the card on the page shows of it. */
export async function matchReport(files: DatasetFiles, report: Report): Promise<Records> {
  const [recognised, numbers] = [await recognise(files, report), await files.numbers()];
  const records: Record<string, RecordRef> = {};
  for (const [id, tie] of recognised?.ties ?? []) records[id] = { id: tie.known, outcome: tie.outcome };
  const lines = Object.fromEntries(report.findings.map(({ id }) => [id, linesOf(report, id, recognised, numbers)]));
  return { records, lines, ...(recognised ? { platform: recognised.platform } : {}) };
}

function linesOf(report: Report, id: string, recognised: Recognised | null, numbers: Numbers): string[] {
  const finding = report.findings.find((one) => one.id === id);
  if (!finding) return [];
  const kind = recognised?.document.kind ?? report.kind;
  const share = prevalence(numbers, finding.type, finding.polarity, kind);
  const rarity =
    share && share.count > 0
      ? [
          `${capital(prevalenceWord(share))}: ${share.count} of ${share.of} ${KIND_PLURALS[kind]}, ${monthOf(share.date)}`,
        ]
      : [];
  return [...rarity, ...historyOf(id, recognised)];
}

/** Last change of the provision; of one that is worded otherwise or says something else by now, that and no more. */
function historyOf(id: string, recognised: Recognised | null): string[] {
  const tie = recognised?.ties.get(id);
  const record = recognised?.records.find((one) => one.id === tie?.known);
  if (!recognised || !tie || !record) return [];
  if (tie.outcome === 'changed') return [`Says something else than on ${dayOf(recognised.document.verified)}`];
  if (tie.outcome === 'reworded') return [`Reworded since ${dayOf(recognised.document.verified)}`];
  const last = record.changes.at(-1);
  if (last) return [`Last changed ${dayOf(last.version.date)}`];
  return [`Unchanged since ${record.onOrBefore ? 'before ' : ''}${dayOf(record.firstSeen.date)}`];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
