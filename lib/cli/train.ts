/**
 * npm run -s train -- [--cv | --unfair] [--whole] [--shared DIR] [--ota DIR…]
 *
 * Learns assets/model/weights.bin from the labelled policies, the single hard blocks, the examples of the clause types and
 * the project's own labels (seeds/labels, whose text is read again from the version histories). With --cv it also prints figures
 * cross-validated by service, and those of the sealed fold by a model that has seen the other folds alone, and puts them
 * into lib/classify/README.md, the reliability plot beside it. With --unfair it learns from the sentences of the
 * unfair-terms corpus instead, and puts its figures by company folds there. With --whole it learns from the documents of
 * seeds/labels/whole too, which the shipped weights have not seen.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createClassifier } from '../classify/classifier.ts';
import { packModel } from '../classify/learned/model.ts';
import { loadClassifierData } from './classifier-data.ts';
import { loadSeeds } from './seeds.ts';
import { aboutModel } from './training/about.ts';
import { crossValidate } from './training/cross-validate.ts';
import { goldExamples, hardExamples } from './training/examples.ts';
import { ownExamples } from './training/own-labels.ts';
import { seedExamples } from './training/seed-examples.ts';
import { Trainer } from './training/trainer.ts';
import { judgeUnfair, unfairExamples } from './training/unfair.ts';
import { wholeExamples } from './training/whole-labels.ts';

const { values: options } = parseArgs({
  options: {
    cv: { type: 'boolean', default: false },
    unfair: { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
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
    const trainer = new Trainer(unfairExamples(join(labelled, 'unfair-terms.jsonl'), classifier), report);
    publish('unfair', judgeUnfair(trainer));
    return;
  }
  const histories = options.ota ?? [join(options.shared, 'ota')];
  const examples = [
    ...goldExamples(join(options.shared, 'gold'), classifier),
    ...hardExamples(join(labelled, 'hard-blocks.jsonl'), classifier),
    ...seedExamples(loadSeeds('.').seeds, classifier),
    ...(await ownExamples('seeds/labels', histories, classifier)),
    ...(options.whole ? await wholeExamples('seeds/labels/whole', histories, classifier) : []),
  ];
  report(`${examples.filter((e) => e.labelled).length} blocks that a person has read`);
  const trainer = new Trainer(examples, report);
  const high = new Set(data.seeds.filter((seed) => seed.base === 'high').map((seed) => `${seed.id}:risk`));
  write(trainer);
  if (!options.cv) return;
  const { figures, plot } = crossValidate(trainer, high);
  publish('figures', figures);
  writeFileSync('lib/classify/reliability.svg', plot);
}

function write(trainer: Trainer): void {
  const bytes = packModel(trainer.fit(null));
  const about = aboutModel(trainer.examples, bytes);
  mkdirSync('assets/model', { recursive: true });
  writeFileSync('assets/model/weights.bin', bytes);
  writeFileSync('assets/model/weights.json', about);
  console.log(`assets/model/weights.bin: ${(bytes.length / 1024).toFixed(0)} KB\n${about}`);
}

/** Puts figures between the marks of that name in the classifier's README. */
function publish(name: string, figures: string): void {
  const file = 'lib/classify/README.md';
  const text = readFileSync(file, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`].map((mark) => text.indexOf(mark));
  if (!open || !close || open < 0 || close < open) throw new Error(`${file} has no marks <!-- ${name} -->`);
  writeFileSync(file, `${text.slice(0, open)}<!-- ${name} -->\n\n${figures}\n\n${text.slice(close)}`);
}

await main();
