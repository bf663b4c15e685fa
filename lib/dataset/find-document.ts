import type { DocumentKind } from '../model/report.ts';
import { hostBucket, hostChain } from './hosts.ts';
import type { DatasetFiles } from './load.ts';
import type { DocumentEntry, PlatformShard } from './schema.ts';

/** A document that a page may be, and how its address speaks for it. */
export interface Candidate {
  readonly platform: PlatformShard;
  readonly slug: string;
  readonly entry: DocumentEntry;
  /** `exact`: the declared address. `near`: it but for a language or region in the path. `platform`: the site and the kind. */
  readonly by: 'exact' | 'near' | 'platform';
}

const ORDER = { exact: 0, near: 1, platform: 2 } as const;

/**
 * Documents of the dataset that the page at an address may be, the likeliest first. `kind` narrows the choice where the
 * address is none that was declared. Empty where the site is not known or the address is no web address.
 */
export async function findDocuments(files: DatasetFiles, url: string, kind: DocumentKind): Promise<Candidate[]> {
  const address = webAddress(url);
  if (!address) return [];
  const found: Candidate[] = [];
  const seen = new Set<string>();
  for (const host of hostChain(address.hostname)) {
    const hosts = await files.hosts(hostBucket(host));
    for (const [slug, hash] of Object.hasOwn(hosts, host) ? (hosts[host] ?? []) : []) {
      if (seen.has(slug)) continue;
      seen.add(slug);
      const platform = await files.platform(slug, hash);
      found.push(...platform.documents.flatMap((entry) => toCandidate(entry, platform, slug, address, kind)));
    }
  }
  const named = (c: Candidate) => (address.hostname.split('.').includes(c.slug) ? 0 : 1);
  return found.sort((a, b) => ORDER[a.by] - ORDER[b.by] || named(a) - named(b) || b.entry.live - a.entry.live);
}

function toCandidate(
  entry: DocumentEntry,
  platform: PlatformShard,
  slug: string,
  address: URL,
  kind: DocumentKind,
): Candidate[] {
  const declared = entry.urls.flatMap((url) => webAddress(url) ?? []);
  if (declared.some((d) => addressKey(d) === addressKey(address))) return [{ platform, slug, entry, by: 'exact' }];
  if (declared.some((d) => withoutPlace(d) === withoutPlace(address))) return [{ platform, slug, entry, by: 'near' }];
  return entry.kind === kind ? [{ platform, slug, entry, by: 'platform' }] : [];
}

function webAddress(url: string): URL | null {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url) : null;
}

/** Host without "www.", path without a slash at the end, and the query but for what only tracks or picks a language. */
function addressKey(url: URL): string {
  const query = [...url.searchParams].filter(([name]) => !/^(?:utm_|hl$|gl$|lang|locale|ref)/i.test(name));
  const tail = query.map(([name, value]) => `${name}=${value}`).sort();
  return [url.hostname.replace(/^www\./, '') + url.pathname.replace(/\/+$/, ''), ...tail].join('?').toLowerCase();
}

/** The address without language and region: "/en-gb/legal/" is "/legal". */
function withoutPlace(url: URL): string {
  const path = url.pathname.split('/').filter((part) => part !== '' && !/^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(part));
  const host = url.hostname.replace(/^www\./, '').replace(/^[a-z]{2}(?:-[a-z]{2})?\.(?=[^.]+\.[^.]+)/, '');
  return `${host}/${path.join('/')}`.toLowerCase();
}
