import type { Attributes } from '../../../lib/model/attributes.ts';
import type { ClauseTypeId, Polarity, Severity } from '../../../lib/model/clause-type.ts';
import type { BlockKind, PageText, Segment } from '../../../lib/model/text.ts';
import { pageFromBlocks } from '../../../lib/segment/from-blocks.ts';
import { segmentPage } from '../../../lib/segment/segment.ts';
import { type OpenSnapshot, openSnapshot, type Snapshot, snapshotOf } from '../../../lib/watch/judge/snapshot.ts';

export interface Stated {
  /** Words of the clause that carries it. */
  readonly on: string;
  readonly type: ClauseTypeId;
  readonly polarity?: Polarity;
  readonly severity: Severity;
  readonly attributes?: Attributes;
}

/** Clauses of a made-up service, enough for a text of its size to be a policy. */
export const CLAUSES: readonly string[] = [
  'Brindle keeps the photos that you upload until you delete them or close your account with us.',
  'We may share the name on your account with couriers who bring your prints to the door.',
  'You may turn off reminders by letter in the settings of the app whenever you like to.',
  'Quarrels about an order are settled by an arbitrator in Lund. You may opt out within 30 days of joining.',
  'We tell you by letter 14 days before the price of a plan goes up for your household.',
  'Prints that arrive damaged are made again at no cost, if you write to us within 60 days.',
  'Our workshop is open on weekdays, and on Saturdays in the months before the winter holidays.',
  'Albums that nobody has opened for three years are moved to slower storage by our team.',
];

/** A page of paragraphs; a line that starts with "# " is a heading, one with "- " an item. */
export function pageOf(lines: readonly string[]): PageText {
  const kindOf = (line: string): BlockKind => (line.startsWith('# ') ? 'h' : line.startsWith('- ') ? 'li' : 'p');
  return pageFromBlocks(
    lines.map((line) => ({ kind: kindOf(line), text: line.replace(/^[#-] /, '') })),
    'Brindle Terms',
    'en',
  );
}

/** A snapshot of such a page that states what is given. */
export function snapshotOfLines(lines: readonly string[], stated: readonly Stated[] = []): Snapshot {
  const page = pageOf(lines);
  const segments = segmentPage(page);
  const findings = stated.flatMap((one) => findingIn(segments, one));
  return snapshotOf(page, {
    schema: 1,
    url: 'https://brindle.example/terms',
    title: page.title,
    verdict: 'policy',
    kind: 'terms',
    language: 'en',
    platform: 'brindle.example',
    lastUpdated: null,
    segments: segments.length,
    findings,
  });
}

export function openLines(lines: readonly string[], stated: readonly Stated[] = []): OpenSnapshot {
  return openSnapshot(snapshotOfLines(lines, stated));
}

function findingIn(segments: readonly Segment[], { on, type, polarity = 'risk', severity, attributes = {} }: Stated) {
  const segment = segments.find(({ text }) => text.includes(on));
  if (!segment) return [];
  return [
    {
      id: `${type}:${polarity}@${segment.index}`,
      type,
      polarity,
      severity,
      attributes,
      reasons: [],
      quote: segment.text,
      start: segment.start,
      end: segment.end,
      segment: segment.index,
      headings: [],
      attributeSpans: {},
      because: [],
      becauseSpans: [],
      confidence: 0.9,
      record: null,
    },
  ];
}
