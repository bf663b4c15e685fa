import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Sources, violations } from './architecture/rules.ts';

function readSources(): Sources {
  const files = ['entrypoints', 'components', 'lib', 'seeds'].flatMap((dir) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((f) => /\.tsx?$/.test(f))
      .map((f) => join(dir, f).replaceAll('\\', '/')),
  );
  return new Map(files.map((f) => [f, readFileSync(f, 'utf8')]));
}

const broken: readonly (readonly [string, string, string])[] = [
  ['lib/model/a.ts', "import { h } from 'preact';\n", 'model imports zod alone'],
  ['lib/model/a.ts', "import { x } from '../page/x.ts';\n", 'may not import lib/page/x.ts'],
  ['lib/segment/a.ts', 'export const t = document.title;\n', 'pure logic touches the page'],
  ['lib/classify/a.ts', 'export const now = Date.now();\n', 'pure logic reads the clock'],
  ['lib/match/a.ts', "import { readFileSync } from 'node:fs';\n", 'imports node:fs outside'],
  ['lib/page/a.ts', "import browser from 'webextension-polyfill';\n", 'belongs to lib/platform alone'],
  ['lib/annotate/a.ts', 'browser.runtime.sendMessage({});\n', 'only lib/platform may touch the browser'],
  ['lib/page/a.ts', "import Dexie from 'dexie';\n", 'dexie belongs to lib/store alone'],
  ['lib/watch/a.ts', "import { x } from '../../entrypoints/popup/x.ts';\n", 'imports an entry point'],
  ['components/a.tsx', "import { x } from '../lib/platform/x.ts';\n", 'may not import lib/platform/x.ts'],
  ['lib/page/a.ts', '// @ts-ignore\nexport const a = 1;\n', 'ignores a type error'],
  ['lib/page/a.ts', 'el.innerHTML = text;\n', 'writes markup from text'],
  ['lib/page/a.ts', "export { a } from './b.ts';\nexport { c } from './d.ts';\n", 'is a barrel'],
  ['lib/page/a.ts', 'export const a = 1;\n'.repeat(301), 'has 301 lines'],
  ['lib/page/a.ts', `export function long() {\n${'  go();\n'.repeat(50)}}\n`, 'function long has 52 lines'],
  ['entrypoints/policy.content/index.ts', "import '../../lib/store/db.ts';\n", 'is reached from a content script'],
];

describe('the house rules', () => {
  it('hold for every source file', () => {
    expect(violations(readSources())).toEqual([]);
  });

  it.each(broken)('are broken by %s: %s', (path, text, message) => {
    const sources = new Map([[path, text]]);
    if (message.startsWith('is reached')) sources.set('lib/store/db.ts', 'export const db = 1;\n');
    expect(violations(sources).join('\n')).toContain(message);
  });
});
