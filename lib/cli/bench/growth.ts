import { analyse } from '../../analyse/analyse.ts';
import { createClassifier } from '../../classify/classifier.ts';
import { pageFromBlocks } from '../../segment/from-blocks.ts';
import { loadClassifierData } from '../classifier-data.ts';
import { ownRecords, ownSearch } from './match.ts';
import { ownBlocks } from './own-text.ts';
import type { Measured } from './row.ts';
import { race } from './timing.ts';

const RECORDS = 10_000;
const WORDS = 20_000;

/** How the cost of matching grows with the dataset, and that of an analysis with the length of the page. */
export function benchGrowth(rounds: number): Measured[] {
  return [...withDataset(rounds), ...withLength(rounds)];
}

function withDataset(rounds: number): Measured[] {
  const sizes = [1, 4, 16].map((times) => {
    const { records, queries } = ownRecords(RECORDS * times);
    const find = ownSearch(records);
    return () => queries.reduce((sum, { text }) => sum + find(text), 0);
  });
  const [one, four, sixteen] = sizes as [() => number, () => number, () => number];
  const times = race({ one, four, sixteen }, rounds, 4);
  const growth = (now: number) => now / times.one.best;
  return [
    { name: 'growth: matching with 4 times the records', value: growth(times.four.best), spread: times.four.spread },
    {
      name: 'growth: matching with 16 times the records',
      value: growth(times.sixteen.best),
      spread: times.sixteen.spread,
    },
  ];
}

function withLength(rounds: number): Measured[] {
  const classifier = createClassifier(loadClassifierData('.'));
  const [short, long] = [WORDS, 10 * WORDS].map((words) => {
    const page = { ...pageFromBlocks(ownBlocks(words)), title: 'Privacy policy', lang: 'en' };
    return () => analyse({ page, url: 'https://example.test/privacy' }, classifier).findings.length;
  }) as [() => number, () => number];
  const times = race({ short, long }, rounds);
  const value = times.long.best / times.short.best / 10;
  return [{ name: 'growth: analysis of 200,000 words by that of 20,000, a word', value, spread: times.long.spread }];
}
