import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { createScratch, decodeIndex, encodeIndex, searchIndex } from '../../match/clause-index.ts';
import { fingerprint } from '../../match/fingerprint.ts';
import { clauseWords } from '../../match/words.ts';
import { createRandom } from '../training/random.ts';
import type { Measured } from './row.ts';
import { race, timesAsFast } from './timing.ts';

const RECORDS = 10_000;
const QUERIES = 600;
const WORDS = 40;
const VOCABULARY = 6_000;
/** Least share of a fingerprint that counts as found, as the background asks. */
const HELD = 0.15;
const RAREST = 12;
/** Share of the words of a clause that its page words otherwise. */
const REWORDED = 0.2;

/** Records of words that are as unevenly common as those of a language (Zipf), and clauses that reword some of them. */
export function ownRecords(count: number, seed = 1): { records: string[]; queries: Query[] } {
  const chance = createRandom(seed);
  const word = () => `w${Math.floor(VOCABULARY ** chance())}x`;
  const records = Array.from({ length: count }, () => Array.from({ length: WORDS }, word).join(' '));
  const queries = Array.from({ length: QUERIES }, () => {
    const of = Math.floor(chance() * count);
    const words = records[of]?.split(' ') ?? [];
    return { text: words.map((one) => (chance() < REWORDED ? word() : one)).join(' '), of };
  });
  return { records, queries };
}

/** Records are spread over documents, as clauses are in the dataset. */
const A_DOCUMENT = 1_000;

/** An index over records, and what finds the record of a text in it; -1 where there is none. */
export function ownSearch(records: readonly string[]): Find {
  const prints = records.map((text) => fingerprint(clauseWords(text)));
  const documents = Array.from({ length: Math.ceil(prints.length / A_DOCUMENT) }, (_, i) =>
    prints.slice(i * A_DOCUMENT, (i + 1) * A_DOCUMENT),
  );
  const index = decodeIndex(encodeIndex(documents));
  const scratch = createScratch(index);
  return (text) => {
    const [hit] = searchIndex(index, clauseWords(text), HELD, scratch);
    return hit ? hit.document * A_DOCUMENT + hit.clause : -1;
  };
}

/** Clauses that a peer is given, of the 600: with all of them the slowest would take minutes a round. Its time is scaled up. */
const GIVEN = { flex: 60, mini: 6 };

/** Finding 600 reworded clauses among 10,000 records, beside two search libraries with the same records and clauses. */
export function benchMatch(rounds: number, withSlow = true): Measured[] {
  const { records, queries } = ownRecords(RECORDS);
  const own = ownSearch(records);
  const ours = recall(own, queries);
  const row = (name: string, find: Find, given: number): Measured => {
    const some = queries.slice(0, given);
    const times = race({ own: () => runAll(own, queries), peer: () => runAll(find, some) }, rounds);
    const { median: value, spread } = times.own;
    return {
      name: `matching 600 clauses with 10,000 records: ${name}`,
      value,
      spread,
      peer: { name, value: (value * timesAsFast(times.own, times.peer) * QUERIES) / given },
      note: `found ${percent(ours)} of the records, the peer ${percent(recall(find, some))} of ${given}`,
    };
  };
  const flex = row('FlexSearch, 12 rarest terms', flexSearch(records), GIVEN.flex);
  return withSlow ? [flex, row('MiniSearch', miniSearch(records), GIVEN.mini)] : [flex];
}

interface Query {
  readonly text: string;
  /** The record that it rewords. */
  readonly of: number;
}

/** The record that a text rewords, or -1. */
type Find = (text: string) => number;

function runAll(find: Find, queries: readonly Query[]): number {
  return queries.reduce((sum, { text }) => sum + find(text), 0);
}

function recall(find: Find, queries: readonly Query[]): number {
  return queries.filter(({ text, of }) => find(text) === of).length / queries.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function flexSearch(records: readonly string[]): Find {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  const counts = new Map<string, number>();
  for (const [i, text] of records.entries()) {
    index.add(i, text);
    for (const word of new Set(text.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rarity = (word: string) => counts.get(word) ?? Number.POSITIVE_INFINITY;
  return (text) => {
    const words = [...new Set(text.split(' '))].sort((a, b) => rarity(a) - rarity(b)).slice(0, RAREST);
    return Number(index.search(words.join(' '), { limit: 1, suggest: true })[0] ?? -1);
  };
}

function miniSearch(records: readonly string[]): Find {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(records.map((text, id) => ({ id, text })));
  return (text) => Number(index.search(text)[0]?.id ?? -1);
}
