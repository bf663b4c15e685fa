import { expect, it } from 'vitest';
import { inStretches, onceInSteps } from '../../../lib/platform/pause.ts';

function* counting(to: number, seen: number[]): Generator<void, number> {
  for (let i = 1; i <= to; i++) {
    seen.push(i);
    yield;
  }
  return to;
}

it('takes all steps and gives the result, letting others have their turn in between', async () => {
  const seen: number[] = [];
  const steps = function* () {
    for (const _ of counting(5, seen)) {
      const until = performance.now() + 5;
      while (performance.now() < until);
      yield;
    }
    return 'done';
  };
  const others: number[] = [];
  const timer = setInterval(() => others.push(seen.length), 0);
  expect(await inStretches(steps())).toBe('done');
  clearInterval(timer);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
  expect(others.some((count) => count < 5)).toBe(true);
});

it('does work once, goes on after it was given up, and begins anew after a failure', async () => {
  const seen: number[] = [];
  let begun = 0;
  const ready = onceInSteps(() => {
    begun += 1;
    return counting(4, seen);
  });
  const givenUp = ready();
  givenUp.next();
  givenUp.next();
  expect(seen).toEqual([1, 2]);
  expect(await inStretches(ready())).toBe(4);
  expect(await inStretches(ready())).toBe(4);
  expect([begun, seen]).toEqual([1, [1, 2, 3, 4]]);
  let fails = true;
  const shaky = onceInSteps(function* () {
    yield;
    if (fails) throw new Error('not yet');
    return 'now';
  });
  await expect(inStretches(shaky())).rejects.toThrow('not yet');
  fails = false;
  expect(await inStretches(shaky())).toBe('now');
});
