import type { Attributes } from '../model/attributes.ts';
import type { Polarity, Severity } from '../model/clause-type.ts';
import type { Reason } from '../model/finding.ts';
import type { ClauseTypeSeed } from '../model/rule.ts';

export type SeveritySource = Pick<ClauseTypeSeed, 'base' | 'severity'>;

const STEPS = ['low', 'medium', 'high'] as const;

/**
 * Severity of a clause: the type's base, moved by every severity move whose attributes all hold, kept between low and
 * high. A protection stays a protection. The reasons are the sum in words, the base first with move 0.
 */
export function severityOf(
  source: SeveritySource,
  polarity: Polarity,
  attributes: Attributes,
): { severity: Severity; reasons: Reason[] } {
  if (polarity === 'protection') {
    return { severity: 'protection', reasons: [{ text: 'Works in your favour.', move: 0 }] };
  }
  const reasons: Reason[] = [{ text: `Clauses of this kind start at ${source.base}.`, move: 0 }];
  let step = STEPS.indexOf(source.base);
  for (const { when, move, reason } of source.severity) {
    if (!holds(when, attributes)) continue;
    step += move;
    reasons.push({ text: reason, move });
  }
  return { severity: STEPS[Math.max(0, Math.min(STEPS.length - 1, step))] ?? source.base, reasons };
}

/** Whether the attributes hold every value asked for; a list holds where each of its items is present. */
function holds(when: Attributes, attributes: Attributes): boolean {
  const stated: Readonly<Record<string, unknown>> = attributes;
  return Object.entries(when).every(([name, wanted]) => {
    const value = stated[name];
    if (Array.isArray(wanted)) return Array.isArray(value) && wanted.every((item) => value.includes(item));
    return value === wanted;
  });
}
