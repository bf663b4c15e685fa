/**
 * npm run -s seeds -- [--check]
 *
 * Writes assets/rules/rules.json, what the extension bundles, from seeds/clause-types. With --check it writes nothing and
 * fails where the file is out of date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compileRules } from '../classify/compile-rules.ts';
import { toRulesAsset } from '../classify/rules-asset.ts';
import { loadSeeds } from './seeds.ts';

const OUT = 'assets/rules/rules.json';

const { seeds, macros } = loadSeeds('.');
const { rules } = compileRules(seeds, macros);
const json = `${JSON.stringify(toRulesAsset(seeds, macros))}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(OUT, 'utf8') !== json) throw new Error(`${OUT} is out of date: run npm run -s seeds`);
} else {
  mkdirSync('assets/rules', { recursive: true });
  writeFileSync(OUT, json);
}
console.log(`${OUT}: ${seeds.length} types, ${rules.length} rules, ${(json.length / 1024).toFixed(0)} KB`);
