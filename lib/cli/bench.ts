/**
 * npm run -s bench -- [--json] [--docs] [--only GROUP,GROUP] [--rounds N] [--all]
 *
 * Measures every figure of speed and size beside its peer, turn by turn in one run, and prints a table, or JSON rows. Pages are
 * measured in the packages that `npm run build` has left in .output. --docs writes the table into tests/bench/README.md.
 * --all measures as well what takes minutes: the build of the dataset.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Measured, type Row, readBudgets, rowOf } from './bench/row.ts';
import { lackOf } from './bench/stand.ts';
import { tableOf, writeDocs } from './bench/table.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '7' },
  },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds ${options.rounds} is not a whole number above 0`);

type Group = () => Measured[] | Promise<Measured[]>;

/** Groups are loaded when they are asked for, so that one brings no other's libraries. */
const GROUPS: Readonly<Record<string, Group>> = {
  quiet: async () => (await import('./bench/quiet-pages.ts')).benchQuietPages(),
  policy: async () => (await import('./bench/policy-page.ts')).benchPolicyPage(rounds),
  marks: async () => (await import('./bench/marks.ts')).benchMarks(rounds),
  full: async () => (await import('./bench/full-page.ts')).benchFullPage(rounds),
  match: async () => (await import('./bench/match.ts')).benchMatch(rounds),
  classify: async () => (await import('./bench/classify.ts')).benchClassify(rounds),
  diff: async () => (await import('./bench/diff.ts')).benchDiff(rounds),
  growth: async () => (await import('./bench/growth.ts')).benchGrowth(rounds),
  sizes: async () => (await import('./bench/sizes.ts')).benchSizes(),
  dataset: async () => (await import('./bench/dataset.ts')).benchDataset(options.all),
};
const IN_CHROME = new Set(['quiet', 'policy', 'full']);

const budgets = readBudgets();

/** One group that fails leaves the others' figures standing. */
async function measuredBy(name: string, group: Group): Promise<Row[]> {
  try {
    return (await group()).map((measured) => rowOf(measured, budgets));
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return [];
  }
}

const chosen = options.only === '' ? Object.keys(GROUPS) : options.only.split(',');
const rows: Row[] = [];
for (const name of chosen) {
  const group = GROUPS[name];
  if (!group) throw new Error(`no group "${name}"; there are ${Object.keys(GROUPS).join(', ')}`);
  const lack = IN_CHROME.has(name) ? lackOf('chrome') : null;
  if (lack) console.error(`${name}: left out, ${lack}`);
  else rows.push(...(await measuredBy(name, group)));
}
const table = tableOf(rows);
if (options.docs) {
  const day = new Date().toISOString().slice(0, 10);
  writeDocs(`Measured on ${day} with Node ${process.version} on ${cpus().length} cores.\n\n${table}`);
}
console.log(options.json ? JSON.stringify(rows, null, 2) : table);
