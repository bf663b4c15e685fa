import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** Reads file contents from one repository through a single `git cat-file --batch`. */
export interface BlobReader {
  /**
   * Contents as text of a blob, given by its id or as "commit:path"; rejects where the repository has none. Calls are
   * answered in order.
   */
  read(blob: string): Promise<string>;
  close(): void;
}

interface Waiting {
  readonly blob: string;
  resolve(text: string): void;
  reject(error: Error): void;
}

export function openBlobs(gitDir: string): BlobReader {
  const git = spawn('git', ['-C', gitDir, 'cat-file', '--batch']);
  const queue: Waiting[] = [];
  const fail = (error: Error): void => {
    for (const waiting of queue.splice(0)) waiting.reject(error);
  };
  git.on('error', fail);
  git.on('close', () => fail(new Error(`git cat-file ended early in ${gitDir}`)));
  receive(git, queue);
  return {
    read: (blob) =>
      new Promise((resolve, reject) => {
        queue.push({ blob, resolve, reject });
        git.stdin.write(`${blob}\n`);
      }),
    close: () => git.stdin.end(),
  };
}

/** Takes answers apart: `<id> blob <size>\n<contents>\n`, or `<id> missing\n`. */
function receive(git: ChildProcessWithoutNullStreams, queue: Waiting[]): void {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = 0;
  git.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    while (held > 0 && held >= wanted) {
      let buffer = Buffer.concat(chunks);
      const taken = takeAnswer(buffer, queue);
      if (taken === null) {
        wanted = wantedBytes(buffer);
        chunks = [buffer];
        return;
      }
      buffer = buffer.subarray(taken);
      chunks = [buffer];
      held = buffer.length;
      wanted = 0;
    }
  });
}

/** Answers the first waiting reader; returns the bytes used, or null where the answer is not complete. */
function takeAnswer(buffer: Buffer, queue: Waiting[]): number | null {
  const line = buffer.indexOf(10);
  if (line < 0) return null;
  const head = buffer.toString('latin1', 0, line);
  const size = head.split(' ')[2];
  if (head.endsWith(' missing')) {
    const waiting = queue.shift();
    waiting?.reject(new Error(`not in the repository: ${waiting.blob}`));
    return line + 1;
  }
  const end = line + 1 + Number(size);
  if (buffer.length < end + 1) return null;
  queue.shift()?.resolve(buffer.toString('utf8', line + 1, end));
  return end + 1;
}

function wantedBytes(buffer: Buffer): number {
  const line = buffer.indexOf(10);
  return line < 0 ? buffer.length + 1 : line + 2 + Number(buffer.toString('latin1', 0, line).split(' ')[2] ?? 0);
}
