import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import type { Measured } from './row.ts';

const PACKAGES = { chrome: join('.output', 'chrome-mv3'), firefox: join('.output', 'firefox-mv3') };
/** Bytes that a zip archive spends on a file beside its name (twice) and its content: local and central header. */
const ZIP_HEADERS = 30 + 46;

/** What the built packages weigh: zipped, and the content script by itself after gzip. */
export function benchSizes(): Measured[] {
  return Object.entries(PACKAGES).flatMap(([browser, folder]): Measured[] => {
    const names = [`package, zipped, ${browser}`, `content script, gzip, ${browser}`];
    if (!existsSync(folder))
      return names.map((name) => ({ name, value: null, note: `${folder} is missing: npm run build` }));
    const script = readFileSync(join(folder, 'content-scripts', 'policy.js'));
    const [zipped = '', gzipped = ''] = names;
    return [
      { name: zipped, value: zippedSize(folder) / 2 ** 20 },
      {
        name: gzipped,
        value: gzipSync(script, { level: 9 }).length / 1024,
        note: 'rules and weights are in a script beside it',
      },
    ];
  });
}

function zippedSize(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => {
    const file = join(entry.parentPath, entry.name);
    const name = file.length - folder.length - 1;
    return sum + deflateRawSync(readFileSync(file), { level: 9 }).length + 2 * name + ZIP_HEADERS;
  }, 22);
}
