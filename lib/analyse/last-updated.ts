import type { PageText } from '../model/text.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '((?:19|20)\\d{2})';
const DAY_MONTH_YEAR = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:day\\s+)?(?:of\\s+)?[ -]?${MONTH}[ -]?,?\\s*${YEAR}`,
  'i',
);
const MONTH_DAY_YEAR = new RegExp(`\\b${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*${YEAR}`, 'i');
const ISO = /\b((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})\b/;
const DOTTED = /\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})\b/;
const SLASHED = /\b(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)?\d{2})\b/;

const CHANGED =
  /\b(?:last|latest|most recent(?:ly)?|recently)?\s*(?:date\s+(?:of\s+)?)?(?:last\s+)?(?:updated?|modified|modification|revised|revision|reviewed|amended|changed?|edited|publication|published|posted)\b/i;
const STARTS =
  /\b(?:effective|in effect|in force|takes? effect|valid (?:from|as of)|as (?:of|at)|version|dated?|applies from|applicable from|commencement)\b/i;
const REACH = 70;
const HEAD_BLOCKS = 60;
const TAIL_BLOCKS = 12;

/**
 * The day a document gives for itself, ISO 8601, or null. "Last updated" and its like win over "effective"; the beginning
 * wins over the end. Only whole dates count, and only those that can be read one way: 03/04/2024 is nobody's day.
 */
export function lastUpdated({ text, blocks }: Pick<PageText, 'text' | 'blocks'>): string | null {
  const line = ({ start, end }: { start: number; end: number }): string =>
    text.slice(start, Math.min(end, start + 600));
  const head = blocks.slice(0, HEAD_BLOCKS).map(line);
  const tail = blocks.slice(HEAD_BLOCKS).slice(-TAIL_BLOCKS).map(line);
  for (const label of [CHANGED, STARTS]) {
    for (const lines of [head, tail]) {
      const day = firstDay(lines, label);
      if (day) return day;
    }
  }
  return lonelyDay(head.slice(0, 8));
}

function firstDay(lines: readonly string[], label: RegExp): string | null {
  for (const [i, line] of lines.entries()) {
    const match = label.exec(line);
    if (!match) continue;
    const after = line.slice(match.index + match[0].length);
    const near = after.length < 6 ? `${after} ${lines[i + 1] ?? ''}` : after;
    const day = parseDay(near.slice(0, REACH));
    if (day) return day;
  }
  return null;
}

/** A line near the top that is a date and nothing else. */
function lonelyDay(lines: readonly string[]): string | null {
  const line = lines.find((l) => l.length <= 24 && parseDay(l) !== null);
  return line ? parseDay(line) : null;
}

/** First date in a text as ISO 8601 day, or null where there is none or where day and month can't be told apart. */
export function parseDay(text: string): string | null {
  const named = MONTH_DAY_YEAR.exec(text);
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst && (!named || dayFirst.index < named.index))
    return toDay(dayFirst[3], monthOf(dayFirst[2]), Number(dayFirst[1]));
  if (named) return toDay(named[3], monthOf(named[1]), Number(named[2]));
  const iso = ISO.exec(text);
  if (iso) return toDay(iso[1], Number(iso[2]), Number(iso[3]));
  const dotted = DOTTED.exec(text);
  if (dotted) return toDay(dotted[3], Number(dotted[2]), Number(dotted[1]));
  return slashedDay(SLASHED.exec(text));
}

function slashedDay(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = match[3]?.length === 2 ? `20${match[3]}` : match[3];
  if (first > 12 || first === second) return toDay(year, second, first);
  return second > 12 ? toDay(year, first, second) : null;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function toDay(year: string | undefined, month: number, day: number): string | null {
  const lengths = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (!year || month < 1 || month > 12 || day < 1 || day > (lengths[month - 1] ?? 0)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
