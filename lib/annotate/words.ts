import type { Severity } from '../model/clause-type.ts';
import type { Reason } from '../model/finding.ts';

export const SEVERITY_WORD: Readonly<Record<Severity, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  protection: 'Protection',
};

/** Accessible name of a badge: "High: title" for one clause, "2 findings, highest medium: title; title" for several. */
export function badgeName(heaviest: Severity, titles: readonly string[]): string {
  const word = SEVERITY_WORD[heaviest];
  if (titles.length === 1) return `${word}: ${titles[0]}`;
  return `${titles.length} findings, highest ${word.toLowerCase()}: ${titles.join('; ')}`;
}

/** The sum that ends in the severity, as one line: the base, then each step with its sign. */
export function reasonLine(reasons: readonly Reason[]): string {
  const [base, ...steps] = reasons;
  if (!base) return '';
  const signed = steps.map(({ text, move }) =>
    move === 0 ? text : `${move > 0 ? '+' : '−'}${Math.abs(move)} ${text}`,
  );
  const start = base.text.replace(/\.$/, '');
  return signed.length === 0 ? `${start}.` : `${start}; ${signed.map((s) => s.replace(/\.$/, '')).join(', ')}.`;
}
