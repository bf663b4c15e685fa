import type { ClauseRow } from '../../../components/facts.ts';
import type { DatasetFiles } from '../../dataset/load.ts';
import { type DocumentList, SEVERITY_LETTERS, type TypeShard } from '../../dataset/schema.ts';
import { SECTOR_LABELS } from '../../dataset/sectors.ts';
import { type ClauseTypeId, type Polarity, SEVERITIES } from '../../model/clause-type.ts';

const LETTERS = SEVERITIES.map((severity) => SEVERITY_LETTERS[severity]).join('');

/** Every document that states a type in one polarity, by its heaviest clause: heavy ones first, then by platform. */
export function clauseRows(shard: TypeShard, list: DocumentList, polarity: Polarity): ClauseRow[] {
  const rows = shard.documents.flatMap(([document, provisions]) => {
    const own = provisions.filter(
      ([, letter]) => (letter === SEVERITY_LETTERS.protection) === (polarity === 'protection'),
    );
    const [heaviest] = [...own].sort(([, a], [, b]) => LETTERS.indexOf(a) - LETTERS.indexOf(b));
    const row = heaviest && rowOf(list, document, heaviest[1], shard.attributes[heaviest[2]] ?? {}, own.length);
    return row ? [row] : [];
  });
  return rows.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.platform.localeCompare(b.platform, 'en') ||
      a.document - b.document,
  );
}

function rowOf(
  list: DocumentList,
  document: number,
  letter: string,
  attributes: ClauseRow['attributes'],
  clauses: number,
): ClauseRow | null {
  const [, owner = -1, , name = '', verified = ''] = list.documents[document] ?? [];
  const [platform, , , sector = null] = list.platforms[owner] ?? [];
  const severity = SEVERITIES[LETTERS.indexOf(letter)];
  if (platform === undefined || severity === undefined) return null;
  return { document, platform, name, sector: sector && SECTOR_LABELS[sector], severity, attributes, clauses, verified };
}

/** The rows of a type from the dataset. */
export async function readClauseRows(
  files: DatasetFiles,
  type: ClauseTypeId,
  polarity: Polarity,
): Promise<ClauseRow[]> {
  return clauseRows(await files.type(type), await files.documents(), polarity);
}

/** The source address of a document by its number; null where none is known. */
export async function addressOfDocument(files: DatasetFiles, document: number): Promise<string | null> {
  const list = await files.documents();
  const [id = '', owner = -1] = list.documents[document] ?? [];
  const [, slug = '', hash = ''] = list.platforms[owner] ?? [];
  const platform = await files.platform(slug, hash);
  return platform.documents.find((entry) => entry.id === id)?.urls[0] ?? null;
}
