import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { exactPattern, POLICY_HOSTS } from '../platform/policy-addresses.ts';

interface ContentScript {
  matches?: string[] | undefined;
  include_globs?: string[] | undefined;
  js?: string[] | undefined;
}

/** Addresses of documents in the dataset, as text; those that no word of theirs gives away need a pattern of their own. */
const ADDRESSES = 'assets/dataset/addresses.json';

/** Where the build puts entrypoints/knowledge.ts. */
const KNOWLEDGE = 'knowledge.js';

/**
 * Finishes the content scripts of a manifest: the knowledge goes before the reader, exact addresses of the dataset are added,
 * and a second entry names hosts (lib/decisions/0010-where-the-reader-runs.md). Changes `manifest`.
 */
export function finishContentScripts(manifest: { content_scripts?: ContentScript[] | undefined }): void {
  const [byPath] = manifest.content_scripts ?? [];
  if (!byPath) return;
  byPath.js = [KNOWLEDGE, ...(byPath.js ?? [])];
  byPath.matches = [...(byPath.matches ?? []), ...exactPatterns()];
  const byHost = { ...byPath, matches: ['*://*/*'], include_globs: [...POLICY_HOSTS] };
  manifest.content_scripts = [byPath, byHost];
}

function exactPatterns(): string[] {
  if (!existsSync(ADDRESSES)) return [];
  const addresses = z.array(z.url()).parse(JSON.parse(readFileSync(ADDRESSES, 'utf8')));
  return [...new Set(addresses.flatMap((address) => exactPattern(address) ?? []))].sort();
}
