import { join } from 'node:path';
import { type Classifier, createClassifier } from '../../lib/classify/classifier.ts';
import { loadClassifierData } from '../../lib/cli/classifier-data.ts';
import { type BlobReader, openBlobs } from './blobs.ts';
import { buildDocument } from './build-document.ts';
import { openCache } from './cache.ts';
import { type FromWorker, type Job, type JobResult, nameOfGroup, type ToWorker, type WorkerSetup } from './jobs.ts';
import { type TraceResult, traceDocuments } from './trace-documents.ts';

/** Does one job after the other in its own process: reads histories, follows clauses, classifies. */
function createRunner(setup: WorkerSetup): { run(job: Job): Promise<JobResult>; close(): void } {
  const traced = openCache(join(setup.cacheDir, 'traced'));
  const built = openCache(join(setup.cacheDir, 'built'));
  const readers = new Map<string, BlobReader>();
  let classifier: Classifier | null = null;
  const blobsOf = (collection: string): BlobReader => {
    const reader = readers.get(collection) ?? openBlobs(setup.gitDirs[collection] ?? '');
    readers.set(collection, reader);
    return reader;
  };
  const trace = async (job: Job): Promise<TraceResult> => {
    const name = nameOfGroup(job.group);
    // The cache is our own, written under a key of the code that reads it back.
    const known = traced.load(name, job.textKey) as TraceResult | null;
    if (known) return known;
    const fresh = await traceDocuments(job.group, blobsOf, (h) => job.live[job.group.histories.indexOf(h)] ?? false);
    traced.save(name, job.textKey, fresh);
    return fresh;
  };
  return {
    run: async (job) => {
      const { documents, tracks } = await trace(job);
      classifier ??= createClassifier(loadClassifierData(setup.root));
      const reader = classifier;
      const result = { documents: documents.map((document) => buildDocument(document, reader)), tracks };
      built.save(nameOfGroup(job.group), job.key, result);
      return result;
    },
    close: () => {
      for (const reader of readers.values()) reader.close();
    },
  };
}

let runner: ReturnType<typeof createRunner> | null = null;

function answer(message: FromWorker): void {
  process.send?.(message);
}

// The build was stopped: what is done is in the cache, and git must not keep this process alive.
process.on('disconnect', () => process.exit());
process.on('message', (message: ToWorker) => {
  if ('setup' in message) runner = createRunner(message.setup);
  else if ('stop' in message) {
    runner?.close();
    process.disconnect?.();
  } else {
    const name = nameOfGroup(message.job.group);
    runner?.run(message.job).then(
      (result) => answer({ done: name, result }),
      (error: unknown) => answer({ failed: name, error: error instanceof Error ? (error.stack ?? '') : String(error) }),
    );
  }
});
