import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** What the content script's own code may weigh after gzip. Rules, weights and the texts of clause types are in knowledge.js. */
const READER_BUDGET = 60 * 1024;
const KNOWLEDGE = 'knowledge.js';
/** None of these makes the browser warn or prompt; `alarms` and `offscreen` are for watched documents. */
const PERMISSIONS = {
  'chrome-mv3': ['activeTab', 'alarms', 'offscreen', 'scripting', 'sidePanel', 'storage'],
  'firefox-mv3': ['activeTab', 'alarms', 'scripting', 'storage'],
} as const;

describe.each(Object.entries(PERMISSIONS))('the package %s', (name, permissions) => {
  const folder = join('.output', name);
  const here = existsSync(folder);
  const manifest = here ? JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) : {};

  it.skipIf(!here)('asks for no more than it needs', () => {
    expect([...manifest.permissions].sort()).toEqual(permissions);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it.skipIf(!here)('shows nothing of itself to pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it.skipIf(!here)('puts a small script into policies, and all of it into no page before it is idle', () => {
    for (const entry of manifest.content_scripts) {
      const code = entry.js.filter((file: string) => file !== KNOWLEDGE);
      const bytes = code.map((file: string) => gzipSync(readFileSync(join(folder, file))).length);
      expect(Math.max(...bytes)).toBeGreaterThan(0);
      expect(bytes.reduce((sum: number, size: number) => sum + size, 0)).toBeLessThan(READER_BUDGET);
      expect(entry.run_at).toBe('document_idle');
      expect(entry.css).toBeUndefined();
      expect(entry.all_frames ?? false).toBe(false);
    }
  });

  it.skipIf(!here)('brings all its code along and runs no text as code', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const pages = files
      .filter((file) => file.endsWith('.html'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const scripts = files.filter((file) => file.endsWith('.js'));
    for (const file of scripts)
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/\beval\(|importScripts\(/);
  });
});
