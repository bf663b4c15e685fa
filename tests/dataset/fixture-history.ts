import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A version history of our own writing, in a git repository of its own. */
export interface FixtureHistory {
  readonly dir: string;
  /** Records a version of a file; the day is ISO 8601. */
  commit(day: string, path: string, text: string, subject?: string, body?: string): void;
}

/** Makes an empty clone named `collection` in a new folder. */
export function createHistory(collection: string): FixtureHistory {
  const dir = join(mkdtempSync(join(tmpdir(), 'clausemark-history-')), collection);
  mkdirSync(dir);
  const git = (args: readonly string[], date?: string) =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=Archive', '-c', 'user.email=archive@example.org', ...args], {
      env: { ...process.env, ...(date ? { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } : {}) },
    });
  git(['init', '-q', '-b', 'main']);
  return {
    dir,
    commit: (day, path, text, subject, body = '') => {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
      git(['add', '-A']);
      git(['commit', '-q', '-m', `${subject ?? `Record new changes of ${path}`}\n\n${body}`], `${day}T12:00:00Z`);
    },
  };
}

const FILLER = [
  'The tea house is open on all days that are named on the board beside the door, and on some that are not.',
  'Cups that are broken by the wind are nobody’s fault, and cups that are broken by guests are swept up by the guests.',
  'Whoever brings a cat to the tea house keeps an eye on it, and on the milk, for as long as both are in the same room.',
  'A table by the window is given to the guest who has waited for it the longest, or who has the nicest hat that day.',
  'The garden behind the house belongs to the house, and the frogs in the garden belong to themselves and to nobody else.',
  'Songs are welcome after eight, as long as they are sung quietly enough that the people at the next table can talk.',
];

/** A document of several hundred words around some clauses, each a paragraph under a heading of its own. */
export function policy(title: string, clauses: readonly string[]): string {
  const parts = clauses.map((clause, i) => `## Part ${i + 1}\n\n${clause}`);
  return [`# ${title}`, ...FILLER, ...parts, ...FILLER.map((line) => line.replace('The', 'Our'))].join('\n\n');
}
