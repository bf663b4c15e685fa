import type { CollectionInfo, Declaration } from './tables.ts';

/**
 * Finds the declared addresses of a document: those of its main collection, else those of another one. A regional wording
 * has none but its own.
 */
export function createAddresses(
  declarations: readonly Declaration[],
  collections: Readonly<Record<string, CollectionInfo>>,
): (
  document: { collection: string; path: string; name: string; variant: boolean },
  names: readonly string[],
) => string[] {
  const byName = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    const key = `${declaration.service}/${declaration.doc}`;
    byName.set(key, [...(byName.get(key) ?? []), declaration]);
  }
  return ({ collection, path, name, variant }, names) => {
    const [service = ''] = path.split('/');
    const known = [...new Set([service, ...names])].flatMap((n) => byName.get(`${n}/${name}`) ?? []);
    const own = known.filter((d) => d.collection === collections[collection]?.declaredAs);
    const [first] = known;
    const other = variant || !first ? [] : known.filter((d) => d.collection === first.collection);
    return [...new Set((own.length > 0 ? own : other).map((d) => d.url))];
  };
}

/** Name of a platform's shard: lower case letters, digits and hyphens. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'platform';
}
