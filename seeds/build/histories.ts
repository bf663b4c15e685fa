import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Repository } from './repositories.ts';

/** One recorded version of a document. */
export interface Version {
  readonly commit: string;
  readonly blob: string;
  /** Unix seconds at which the document was fetched. */
  readonly time: number;
  /** The recording changed (extractor, selectors, encoding), not necessarily the document. */
  readonly technical: boolean;
}

/** All versions of one file of one collection, oldest first. */
export interface History {
  readonly collection: string;
  /** `<service>/<document>.md` */
  readonly path: string;
  readonly versions: readonly Version[];
}

const TECHNICAL =
  /^(?:Refilter|Apply technical|Apply declaration|Merge|Fix|Remove mojibake|Adapt|Rename|Move|Reformat|Clean)\b/i;

/** Whether a commit's subject says that the recording changed, not the document. */
export function isTechnical(subject: string): boolean {
  return TECHNICAL.test(subject);
}

/** What a commit says of itself. */
interface Commit {
  readonly commit: string;
  readonly time: number;
  readonly technical: boolean;
  /** Addresses that the document is put together from. */
  sources: number;
}

/** "… from and assembling the following snapshots from 2 source documents" */
const SOURCES = /\bfrom (\d+) source documents\b/;

/**
 * Reads every document's history from one repository; documents no longer in its newest commit are left out. A version
 * that is put together from more or fewer addresses than the one before is technical: pages were added, not clauses.
 */
export async function readHistories(repository: Repository): Promise<History[]> {
  const byPath = new Map<string, Recorded>();
  const args = ['-c', 'core.quotePath=false', 'log', '--reverse', '--raw', '--no-renames', '--no-abbrev', '-m'];
  const format = '--format=@%H %at %s%n%b';
  const git = spawn('git', ['-C', repository.gitDir, ...args, '--first-parent', format, repository.head]);
  const ended = new Promise<number>((resolve) => git.on('close', resolve));
  let commit: Commit | null = null;
  for await (const line of createInterface({ input: git.stdout })) {
    if (line.startsWith('@')) commit = readSubject(line);
    else if (line.startsWith(':') && commit) addVersion(byPath, line, commit);
    else if (commit) commit.sources = Number(SOURCES.exec(line)?.[1] ?? commit.sources);
  }
  if ((await ended) !== 0) throw new Error(`git log failed in ${repository.gitDir}`);
  return [...byPath]
    .map(([path, { versions }]) => ({ collection: repository.collection, path, versions }))
    .filter((history) => history.versions.length > 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readSubject(line: string): Commit {
  const [commit = '', seconds = '', ...subject] = line.slice(1).split(' ');
  return { commit, time: Number(seconds), technical: isTechnical(subject.join(' ')), sources: 1 };
}

interface Recorded {
  readonly versions: Version[];
  /** Of the newest version. */
  sources: number;
}

/**
 * `:100644 100644 <old blob> <new blob> M<tab>path`; a deletion ends the history, a later file starts anew. A version
 * fetched before the one recorded last is an old snapshot extracted again: it would turn time back, so it is left out.
 */
function addVersion(byPath: Map<string, Recorded>, line: string, { commit, time, technical, sources }: Commit): void {
  const [meta = '', path = ''] = line.split('\t');
  const [, , , blob = '', status = ''] = meta.split(' ');
  if (!path.endsWith('.md') || !path.includes('/')) return;
  const recorded = byPath.get(path) ?? { versions: [], sources };
  byPath.set(path, recorded);
  const { versions } = recorded;
  if (status.startsWith('D')) versions.length = 0;
  else if (time >= (versions.at(-1)?.time ?? 0)) {
    versions.push({ commit, time, technical: technical || sources !== recorded.sources, blob });
    recorded.sources = sources;
  }
}
