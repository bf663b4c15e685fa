import type { Sector } from '../../lib/dataset/sectors.ts';
import { createAddresses } from './addresses.ts';
import type { BuiltDocument } from './build-document.ts';
import type { Collected } from './collect.ts';
import type { Corrections } from './corrections.ts';
import { createLiveness, type Recording } from './plan.ts';
import type { Platform } from './tables.ts';

/** A document as it goes into the dataset. */
export interface AssembledDocument {
  readonly document: BuiltDocument;
  readonly urls: readonly string[];
  readonly place: string | null;
  /** Last day on which the text is known to stand. */
  readonly verified: string;
}

export interface AssembledPlatform {
  readonly name: string;
  readonly sector: Sector | null;
  readonly domains: readonly string[];
  readonly documents: readonly AssembledDocument[];
}

export interface Assembled {
  readonly date: string;
  /** In order of their names. */
  readonly platforms: readonly AssembledPlatform[];
  /** Documents left out: name and reason. */
  readonly left: readonly (readonly [string, string])[];
  readonly archiveOf: (collection: string) => string;
}

/** Puts documents, tables and corrections together; one text that a platform shows under two names is taken once. */
export function assemble(collected: Collected, corrections: Corrections): Assembled {
  const { recording, results } = collected;
  const left: [string, string][] = [];
  const byPlatform = new Map<string, AssembledDocument[]>();
  const seen = new Map<string, string>();
  const toDocument = createAssembler(recording, corrections);
  for (const built of [...results.values()].flatMap((result) => result.documents)) {
    const label = `${built.platform}/${built.name}${built.variant ? ` (${built.collection})` : ''}`;
    const twin = seen.get(`${built.platform} ${built.textHash}`);
    if (corrections.of(built)?.drop) left.push([label, 'dropped by a correction']);
    else if (twin !== undefined) left.push([label, `same text as ${twin}`]);
    else byPlatform.set(built.platform, [...(byPlatform.get(built.platform) ?? []), toDocument(built)]);
    seen.set(`${built.platform} ${built.textHash}`, twin ?? label);
  }
  const table = new Map(recording.platforms.map((p) => [p.name, p]));
  const platforms = [...byPlatform].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    date: [...recording.newest.values()].sort().at(-1) ?? '',
    platforms: platforms.map(([name, documents]) => toPlatform(name, table.get(name), documents)),
    left,
    archiveOf: (collection) => recording.collections[collection]?.archive ?? `OpenTermsArchive/${collection}-versions`,
  };
}

function createAssembler(recording: Recording, corrections: Corrections): (built: BuiltDocument) => AssembledDocument {
  const addressesOf = createAddresses(recording.declarations, recording.collections);
  const isLive = createLiveness(recording);
  const aliases = new Map(recording.platforms.map((p) => [p.name, p.aliases]));
  return (built) => {
    const { collection, path, fresh, newest } = built;
    const checked = fresh && isLive({ collection, path, versions: [] }) ? recording.newest.get(collection) : undefined;
    return {
      document: corrections.apply(built),
      urls: corrections.of(built)?.urls ?? addressesOf(built, [built.platform, ...(aliases.get(built.platform) ?? [])]),
      place: built.variant ? (recording.collections[collection]?.place ?? null) : null,
      verified: checked ?? newest.date,
    };
  };
}

function toPlatform(
  name: string,
  known: Platform | undefined,
  documents: readonly AssembledDocument[],
): AssembledPlatform {
  const hosts = documents.flatMap((d) => d.urls.map((url) => new URL(url).hostname.replace(/^www\./, '')));
  const domains = known?.domains ?? [...new Set(hosts)].sort();
  return { name, sector: known?.sector ?? null, domains, documents };
}
