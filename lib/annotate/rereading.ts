/** Quiet time after a change before the page is read again, and the longest wait while changes keep coming; milliseconds. */
const QUIET = 400;
const LONGEST = 2_000;
/** Pages that keep changing but not in their text (tickers, players) are read ever more rarely, up to this factor. */
const MOST_PATIENT = 64;

export interface Rereading {
  /** The page changed. */
  touch(): void;
  /** What changes next is likely to matter: be quick again. */
  hurry(): void;
  stop(): void;
}

/**
 * Decides when a changing page is read again. `read` resolves to whether the text was another one; it is never called while
 * it runs.
 */
export function createRereading(read: () => Promise<boolean>): Rereading {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let patience = 1;
  let isReading = false;
  let isTouched = false;
  let isStopped = false;
  const clear = () => {
    clearTimeout(quiet);
    clearTimeout(deadline);
    deadline = undefined;
  };
  const run = async () => {
    clear();
    isReading = true;
    isTouched = false;
    const changed = await read();
    isReading = false;
    patience = changed ? 1 : Math.min(patience * 2, MOST_PATIENT);
    if (isTouched) touch();
  };
  const touch = () => {
    isTouched = true;
    if (isReading || isStopped) return;
    clearTimeout(quiet);
    quiet = setTimeout(run, QUIET * patience);
    deadline ??= setTimeout(run, LONGEST * patience);
  };
  return {
    touch,
    hurry() {
      patience = 1;
    },
    stop() {
      isStopped = true;
      clear();
    },
  };
}
