import { describe, expect, it } from 'vitest';
import { severityOf } from '../../../lib/classify/severity.ts';

const training = {
  title: 'AI model training on your content',
  base: 'high' as const,
  severity: [
    { when: { optOut: true }, move: -1, reason: 'You can opt out.' },
    { when: { carveOuts: ['business customers'] }, move: 1, reason: 'Only business customers are left out.' },
  ],
};

describe('severityOf', () => {
  it('is the base of the type where no attribute moves it', () => {
    expect(severityOf(training, 'risk', {})).toEqual({
      severity: 'high',
      reasons: [{ text: 'Clauses of this kind start at high.', move: 0 }],
    });
  });

  it('moves by every rule that holds, and says why', () => {
    const { severity, reasons } = severityOf(training, 'risk', { optOut: true });
    expect(severity).toBe('medium');
    expect(reasons.map((r) => r.move)).toEqual([0, -1]);
  });

  it('stays between low and high', () => {
    expect(severityOf(training, 'risk', { carveOuts: ['business customers'] }).severity).toBe('high');
    const low = { ...training, base: 'low' as const };
    expect(severityOf(low, 'risk', { optOut: true }).severity).toBe('low');
  });

  it('does not move where the value differs', () => {
    expect(severityOf(training, 'risk', { optOut: false }).severity).toBe('high');
  });

  it('leaves a protection a protection', () => {
    expect(severityOf(training, 'protection', { optOut: true }).severity).toBe('protection');
  });
});
