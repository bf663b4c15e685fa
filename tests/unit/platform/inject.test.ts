import { beforeEach, describe, expect, it, vi } from 'vitest';
import { injectReader, isPdf } from '../../../lib/platform/inject.ts';
import { executeScript, resetBrowser } from './fake.ts';

vi.mock('wxt/browser', async () => (await import('./fake.ts')).fakeModule);
beforeEach(resetBrowser);

describe('injectReader', () => {
  it('says closed where the browser keeps extensions out', async () => {
    expect(await injectReader(2)).toMatchObject({ ok: false, failure: { code: 'closed' } });
  });

  it('says closed for a PDF, without putting the reader there', async () => {
    executeScript.mockResolvedValue([{ result: 'application/pdf' }]);
    expect(await injectReader(2)).toMatchObject({ ok: false, failure: { code: 'closed' } });
    expect(executeScript.mock.calls.some(([injection]) => injection.files)).toBe(false);
  });

  it('puts the content script into a page that can be read', async () => {
    executeScript.mockResolvedValue([{ result: 'text/html' }]);
    expect(await injectReader(2)).toEqual({ ok: true, value: undefined });
    expect(executeScript).toHaveBeenLastCalledWith({
      target: { tabId: 2 },
      files: ['/knowledge.js', '/content-scripts/policy.js'],
    });
  });
});

it('isPdf tells a page from a PDF, and does not guess where it may not ask', async () => {
  expect(await isPdf(1)).toBe(false);
  executeScript.mockResolvedValueOnce([{ result: 'text/html' }]).mockResolvedValueOnce([{ result: 'application/pdf' }]);
  expect(await isPdf(1)).toBe(false);
  expect(await isPdf(1)).toBe(true);
});
