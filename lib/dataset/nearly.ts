import { createScratch, type IndexHit, searchIndex } from '../match/clause-index.ts';
import { shingles } from '../match/fingerprint.ts';
import { clauseWords } from '../match/words.ts';
import type { Finding } from '../model/finding.ts';
import type { DatasetFiles } from './load.ts';

/** Share of a recorded clause's fingerprint that the finding must hold. */
const LEAST_HELD = 0.8;
/** A clause of fewer shingles in its fingerprint says too little to be recognised by them in another document. */
const LEAST_SHINGLES = 8;
/** A finding may be at most so many times as long as what it is said to resemble, by their fingerprints. */
const MOST_TIMES_LONGER = 4;
/** Shingles of a text for one that stands in its fingerprint, about: winnowing keeps two of every five. */
const A_SELECTED = 2.5;

/**
 * Names of other platforms whose documents hold nearly the same words as a finding, in order of their names. `besides` are
 * names to leave out: the page's own platform, and those that use the very same words. What counts may still differ, such as
 * a number or a "not". Rejects with a `DatasetError` where the index is damaged.
 */
export async function nearlyWith(
  files: DatasetFiles,
  finding: Pick<Finding, 'quote'>,
  besides: ReadonlySet<string>,
): Promise<string[]> {
  const words = clauseWords(finding.quote);
  const [index, list] = [await files.index(), await files.documents()];
  const most = Math.ceil(shingles(words).length / A_SELECTED);
  const resembles = ({ document, clause }: IndexHit) => {
    const size = index.sizes[(index.starts[document] ?? 0) + clause] ?? 0;
    return size >= LEAST_SHINGLES && most <= MOST_TIMES_LONGER * size;
  };
  const hits = searchIndex(index, words, LEAST_HELD, createScratch(index)).filter(resembles);
  const names = hits.flatMap(({ document }) => list.platforms[list.documents[document]?.[1] ?? -1]?.[0] ?? []);
  return [...new Set(names)].filter((name) => !besides.has(name)).sort();
}
