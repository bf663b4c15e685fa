import { expect, test } from 'vitest';
import { strongestWords } from '../../../../lib/classify/learned/explain.ts';
import { eachWordFeature, keyOf } from '../../../../lib/classify/learned/features.ts';
import { mix } from '../../../../lib/classify/learned/hash.ts';
import { indexFeatures, type LinearModel } from '../../../../lib/classify/learned/linear.ts';
import { tokenise } from '../../../../lib/classify/learned/tokens.ts';
import { pageFromBlocks } from '../../../../lib/segment/from-blocks.ts';
import { segmentPage } from '../../../../lib/segment/segment.ts';

const none = new Set<string>();

/** A model in which every word feature of `text` speaks for label 0. */
function modelFor(text: string): LinearModel {
  const keys: number[] = [];
  eachWordFeature(tokenise(text, none), (hash) => keys.push(keyOf(mix(hash, 0))));
  const sorted = [...new Set(keys)].sort((a, b) => a - b);
  return {
    labels: 1,
    bias: Int32Array.of(0),
    scale: Int32Array.of(4096),
    keys: Uint32Array.from(sorted),
    starts: Uint32Array.from({ length: sorted.length + 1 }, (_, i) => i),
    labelOf: new Uint8Array(sorted.length),
    weightOf: new Int8Array(sorted.length).fill(100),
  };
}

test('the words that speak for a label are found again in the text, and no others', () => {
  const page = pageFromBlocks([
    { kind: 'p', text: 'Something else first.' },
    { kind: 'p', text: 'Every month our brokers receive lists.' },
  ]);
  const segment = segmentPage(page)[1];
  if (!segment) throw new Error('two blocks make two segments');
  const model = modelFor('brokers receive');
  const spans = strongestWords(model, indexFeatures(model), 0, segment, segment.sentences[0] ?? null, none);
  expect(spans.map(({ start, end }) => page.text.slice(start, end))).toEqual(['brokers receive']);
});
