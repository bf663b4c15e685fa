import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/model/result.ts';
import { screenOf } from '../../../lib/surface/screen-of.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { DEFAULTS, pageState } from './fake-ports.ts';

const empty = { ...sampleReport(0), segments: 212 };

describe('screenOf', () => {
  it.each([
    ['not a policy', pageState({ report: { ...empty, verdict: 'not-policy' } }), { at: 'not-policy' }],
    ['too short', pageState({ report: { ...empty, verdict: 'too-short' } }), { at: 'too-short' }],
    [
      'another language',
      pageState({ report: { ...empty, verdict: 'language', language: 'fr' }, english: 'https://a.example/en' }),
      { at: 'language', language: 'fr', english: 'https://a.example/en' },
    ],
    ['nothing found', pageState({ report: empty }), { at: 'nothing', segments: 212 }],
    ['an error before the first finding', pageState({ report: empty, error: 'x' }), { at: 'error', message: 'x' }],
    ['an error without report', pageState({ report: null, error: 'x' }), { at: 'error', message: 'x' }],
    ['off in this tab', pageState({ report: null, marking: false }), { at: 'off-tab' }],
    ['nothing read', pageState({ report: null }), { at: 'unread' }],
  ])('%s', (_, state, screen) => {
    expect(screenOf(ok(state), DEFAULTS, 'a.example')).toEqual(screen);
  });

  it('keeps findings from before a stop', () => {
    expect(screenOf(ok(pageState({ error: 'x' })), DEFAULTS, null)).toMatchObject({ at: 'report', stopped: 'x' });
  });

  it.each([
    ['closed', { at: 'closed', isFile: false }],
    ['no-listener', { at: 'unread' }],
    ['invalid', { at: 'error', message: 'why' }],
  ] as const)('a failure %s', (code, screen) => {
    expect(screenOf(fail(code, 'why'), DEFAULTS, null)).toEqual(screen);
  });

  it('off everywhere comes before off on this site, and both before the report', () => {
    const offSites = { 'a.example': '2026-08-20' };
    const answer = ok(pageState());
    expect(screenOf(answer, { ...DEFAULTS, enabled: false, offSites }, 'a.example').at).toBe('off-everywhere');
    expect(screenOf(answer, { ...DEFAULTS, offSites }, 'a.example').at).toBe('off-site');
    expect(screenOf(answer, { ...DEFAULTS, offSites }, 'b.example').at).toBe('report');
    expect(screenOf(answer, DEFAULTS, 'constructor').at).toBe('report');
  });
});
