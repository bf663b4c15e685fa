import { clauseWords } from '../../match/words.ts';

/** Grows when `sentenceKey` changes, so that kept keys are not compared with new ones. */
export const KEYS_VERSION = 3;

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi;
/** Sites hide them from machines, and show them in another form at each visit. */
const MAIL = /\(?(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?|\[email.protected\](?:[\w-]+(?:\.[\w-]+)+)?/gi;
/** A moment as machines write it (ISO 8601 with a time): when the page was made. */
const INSTANT = /\b\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/g;
/** What sites add to links for those who can't see the sign. */
const NEW_WINDOW =
  /[([-]?\s*\b(?:opens in (?:a )?)?new (?:window|tab)(?: or tab)?\s*[)\]]|-?\s*\bopens in (?:a )?new (?:window|tab)(?: or tab)?/gi;
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;
/** Letters and digits mixed in one long run: session and request numbers. */
const TOKEN = /\b(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9_]{14,}\b/g;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DATE = new RegExp(
  `\\b(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \\d{4}|${MONTH} \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})\\b`,
  'gi',
);
/** Words of lines that say when the text was set: a date beside them is a stamp, no part of a clause. */
const STAMP =
  /\b(?:effective|updat(?:ed?|ing)|revised|revision|modified|published|posted|version|copyright|all rights reserved|in force)\b|\u00a9/i;
const STAMP_WORDS = 16;

/**
 * What tells one sentence from another across readings: 64 bits of its normalised words as hexadecimal. Addresses of pages and mail,
 * identifiers, notes on new windows, punctuation, case, enumerators and stamps ("last updated ...") do not count; numbers in a clause do. '' for
 * what is nothing but such.
 */
export function sentenceKey(text: string): string {
  const words = sentenceWords(text);
  return words.length === 0 ? '' : hash64(words.join(' '));
}

/** The words of a sentence that count, in order. */
export function sentenceWords(text: string): string[] {
  const plain = withoutIdentifiers(text);
  const dated = STAMP.test(plain) ? withoutStamp(plain) : plain;
  return dated === null ? [] : clauseWords(dated);
}

/** Most sentences hold none, and a look for a single character tells. */
function withoutIdentifiers(text: string): string {
  let plain = text;
  if (/:\/\/|www\./i.test(plain)) plain = plain.replace(ADDRESS, ' ');
  if (/@|\[email/i.test(plain)) plain = plain.replace(MAIL, ' ');
  if (plain.includes('-')) plain = plain.replace(UUID, ' ').replace(INSTANT, ' ');
  if (/\bnew (?:window|tab)\b/i.test(plain)) plain = plain.replace(NEW_WINDOW, ' ');
  return /\d/.test(plain) ? plain.replace(TOKEN, ' ') : plain;
}

/** A short line with a stamp counts for nothing; in a longer one only the date does not count. */
function withoutStamp(text: string): string | null {
  const rest = text.replace(DATE, ' ');
  const isShort = (text.match(/\S+/g)?.length ?? 0) <= STAMP_WORDS;
  const isBare = /\u00a9|copyright|version|all rights/i.test(text) && isShort;
  return isShort && (rest !== text || isBare) ? null : rest;
}

/** Two FNV-1a hashes of 32 bits with different starts and a final mix. Not for secrets. */
function hash64(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
  }
  return hex(a ^ (b >>> 13)) + hex(b ^ (a >>> 11));
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
