import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassifierData } from '../classify/classifier.ts';
import { readRulesAsset } from '../classify/rules-asset.ts';
import { loadSeeds } from './seeds.ts';

/**
 * What the classifier needs, read from the project folder: the seeds themselves where they are there (so that an edit
 * counts at once), else the compiled asset; the weights where they have been trained.
 */
export function loadClassifierData(root: string): ClassifierData {
  const rules = existsSync(join(root, 'seeds', 'clause-types')) ? loadSeeds(root) : readAsset(root);
  const weights = join(root, 'assets', 'model', 'weights.bin');
  return { ...rules, weights: existsSync(weights) ? new Uint8Array(readFileSync(weights)) : null };
}

function readAsset(root: string): ReturnType<typeof readRulesAsset> {
  return readRulesAsset(JSON.parse(readFileSync(join(root, 'assets', 'rules', 'rules.json'), 'utf8')));
}
