const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '((?:19|20)\\d\\d)';
const LABEL =
  '(?:last (?:updated|modified|revised|amended|changed|reviewed)|date of last (?:update|revision|change)|(?:latest|most recent) (?:update|revision|version)|updated|revised|amended|effective(?: date| as of| from| since)?|version (?:of|dated)|posted)';
const GAP = '[^.\\d]{0,40}?';

/** Each with the places of day, month and year among its groups; 0 where the day is not stated. */
const SHAPES: readonly {
  readonly pattern: RegExp;
  readonly day: number;
  readonly month: number;
  readonly year: number;
}[] = [
  { pattern: shape(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? ${YEAR}`), day: 1, month: 2, year: 3 },
  { pattern: shape(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`), day: 2, month: 1, year: 3 },
  { pattern: shape(`${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})`), day: 3, month: 2, year: 1 },
  { pattern: shape(`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`), day: 1, month: 2, year: 3 },
];

function shape(date: string): RegExp {
  return new RegExp(`\\b${LABEL}\\b${GAP}\\b${date}\\b`, 'i');
}

/** How far into the text a date of its own is looked for, and as far from its end. */
const REACH = 6_000;

/**
 * The day that a policy gives as its last update or effective date, as ISO 8601 (`2026-08-12`), or null. Days and months
 * written as two bare numbers with slashes are left out: their order differs from country to country.
 */
export function lastUpdated(text: string): string | null {
  const places = text.length > 2 * REACH ? [text.slice(0, REACH), text.slice(-REACH)] : [text];
  for (const place of places) {
    const found = earliest(place.replace(/\s+/g, ' '));
    if (found) return found;
  }
  return null;
}

function earliest(text: string): string | null {
  let best: { at: number; day: string } | null = null;
  for (const { pattern, day, month, year } of SHAPES) {
    const match = pattern.exec(text);
    if (!match || (best && best.at <= match.index)) continue;
    const iso = isoDay(match[year] ?? '', monthNumber(match[month] ?? ''), Number(match[day]));
    if (iso) best = { at: match.index, day: iso };
  }
  return best?.day ?? null;
}

function monthNumber(month: string): number {
  return /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
}

/** Null where there is no such day. */
function isoDay(year: string, month: number, day: number): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
