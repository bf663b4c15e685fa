import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askBackground, askPage, onBackgroundAsked, onPageAsked } from '../../../lib/platform/messages.ts';
import { resetBrowser, sendToTab } from './fake.ts';

vi.mock('wxt/browser', async () => (await import('./fake.ts')).fakeModule);
beforeEach(resetBrowser);

const STATE = { report: null, marking: false, current: null, error: null, english: null };

describe('askPage', () => {
  it('says that nobody listens where there is no content script', async () => {
    expect(await askPage(3, { type: 'page/state' })).toMatchObject({ ok: false, failure: { code: 'no-listener' } });
  });

  it('says so too where a listener gives no answer', async () => {
    sendToTab.mockResolvedValue(undefined);
    expect(await askPage(3, { type: 'page/state' })).toMatchObject({ ok: false, failure: { code: 'no-listener' } });
  });

  it('tells a broken answer from a missing one', async () => {
    sendToTab.mockResolvedValue({ report: null, marking: 'yes' });
    expect(await askPage(3, { type: 'page/state' })).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });

  it('asks the top frame of the tab and gives its state', async () => {
    sendToTab.mockResolvedValue(STATE);
    expect(await askPage(3, { type: 'page/show', id: 'a' })).toEqual({ ok: true, value: STATE });
    expect(sendToTab).toHaveBeenCalledWith(3, { type: 'page/show', id: 'a' }, { frameId: 0 });
  });
});

describe('onPageAsked', () => {
  type Listener = (message: unknown, sender: unknown, respond: (state?: unknown) => void) => unknown;
  let added: MockInstance<(listener: Listener) => void>;
  beforeEach(() => {
    added = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener') as never;
  });
  const listener = () => added.mock.lastCall?.[0] ?? (() => undefined);

  it('answers what it knows, leaves the rest to others, and can be undone', async () => {
    const answer = vi.fn().mockResolvedValue(STATE);
    const undo = onPageAsked(answer);
    const respond = vi.fn();
    expect(listener()({ type: 'page/state' }, {}, respond)).toBe(true);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith(STATE));
    expect(await fakeBrowser.runtime.onMessage.trigger({ type: 'report/gone' }, {})).toEqual([undefined]);
    undo();
    expect(await fakeBrowser.runtime.onMessage.trigger({ type: 'page/state' }, {})).toEqual([]);
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('keeps nobody waiting where answering failed', async () => {
    onPageAsked(() => Promise.reject(new Error('the page is gone')));
    const respond = vi.fn();
    expect(listener()({ type: 'page/state' }, {}, respond)).toBe(true);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith());
  });
});

describe('onBackgroundAsked', () => {
  const tab = (incognito: boolean) => ({ tab: { id: 7, incognito } }) as never;

  it('takes tab and privacy from the sender, never from the message', async () => {
    const answer = vi.fn().mockResolvedValue({ records: {} });
    onBackgroundAsked(answer);
    await fakeBrowser.runtime.onMessage.trigger({ type: 'report/gone', tabId: 99 }, tab(true));
    expect(answer).toHaveBeenCalledWith({ type: 'report/gone' }, { tabId: 7, isPrivate: true });
  });

  it('leaves messages without a tab to others', async () => {
    const answer = vi.fn();
    onBackgroundAsked(answer);
    expect(await fakeBrowser.runtime.onMessage.trigger({ type: 'report/gone' }, {})).toEqual([undefined]);
    expect(answer).not.toHaveBeenCalled();
  });
});

describe('askBackground', () => {
  it('says what to do where the extension is gone', async () => {
    const result = await askBackground({ type: 'report/gone' });
    expect(result).toMatchObject({ ok: false, failure: { code: 'no-listener' } });
    expect(result.ok ? '' : result.failure.message).toContain('Reload the page');
  });
});
