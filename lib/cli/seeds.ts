import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Macros } from '../classify/compile-rules.ts';
import { CLAUSE_TYPE_IDS } from '../model/clause-type.ts';
import { type ClauseTypeSeed, ClauseTypeSeedSchema } from '../model/rule.ts';

const MacrosSchema = z.record(z.string(), z.string());

/** Reads seeds/clause-types; an error names the file and the field. Order is that of the taxonomy. */
export function loadSeeds(root: string): { seeds: ClauseTypeSeed[]; macros: Macros } {
  const dir = join(root, 'seeds', 'clause-types');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.json') && f !== 'macros.json')
    .sort();
  const seeds = files.map((f) => {
    const parsed = ClauseTypeSeedSchema.safeParse(JSON.parse(readFileSync(join(dir, f), 'utf8')));
    if (!parsed.success) throw new Error(`seeds/clause-types/${f}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
  seeds.sort((a, b) => CLAUSE_TYPE_IDS.indexOf(a.id) - CLAUSE_TYPE_IDS.indexOf(b.id));
  return { seeds, macros: MacrosSchema.parse(JSON.parse(readFileSync(join(dir, 'macros.json'), 'utf8'))) };
}
