import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../../lib/classify/learned/bytes.ts';
import { LABELS } from '../../../../lib/classify/learned/labels.ts';
import { indexFeatures, type LinearModel, partScale, scoreSegment } from '../../../../lib/classify/learned/linear.ts';
import { confidenceOf, type LearnedModel, packModel, readModel } from '../../../../lib/classify/learned/model.ts';
import { sumTrees } from '../../../../lib/classify/learned/trees.ts';
import { DOCUMENT_KINDS } from '../../../../lib/model/report.ts';

const size = LABELS.length;

/** Two features: 5 speaks for label 0, 900 against label 0 and for label 1. A unit of weight is a 64th at scale 256. */
const linear: LinearModel = {
  labels: size,
  bias: new Int32Array(size).fill(-2560),
  scale: new Int32Array(size).fill(2 ** 20 / 256),
  keys: Uint32Array.of(5, 900),
  starts: Uint32Array.of(0, 1, 3),
  labelOf: Uint8Array.of(0, 0, 1),
  weightOf: Int8Array.of(100, -50, 127),
};
const model: LearnedModel = {
  linear,
  tables: { prior: new Int8Array(DOCUMENT_KINDS.length * size).fill(-40), trust: new Int8Array(size).fill(7) },
  forest: {
    depth: 1,
    feature: Uint8Array.of(0, 1),
    threshold: Int8Array.of(-3, 9),
    leaf: Int16Array.of(-500, 700, 0, 900),
    base: -100,
  },
  threshold: new Int32Array(size).fill(-12),
  calibration: {
    group: new Uint8Array(size),
    knots: Int32Array.of(-1024, 0, 1024),
    percent: Uint8Array.of(10, 50, 90),
  },
};

describe('bytes', () => {
  test('numbers come back as they went in', () => {
    const whole = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
    fc.assert(
      fc.property(fc.array(whole), fc.uint8Array(), (list, raw) => {
        const out = new ByteWriter();
        out.list(list);
        out.raw(raw);
        const input = new ByteReader(out.done());
        expect(input.list().map((n) => n + 0)).toEqual(list.map((n) => n + 0));
        expect(input.raw(raw.length)).toEqual(raw);
      }),
    );
  });
  test('an early end is an error that says what to do', () => {
    expect(() => new ByteReader(Uint8Array.of(200)).varint()).toThrow('npm run -s train');
    expect(() => new ByteReader(Uint8Array.of(1)).raw(2)).toThrow('npm run -s train');
  });
});

describe('packed model', () => {
  test('comes back as it went in', () => expect(readModel(packModel(model))).toEqual(model));
  test('of another version is refused', () => {
    const bytes = packModel(model);
    bytes[4] = (bytes[4] ?? 0) + 1;
    expect(() => readModel(bytes)).toThrow('another version');
  });
  test('cut short is refused', () => {
    const bytes = packModel(model);
    expect(() => readModel(bytes.slice(0, bytes.length - 1))).toThrow('too early');
  });
});

describe('scores', () => {
  const index = indexFeatures(linear);
  const nothing = { keys: [], values: [] };
  test('are the bias where nothing is known', () => {
    const { scores, sentence } = scoreSegment(linear, index, { body: nothing, context: nothing, sentences: [] });
    expect(scores[0]).toBe(-10);
    expect(sentence[0]).toBe(-1);
  });
  test('add up over body, surroundings and the best sentence of each label', () => {
    const first = { keys: [5, 17], values: [1, 1] };
    const second = { keys: [900], values: [1] };
    const { scores, sentence } = scoreSegment(linear, index, {
      body: nothing,
      context: second,
      sentences: [first, second],
    });
    const context = Math.floor(77 / 1);
    expect(scores[0]).toBe(Math.floor((-2560 + 100 * partScale(2) - 50 * context) / 256));
    expect(scores[1]).toBe(Math.floor((-2560 + 127 * partScale(1) + 127 * context) / 256));
    expect([sentence[0], sentence[1]]).toEqual([0, 1]);
  });
});

test('trees lead each row to one leaf a tree', () => {
  expect(sumTrees(model.forest, Int8Array.of(-3, 9))).toBe(-100 - 500 + 0);
  expect(sumTrees(model.forest, Int8Array.of(-2, 10))).toBe(-100 + 700 + 900);
});

test('confidence never falls as the logit rises, and joins its knots', () => {
  expect(confidenceOf(model.calibration, 3, -9999)).toBe(0.1);
  expect(confidenceOf(model.calibration, 3, 512)).toBe(0.7);
  expect(confidenceOf(model.calibration, 3, 9999)).toBe(0.9);
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 3000 }), fc.nat(500), (logit, more) => {
      const low = confidenceOf(model.calibration, 0, logit);
      expect(confidenceOf(model.calibration, 0, logit + more)).toBeGreaterThanOrEqual(low);
    }),
  );
});
