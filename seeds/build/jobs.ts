import type { BuiltDocument } from './build-document.ts';
import type { Group, RejectedTrack } from './trace-documents.ts';

/** One group to build, and the keys under which its results are kept. */
export interface Job {
  readonly group: Group;
  /** Whether each history of the group is still being recorded, in the same order. */
  readonly live: readonly boolean[];
  /** Key of the text work: versions and code. */
  readonly textKey: string;
  /** Key of the result: text work, rules and classifier. */
  readonly key: string;
}

export interface JobResult {
  readonly documents: readonly BuiltDocument[];
  readonly tracks: readonly RejectedTrack[];
}

/** What a worker is told when it starts. */
export interface WorkerSetup {
  readonly root: string;
  readonly cacheDir: string;
  /** Collection -> git directory. */
  readonly gitDirs: Readonly<Record<string, string>>;
}

export type ToWorker = { readonly setup: WorkerSetup } | { readonly job: Job } | { readonly stop: true };
export type FromWorker =
  | { readonly done: string; readonly result: JobResult }
  | { readonly failed: string; readonly error: string };

/** Name of a group, unique in a build. */
export function nameOfGroup({ platform, name }: Group): string {
  return `${platform}/${name}`;
}
