import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CLAUSE_TYPE_IDS } from '../model/clause-type.ts';
import { type GuidanceSeed, GuidanceSeedSchema } from '../model/guidance.ts';
import { type Page, PageSchema } from '../model/pages.ts';
import { type Regulation, RegulationSchema } from '../model/regulation.ts';

/** Reads seeds/guidance, one file a clause type, in the order of the taxonomy; an error names the file and the field. */
export function loadGuidanceSeeds(root: string): GuidanceSeed[] {
  const dir = join(root, 'seeds', 'guidance');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.startsWith('pages'))
    .sort();
  const seeds = files.map((file) => {
    const seed = parseFile(join(dir, file), GuidanceSeedSchema);
    const home = join(seed.category, `${seed.id}.json`);
    if (file !== home) throw new Error(`seeds/guidance/${file}: belongs in seeds/guidance/${home}`);
    return seed;
  });
  const missing = CLAUSE_TYPE_IDS.filter((id) => !seeds.some((seed) => seed.id === id));
  if (missing.length > 0) throw new Error(`seeds/guidance: no file for ${missing.join(', ')}; add one for each`);
  return seeds.sort((a, b) => CLAUSE_TYPE_IDS.indexOf(a.id) - CLAUSE_TYPE_IDS.indexOf(b.id));
}

/** Reads seeds/regulations, in the order of the file names; an error names the file and the field. */
export function loadRegulations(root: string): Regulation[] {
  const dir = join(root, 'seeds', 'regulations');
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const regulation = parseFile(join(dir, file), RegulationSchema);
    if (file !== `${regulation.id}.json`)
      throw new Error(`seeds/regulations/${file}: belongs in ${regulation.id}.json`);
    return regulation;
  });
}

/** Reads seeds/guidance/pages, in the order of the file names; an error names the file and the field. */
export function loadPages(root: string): Page[] {
  const dir = join(root, 'seeds', 'guidance', 'pages');
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const page = parseFile(join(dir, file), PageSchema);
    if (file !== `${page.id}.json`) throw new Error(`seeds/guidance/pages/${file}: belongs in ${page.id}.json`);
    return page;
  });
}

function parseFile<T>(path: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
