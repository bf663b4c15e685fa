import { beforeEach, expect, it, vi } from 'vitest';
import { leaveLanding, takeLanding } from '../../../lib/platform/landing.ts';
import { resetBrowser } from './fake.ts';

vi.mock('wxt/browser', async () => (await import('./fake.ts')).fakeModule);

beforeEach(() => resetBrowser());

it('a provision that a tab was opened for is told to that tab, once', async () => {
  await leaveLanding(4, 'CM-P-1');
  expect(await takeLanding(5)).toBeNull();
  expect(await takeLanding(4)).toBe('CM-P-1');
  expect(await takeLanding(4)).toBeNull();
});
