import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { check } from '../../../lib/messages/check.ts';
import { PageStateSchema, ToBackgroundSchema, ToPageSchema } from '../../../lib/messages/contract.ts';
import { sampleReport } from '../../fixtures/report.ts';

describe('check', () => {
  it('names the field that is wrong', () => {
    const result = check(z.object({ report: z.object({ url: z.string() }) }), { report: { url: 4 } }, 'answer');
    expect(result).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(result.ok ? '' : result.failure.message).toMatch(/^The answer can't be used: field report\.url: /);
  });

  it('says that the whole is wrong where it is', () => {
    const result = check(z.object({}), 'text', 'answer');
    expect(result.ok ? '' : result.failure.message).toContain('the whole');
  });
});

describe('the contract', () => {
  it('takes a report and gives the English version a default', () => {
    const state = { report: sampleReport(), marking: true, current: null, error: null };
    expect(PageStateSchema.parse(state)).toEqual({ ...state, english: null });
  });

  it.each([
    { type: 'page/show' },
    { type: 'page/show', id: '' },
    { type: 'page/step', by: 2 },
    { type: 'page/else' },
    { type: 'page/marking', on: 'yes' },
  ])('turns away %j', (message) => {
    expect(ToPageSchema.safeParse(message).success).toBe(false);
  });

  it('turns away a report with a finding of an unknown type', () => {
    const report = sampleReport();
    const findings = report.findings.map((finding) => ({ ...finding, type: 'made-up' }));
    expect(ToBackgroundSchema.safeParse({ type: 'report/ready', report: { ...report, findings } }).success).toBe(false);
  });
});
