import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Page as Served } from '../../../lib/cli/serve.ts';

const FOLDER = '../shared/pages';
const LIST = `${FOLDER}/policies.json`;
const RowSchema = z.object({ file: z.string(), document: z.string(), url: z.url().nullable() });

/** A captured page with a host of its own below `localhost`, so that equal paths do not collide. */
export interface SharedPage extends Required<Served> {
  readonly name: string;
}

const hasPages = existsSync(LIST);

/** Says that the captured pages are not there, for tests that need them; null where they are. */
export const LACK_OF_PAGES = hasPages ? null : `${FOLDER} is not there`;

/** `npm run test:tours` visits every captured page; `npm test` visits some, evenly drawn, and says how many. */
export const isWholeTour = process.env.CLAUSEMARK_TOURS === '1';

/** So many of a list, from one end to the other. */
export function spread<T>(list: readonly T[], count: number): T[] {
  return list.filter((_, i) => Math.floor((i * count) / list.length) !== Math.floor(((i - 1) * count) / list.length));
}

/** The 128 policies, each at its real path and query, and at a host that begins like its real one. */
export function policyPages(): SharedPage[] {
  if (!hasPages) return [];
  const rows = z.array(RowSchema).parse(JSON.parse(readFileSync(LIST, 'utf8')));
  return rows.map((row, i) => {
    const file = `${FOLDER}/${row.file}`;
    const { hostname, pathname, search } = addressOf(row, file);
    const name = row.file.replace(/^policies\/|\.html$/g, '');
    return { name, file, host: `${hostname}.p${i}.localhost`, path: pathname + search };
  });
}

/** The pages of a folder, at addresses that no word of gives away as a policy. */
export function pagesOf(folder: 'not-policies' | 'not-english'): SharedPage[] {
  if (!hasPages) return [];
  const files = readdirSync(`${FOLDER}/${folder}`).filter((file) => file.endsWith('.html'));
  return files.sort().map((file, i) => {
    const name = file.replace(/\.html$/, '');
    return { name, file: `${FOLDER}/${folder}/${file}`, host: `p${i}.localhost`, path: `/page/${i}` };
  });
}

/** As recorded, else as the page names itself, else at a path that says which document it is. */
function addressOf({ url, document }: z.infer<typeof RowSchema>, file: string): URL {
  const address = url ?? ownAddress(readFileSync(file, 'utf8'));
  return new URL(address ?? `http://site/${document.toLowerCase().replaceAll(' ', '-')}`);
}

/** Canonical or Open Graph address of a page, where it is whole and names more than the site. */
function ownAddress(html: string): string | null {
  const tags = html.match(/<(?:link|meta)\b[^>]*\b(?:canonical|og:url)\b[^>]*>/gi) ?? [];
  for (const tag of tags) {
    const address = /(?:href|content)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? '';
    if (/^https?:\/\/[^/]+\/./i.test(address) && URL.canParse(address)) return address;
  }
  return null;
}
