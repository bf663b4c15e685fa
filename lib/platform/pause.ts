/** Longest stretch of work between two pauses, in milliseconds: with what runs beside it a task stays below 20. */
const STRETCH = 8;

interface Scheduling {
  yield?: () => Promise<void>;
}

/** Lets the page go on and resolves right after: `scheduler.yield` where it exists, else a task of our own. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduling };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Takes the steps of `work` one after the other, with a pause whenever one stretch is used up; gives back its result. The first
 * pause comes after the first step: who calls has used time already.
 */
export async function inStretches<T>(work: Iterator<unknown, T>): Promise<T> {
  let until = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + STRETCH;
  }
}

/**
 * Work in steps whose result is kept: whoever asks takes the steps that are still open. Work that was given up halfway goes on
 * where it stopped; work that failed begins anew.
 */
export function onceInSteps<T>(begin: () => Iterator<unknown, T>): () => Generator<void, T> {
  let work: Iterator<unknown, T> | null = null;
  let result: { readonly value: T } | null = null;
  return function* () {
    while (!result) {
      work ??= begin();
      try {
        const step = work.next();
        if (step.done) result = { value: step.value };
      } catch (thrown) {
        work = null;
        throw thrown;
      }
      yield;
    }
    return result.value;
  };
}
