import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type FromWorker, type Job, type JobResult, nameOfGroup, type WorkerSetup } from './jobs.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/**
 * Runs jobs on `workers` processes, the first job first, and hands each result over as it comes. Rejects at the first job
 * that fails, with its name; results saved by then are found again by the next build.
 */
export async function runJobs(
  jobs: readonly Job[],
  setup: WorkerSetup,
  workers: number,
  onResult: (name: string, result: JobResult) => void,
): Promise<void> {
  const queue = [...jobs];
  const children: ChildProcess[] = [];
  try {
    await Promise.all(
      Array.from({ length: Math.min(workers, jobs.length) }, () => {
        const child = fork(WORKER, { execArgv: ['--import', import.meta.resolve('tsx')], serialization: 'advanced' });
        children.push(child);
        return drive(child, setup, queue, onResult);
      }),
    );
  } finally {
    for (const child of children) if (child.connected) child.send({ stop: true });
  }
}

function drive(
  child: ChildProcess,
  setup: WorkerSetup,
  queue: Job[],
  onResult: (name: string, result: JobResult) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const job = queue.shift();
      if (job) child.send({ job });
      else resolve();
    };
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`a worker ended early (exit ${code})`)));
    child.on('message', (message: FromWorker) => {
      if ('failed' in message) {
        reject(new Error(`${message.failed}: ${message.error}`));
        return;
      }
      onResult(message.done, message.result);
      next();
    });
    child.send({ setup });
    next();
  });
}

/** Jobs with the most versions first, so that no worker is left with a long one at the end. */
export function longestFirst(jobs: readonly Job[]): Job[] {
  const size = ({ group }: Job) => group.histories.reduce((sum, h) => sum + h.versions.length, 0);
  return [...jobs].sort((a, b) => size(b) - size(a) || (nameOfGroup(a.group) < nameOfGroup(b.group) ? -1 : 1));
}
