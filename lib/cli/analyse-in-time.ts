import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fail, type Result } from '../model/result.ts';
import type { AnalyseFileOptions, FileAnalysis } from './analyse-file.ts';
import type { WorkerJob } from './analyse-worker.ts';

/** Seconds of work a file may cause. The longest real page of the captured ones causes one and a half. */
const MOST_WORK = 4;
/** Seconds by the clock, where the system does not tell how much a process has worked; and on a machine that has no time. */
const MOST_TIME = process.platform === 'linux' ? 40 : 8;
const LOOK_EVERY = 250;

/** Analyses files one after the other in a process of its own, which is ended and replaced when a file takes too long. */
export class TimedAnalyser {
  private worker: Promise<ChildProcess> | null = null;

  /** Like `analyseFile`, but fails in words after four seconds of work, whatever the file does to the parser. */
  async analyse(file: string, options: AnalyseFileOptions): Promise<Result<FileAnalysis>> {
    this.worker ??= startWorker();
    const result = await answerOf(await this.worker, { file, options });
    if (result) return result;
    await this.close();
    return fail('invalid', 'takes too long to read and was left.');
  }

  async close(): Promise<void> {
    const worker = await this.worker;
    this.worker = null;
    worker?.kill('SIGKILL');
  }
}

function startWorker(): Promise<ChildProcess> {
  const worker = fork(new URL('./analyse-worker.ts', import.meta.url), { serialization: 'advanced' });
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker));
    worker.once('exit', (code) => reject(new Error(`the analysing process ended with code ${code}`)));
  });
}

/** The worker's answer, or null where none came in time. */
function answerOf(worker: ChildProcess, job: WorkerJob): Promise<Result<FileAnalysis> | null> {
  return new Promise((resolve) => {
    const settle = (result: Result<FileAnalysis> | null): void => {
      clearInterval(timer);
      worker.off('message', settle).off('exit', onExit);
      resolve(result);
    };
    const onExit = (): void => settle(null);
    const isOver = overtime(worker.pid ?? 0);
    const timer = setInterval(() => {
      if (isOver()) settle(null);
    }, LOOK_EVERY);
    worker.on('message', settle).on('exit', onExit);
    worker.send(job);
  });
}

/** Tells whether a process has had its time since now, by work where the system tells it, else by the clock. */
function overtime(pid: number): () => boolean {
  const started = performance.now();
  const before = secondsOfWork(pid);
  return () => {
    const now = secondsOfWork(pid);
    if (before !== null && now !== null && now - before > MOST_WORK) return true;
    return performance.now() - started > MOST_TIME * 1000;
  };
}

const TICKS_A_SECOND = 100;

/** Processor time of a process in seconds, from `/proc`; null where the system has none. */
function secondsOfWork(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}
