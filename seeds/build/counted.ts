import type { BuiltDocument } from './build-document.ts';

/**
 * Which document counts for each one, by number: the first with its text, regional wordings left out; so itself where it is
 * that one, and null where only regional wordings say what it says. Every count of the dataset counts these, each once.
 */
export function countedFor(documents: readonly Pick<BuiltDocument, 'textHash' | 'variant'>[]): (number | null)[] {
  const first = new Map<string, number>();
  for (const [number, { textHash, variant }] of documents.entries())
    if (!variant && !first.has(textHash)) first.set(textHash, number);
  return documents.map(({ textHash }) => first.get(textHash) ?? null);
}
