import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SeveritySchema } from '../../lib/model/clause-type.ts';
import { DocumentKindSchema } from '../../lib/model/report.ts';
import type { BuiltDocument, BuiltProvision } from './build-document.ts';

const because = z.string().min(10);
const CorrectionsSchema = z.strictObject({
  /** By id or by "Platform/Document name". */
  documents: z
    .record(
      z.string(),
      z.strictObject({
        because,
        drop: z.boolean().optional(),
        kind: z.optional(DocumentKindSchema),
        urls: z.array(z.url()).optional(),
      }),
    )
    .default({}),
  provisions: z
    .record(
      z.string().regex(/^CM-P-[0-9A-Z]{8}$/),
      z.strictObject({
        because,
        drop: z.boolean().optional(),
        severity: z.optional(SeveritySchema),
        /** Days (ISO 8601) of changes that are none. */
        withoutChanges: z.array(z.iso.date()).optional(),
      }),
    )
    .default({}),
});
type CorrectionFile = z.infer<typeof CorrectionsSchema>;
export type DocumentCorrection = CorrectionFile['documents'][string];

/** What was found wrong by hand; beats what was computed. */
export interface Corrections {
  of(document: BuiltDocument): DocumentCorrection | null;
  /** The document with its corrected provisions. */
  apply(document: BuiltDocument): BuiltDocument;
  /** Entries that no document or provision was found for. */
  unused(): string[];
}

/** Reads seeds/corrections. Throws an error that names the file and the field. */
export function loadCorrections(root: string): Corrections {
  const dir = join(root, 'seeds', 'corrections');
  const files = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.json')) : [];
  const documents = new Map<string, DocumentCorrection>();
  const provisions = new Map<string, CorrectionFile['provisions'][string]>();
  for (const file of files.sort()) {
    const parsed = CorrectionsSchema.safeParse(JSON.parse(readFileSync(join(dir, file), 'utf8')));
    if (!parsed.success) throw new Error(`seeds/corrections/${file}: ${z.prettifyError(parsed.error)}`);
    for (const [key, value] of Object.entries(parsed.data.documents)) documents.set(key, value);
    for (const [key, value] of Object.entries(parsed.data.provisions)) provisions.set(key, value);
  }
  const used = new Set<string>();
  const find = (document: BuiltDocument): DocumentCorrection | null => {
    const key = [document.id, `${document.platform}/${document.name}`].find((k) => documents.has(k));
    if (key === undefined) return null;
    used.add(key);
    return documents.get(key) ?? null;
  };
  const correct = (document: BuiltDocument, provision: BuiltProvision): BuiltProvision[] => {
    const entry = provisions.get(provision.id);
    if (!entry) return [provision];
    used.add(provision.id);
    if (entry.drop) return [];
    const dropped = new Set(entry.withoutChanges ?? []);
    const changes = provision.changes.filter((c) => !dropped.has(document.versions[c.version]?.date ?? ''));
    return [{ ...provision, changes, severity: entry.severity ?? provision.severity }];
  };
  return {
    of: find,
    apply: (document) => {
      const kind = find(document)?.kind ?? document.kind;
      return { ...document, kind, provisions: document.provisions.flatMap((p) => correct(document, p)) };
    },
    unused: () => [...documents.keys(), ...provisions.keys()].filter((key) => !used.has(key)),
  };
}
