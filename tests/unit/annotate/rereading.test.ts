import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRereading } from '../../../lib/annotate/rereading.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A rereading that counts, and says of each reading whether the text was another one. */
function counting(changed: () => boolean) {
  let count = 0;
  const rereading = createRereading(async () => {
    count += 1;
    return changed();
  });
  return { rereading, count: () => count };
}

it('reads once a page has been quiet for a while', async () => {
  const { rereading, count } = counting(() => true);
  for (let i = 0; i < 5; i++) {
    rereading.touch();
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(count()).toBe(0);
  await vi.advanceTimersByTimeAsync(300);
  expect(count()).toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(count()).toBe(1);
});

it('does not wait for ever on a page that never rests', async () => {
  const { rereading, count } = counting(() => true);
  const ticking = setInterval(rereading.touch, 50);
  await vi.advanceTimersByTimeAsync(9_000);
  clearInterval(ticking);
  expect(count()).toBeGreaterThanOrEqual(3);
  expect(count()).toBeLessThanOrEqual(5);
});

it('loses interest in changes that change no text, until the reader does something', async () => {
  const { rereading, count } = counting(() => false);
  const ticking = setInterval(rereading.touch, 50);
  await vi.advanceTimersByTimeAsync(60_000);
  const idle = count();
  expect(idle).toBeLessThan(7);
  rereading.hurry();
  await vi.advanceTimersByTimeAsync(140_000);
  clearInterval(ticking);
  await vi.advanceTimersByTimeAsync(500);
  expect(count()).toBeGreaterThan(idle);
});

it('never reads while it reads, and not after its end', async () => {
  let open = 0;
  let most = 0;
  const rereading = createRereading(async () => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    open -= 1;
    return true;
  });
  const ticking = setInterval(rereading.touch, 50);
  await vi.advanceTimersByTimeAsync(20_000);
  clearInterval(ticking);
  expect(most).toBe(1);
  rereading.stop();
  const { count } = { count: open };
  await vi.advanceTimersByTimeAsync(20_000);
  expect(open).toBeLessThanOrEqual(count);
});
