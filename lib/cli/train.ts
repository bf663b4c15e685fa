/**
 * npm run -s train -- [--cv | --unfair] [--shared DIR] [--ota DIR…]
 *
 * Learns assets/model/weights.bin from the labelled policies, the single hard blocks and the project's own labels
 * (seeds/labels, whose text is read again from the version histories). With --cv it writes no model: it prints figures
 * cross-validated by service, and those of the sealed fold by a model that has seen the other folds alone. With --unfair
 * it learns from the sentences of the unfair-terms corpus instead, and prints its figures by company folds.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createClassifier } from '../classify/classifier.ts';
import { packModel } from '../classify/learned/model.ts';
import { loadClassifierData } from './classifier-data.ts';
import { crossValidate } from './training/cross-validate.ts';
import { goldExamples, hardExamples } from './training/examples.ts';
import { ownExamples } from './training/own-labels.ts';
import { Trainer } from './training/trainer.ts';
import { judgeUnfair, unfairExamples } from './training/unfair.ts';

const { values: options } = parseArgs({
  options: {
    cv: { type: 'boolean', default: false },
    unfair: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
    ota: { type: 'string', multiple: true },
  },
});

async function main(): Promise<void> {
  const started = performance.now();
  const report = (line: string) => console.error(`${((performance.now() - started) / 1000).toFixed(0)} s: ${line}`);
  const data = loadClassifierData('.');
  const classifier = createClassifier({ ...data, weights: null });
  const labelled = join(options.shared, 'labelled');
  if (options.unfair) {
    judgeUnfair(new Trainer(unfairExamples(join(labelled, 'unfair-terms.jsonl'), classifier), report));
    return;
  }
  const examples = [
    ...goldExamples(join(options.shared, 'gold'), classifier),
    ...hardExamples(join(labelled, 'hard-blocks.jsonl'), classifier),
    ...(await ownExamples('seeds/labels', options.ota ?? [join(options.shared, 'ota')], classifier)),
  ];
  report(`${examples.filter((e) => e.labelled).length} blocks that a person has read`);
  const trainer = new Trainer(examples, report);
  const high = new Set(data.seeds.filter((seed) => seed.base === 'high').map((seed) => `${seed.id}:risk`));
  if (options.cv) crossValidate(trainer, high);
  else write(packModel(trainer.fit(null)));
}

function write(bytes: Uint8Array): void {
  mkdirSync('assets/model', { recursive: true });
  writeFileSync('assets/model/weights.bin', bytes);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  console.log(`assets/model/weights.bin: ${(bytes.length / 1024).toFixed(0)} KB, SHA-256 ${digest}`);
}

await main();
