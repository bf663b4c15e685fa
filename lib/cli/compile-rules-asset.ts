/**
 * npm run -s seeds -- [--check]
 *
 * Writes what the extension bundles from seeds/clause-types: assets/rules/rules.json for the classifier, and titles.json
 * for the surfaces that only name the types. With --check it writes nothing and fails where a file is out of date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compileRules } from '../classify/compile-rules.ts';
import { rulesAssetText } from '../classify/rules-asset.ts';
import { loadSeeds } from './seeds.ts';

const { seeds, macros } = loadSeeds('.');
const { rules } = compileRules(seeds, macros);
const titles = Object.fromEntries(
  seeds.map(({ id, category, title, protectionTitle }) => [id, { category, title, protectionTitle }]),
);
const assets = {
  'assets/rules/rules.json': rulesAssetText(seeds, macros),
  'assets/rules/titles.json': `${JSON.stringify(titles)}\n`,
};

mkdirSync('assets/rules', { recursive: true });
for (const [file, json] of Object.entries(assets)) {
  if (!process.argv.includes('--check')) writeFileSync(file, json);
  else if (readFileSync(file, 'utf8') !== json) throw new Error(`${file} is out of date: run npm run -s seeds`);
  console.log(`${file}: ${(json.length / 1024).toFixed(0)} KB`);
}
console.log(`${seeds.length} types, ${rules.length} rules`);
