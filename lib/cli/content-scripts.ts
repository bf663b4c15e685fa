import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { WxtHooks } from 'wxt';
import { z } from 'zod';
import { exactPattern, POLICY_HOSTS } from '../platform/policy-addresses.ts';

interface ContentScript {
  matches?: string[] | undefined;
  include_globs?: string[] | undefined;
  js?: string[] | undefined;
}

/** Addresses of documents in the dataset, as text; those that no word of theirs gives away need a pattern of their own. */
const ADDRESSES = 'assets/dataset/addresses.json';

const NATIVE = resolve('lib/platform/native-browser.ts');

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

/**
 * Makes the build of a content script small, since each page of a policy pays for it: the browser as it is takes the place of
 * the polyfill (lib/platform/native-browser.ts), and Terser's second look takes 4 % more than Vite's own minifier.
 */
export function tighten(config: Parameters<WxtHooks['vite:build:extendConfig']>[1]): void {
  config.plugins = [...(config.plugins ?? []), nativeBrowser];
  config.build = { ...config.build, minify: 'terser', terserOptions: { compress: { passes: 6 } } };
}

const nativeBrowser = {
  name: 'native-browser',
  enforce: 'pre',
  resolveId: (id: string) => (id === 'webextension-polyfill' ? NATIVE : null),
} as const;

function exactPatterns(): string[] {
  if (!existsSync(ADDRESSES)) return [];
  const addresses = z.array(z.url()).parse(JSON.parse(readFileSync(ADDRESSES, 'utf8')));
  return [...new Set(addresses.flatMap((address) => exactPattern(address) ?? []))].sort();
}
