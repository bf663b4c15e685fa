const WIDTH = 28;
const LINE_EVERY_MS = 15_000;

/** A bar on a terminal, a line every 15 seconds elsewhere. Both go to stderr. */
export function startProgress(total: number, label: string): { step(): void; end(): void } {
  const { stderr } = process;
  const began = performance.now();
  let done = 0;
  let shown = began;
  const text = (): string => {
    const share = total === 0 ? 1 : done / total;
    const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');
    const seconds = Math.round((performance.now() - began) / 1000);
    return `${label} ${bar} ${done} of ${total}, ${seconds} s`;
  };
  const show = (): void => {
    shown = performance.now();
    stderr.write(stderr.isTTY ? `\r${text()}\u001b[K` : `${text()}\n`);
  };
  return {
    step: () => {
      done++;
      if (performance.now() - shown > (stderr.isTTY ? 100 : LINE_EVERY_MS)) show();
    },
    end: () => {
      show();
      if (stderr.isTTY) stderr.write('\n');
    },
  };
}
