import type { DocumentKind } from '../model/report.ts';

/** What several documents of a kind are called. */
export const KIND_PLURALS: Readonly<Record<DocumentKind, string>> = {
  privacy: 'privacy policies',
  terms: 'terms of service',
  cookies: 'cookie policies',
  guidelines: 'community guidelines',
  other: 'other policies',
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The month of an ISO 8601 day: "August 2026". */
export function monthOf(day: string): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`.trim();
}

/** An ISO 8601 day in words: "22 August 2026". */
export function dayOf(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthOf(day)}`;
}
