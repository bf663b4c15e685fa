import LogisticRegressionClassifier from 'natural/lib/natural/classifiers/logistic_regression_classifier.js';
import type { Classifier } from '../../classify/classifier.ts';
import { createClassifier } from '../../classify/classifier.ts';
import { pageFromBlocks } from '../../segment/from-blocks.ts';
import { segmentPage } from '../../segment/segment.ts';
import { loadClassifierData } from '../classifier-data.ts';
import { loadSeeds } from '../seeds.ts';
import { ownBlocks } from './own-text.ts';
import type { Measured } from './row.ts';
import { race, timesAsFast } from './timing.ts';

const CLAUSES = 600;
/** Examples a label that the peer learns from: with all of them it learns for minutes, and is slower afterwards. */
const TAUGHT = 2;

/** Classification of 600 clauses by all types, warm, beside the logistic regression of `natural`, which answers by label alone. */
export function benchClassify(rounds: number): Measured[] {
  const classifier = createClassifier(loadClassifierData('.'));
  const segments = segmentPage(pageFromBlocks(ownBlocks(CLAUSES * 60).slice(0, CLAUSES)));
  const peer = taughtPeer();
  const texts = segments.map(({ text }) => text);
  const times = race(
    {
      own: () => classifyAll(classifier, segments),
      peer: () => texts.map((text) => peer.getClassifications(text)),
    },
    rounds,
    4,
  );
  return [
    {
      name: 'classification, 600 clauses × all types',
      value: times.own.median,
      peer: { name: 'natural, logistic regression', value: times.own.median * timesAsFast(times.own, times.peer) },
      spread: times.own.spread,
    },
  ];
}

function classifyAll(classifier: Classifier, segments: ReturnType<typeof segmentPage>): number {
  const prepared = classifier.prepare(segments, { kind: 'privacy', title: 'Privacy policy' });
  return segments.reduce((sum, { index }) => sum + classifier.classify(prepared, index).length, 0);
}

function taughtPeer(): InstanceType<typeof LogisticRegressionClassifier> {
  const peer = new LogisticRegressionClassifier();
  for (const { id, examples } of loadSeeds('.').seeds)
    for (const example of examples.risk.slice(0, TAUGHT))
      peer.addDocument(typeof example === 'string' ? example : example.text, id);
  peer.train();
  return peer;
}
