import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followInView, inViewTeller } from '../../../lib/platform/in-view.ts';
import { resetBrowser } from './fake.ts';

vi.mock('wxt/browser', async () => (await import('./fake.ts')).fakeModule);

/** Two ends of one port, and the events that the fake browser leaves out. */
function connectPages() {
  const connected: ((port: unknown) => void)[] = [];
  const end = () => {
    const heard: ((message: unknown) => void)[] = [];
    const gone: (() => void)[] = [];
    return {
      heard,
      gone,
      onMessage: { addListener: (f: (message: unknown) => void) => heard.push(f) },
      onDisconnect: { addListener: (f: () => void) => gone.push(f) },
    };
  };
  Object.assign(fakeBrowser.runtime, { onConnect: { addListener: (f: (port: unknown) => void) => connected.push(f) } });
  Object.assign(fakeBrowser.tabs, {
    connect: (_tabId: number, { name }: { name: string }) => {
      const [page, panel] = [end(), end()];
      const pagePort = {
        ...page,
        name,
        postMessage: (message: unknown) => panel.heard.forEach((f) => void f(message)),
      };
      queueMicrotask(() => connected.forEach((f) => void f(pagePort)));
      return { ...panel, disconnect: () => page.gone.forEach((f) => void f()) };
    },
  });
}

beforeEach(() => {
  resetBrowser();
  connectPages();
});

it('tells a panel where the page stands, then each change once, until the panel leaves', async () => {
  const tell = inViewTeller();
  tell('a');
  const heard = vi.fn();
  const leave = followInView(3, heard);
  await Promise.resolve();
  tell('b');
  tell('b');
  tell(null);
  leave();
  tell('c');
  expect(heard.mock.calls).toEqual([['a'], ['b'], [null]]);
});
