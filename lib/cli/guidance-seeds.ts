import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CLAUSE_TYPE_IDS } from '../model/clause-type.ts';
import { type SummarySeed, SummarySeedSchema } from '../model/guidance.ts';

/** Reads seeds/guidance, one file a clause type, in the order of the taxonomy; an error names the file and the field. */
export function loadGuidanceSeeds(root: string): SummarySeed[] {
  const dir = join(root, 'seeds', 'guidance');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.startsWith('pages'))
    .sort();
  const seeds = files.map((file) => {
    const seed = parseFile(join(dir, file), SummarySeedSchema);
    if (file !== join(seed.category, `${seed.id}.json`))
      throw new Error(`seeds/guidance/${file}: belongs in ${seed.category}/${seed.id}.json`);
    return seed;
  });
  const missing = CLAUSE_TYPE_IDS.filter((id) => !seeds.some((seed) => seed.id === id));
  if (missing.length > 0) throw new Error(`seeds/guidance: no file for ${missing.join(', ')}; add one for each`);
  return seeds.sort((a, b) => CLAUSE_TYPE_IDS.indexOf(a.id) - CLAUSE_TYPE_IDS.indexOf(b.id));
}

function parseFile<T>(path: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
