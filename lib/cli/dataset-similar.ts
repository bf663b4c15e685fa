import { openBlobs } from '../../seeds/build/blobs.ts';
import { openRepositories } from '../../seeds/build/repositories.ts';
import { loadCollections } from '../../seeds/build/tables.ts';
import { findArchivedClause } from '../dataset/archived-clause.ts';
import type { DatasetFiles } from '../dataset/load.ts';
import { type DatasetRecord, readRecords } from '../dataset/records.ts';
import type { DocumentEntry } from '../dataset/schema.ts';
import { findSimilar, LEAST_SIMILAR, MOST_SIMILAR, type Similar } from '../dataset/similar.ts';
import { clauseWords } from '../match/words.ts';
import { CLAUSE_TYPE_IDS } from '../model/clause-type.ts';
import { openDatasetIn } from './dataset-files.ts';

interface Drawn {
  readonly platform: string;
  readonly sector: Similar['sector'];
  readonly document: DocumentEntry;
  readonly record: DatasetRecord;
}

type TextOf = (document: DocumentEntry, record: DatasetRecord) => Promise<string | null>;

/**
 * Prints clauses drawn at random from those that are compared at all (the sure ones), type by type in turn, each beside one of the clauses that would be shown as similar, both
 * in the words of their policies: for reading by eye. The same seed draws the same. Returns the exit code.
 */
export async function printSimilar(
  dir: string,
  root: string,
  sources: readonly string[],
  cache: string,
  options: { readonly sample: number; readonly seed: number },
): Promise<number> {
  const files = await openDatasetIn(dir);
  const archives = await openArchives(root, sources, cache);
  const random = randomFrom(options.seed);
  let shown = 0;
  let without = 0;
  for (let turn = 0; shown < options.sample && turn < 20 * options.sample; turn++) {
    const type = CLAUSE_TYPE_IDS[turn % CLAUSE_TYPE_IDS.length];
    const drawn = type && (await drawOne(files, type, random));
    const pair = drawn && (await pairOf(files, drawn, archives.textOf, random));
    if (!pair) without++;
    else process.stdout.write(`${++shown}. ${pair}\n\n`);
  }
  archives.close();
  process.stdout.write(`${shown} pairs; ${without} draws without enough similar clauses to show\n`);
  return 0;
}

async function openArchives(root: string, sources: readonly string[], cache: string) {
  const collections = loadCollections(root);
  const repositories = await openRepositories(sources, `${cache}/git`);
  const readers = new Map(repositories.map((r) => [collections[r.collection]?.archive, openBlobs(r.gitDir)]));
  const textOf: TextOf = async ({ archive, commit, path }, { clause }) => {
    const markdown = await readers.get(archive)?.read(`${commit}:${path}`);
    if (markdown === undefined) return null;
    const found = findArchivedClause(markdown, clause);
    return found.outcome === 'verified' ? found.text : null;
  };
  const close = () => {
    for (const reader of readers.values()) reader.close();
  };
  return { textOf, close };
}

async function drawOne(
  files: DatasetFiles,
  type: (typeof CLAUSE_TYPE_IDS)[number],
  random: () => number,
): Promise<Drawn | null> {
  const [shard, list] = [await files.type(type), await files.documents()];
  const [number = -1, provisions = []] = pick(shard.documents, random) ?? [];
  const sure = provisions.filter(([, , , topic]) => topic !== undefined);
  const [place = -1] = pick(sure, random) ?? [];
  const [id = '', owner = -1] = list.documents[number] ?? [];
  const [, slug = '', hash = ''] = list.platforms[owner] ?? [];
  const platform = await files.platform(slug, hash);
  const document = platform.documents.find((entry) => entry.id === id);
  const record = document && readRecords(await files.document(platform, document))[place];
  return record ? { platform: platform.name, sector: platform.sector, document, record } : null;
}

async function pairOf(files: DatasetFiles, drawn: Drawn, textOf: TextOf, random: () => number): Promise<string | null> {
  const { platform, sector, document, record } = drawn;
  const text = await textOf(document, record);
  if (text === null) return null;
  const { type, polarity, attributes } = record;
  const words = clauseWords(text);
  const compared = { type, polarity, attributes, words, platform, sector, kind: document.kind };
  const similar = await findSimilar(files, compared, MOST_SIMILAR);
  const other = similar.length < LEAST_SIMILAR ? undefined : pick(similar, random);
  if (!other) return null;
  const theirs = await textOf(other.document, other.record);
  return [
    `${type} (${polarity})`,
    `   ${platform}, ${document.name} ${JSON.stringify(attributes)}\n      ${text}`,
    `   ${other.platform}, ${other.document.name} ${JSON.stringify(other.record.attributes)}\n      ${theirs}`,
  ].join('\n');
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
