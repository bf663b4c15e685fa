import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Opens every shadow root that the content script makes, so that a test can look into it as the page can't. */
const OPENER = `{
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }); };
}`;

/**
 * Copies a built extension and lets one small script run before its content scripts, in the same isolated world. All else is
 * the extension as it is shipped. Returns the copy's folder.
 */
export function openCopy(built: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'clausemark-open-'));
  cpSync(built, copy, { recursive: true });
  writeFileSync(join(copy, 'opener.js'), OPENER);
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const entry of manifest.content_scripts) entry.js.unshift('opener.js');
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}
