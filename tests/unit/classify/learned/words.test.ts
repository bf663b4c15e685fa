import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, addWords, keyOf, newBag } from '../../../../lib/classify/learned/features.ts';
import { hashText, mix } from '../../../../lib/classify/learned/hash.ts';
import { KeySet } from '../../../../lib/classify/learned/key-set.ts';
import { stem } from '../../../../lib/classify/learned/stem.ts';
import { tokenise } from '../../../../lib/classify/learned/tokens.ts';

const none = new Set<string>();
const hashesOf = (text: string, names = none) => tokenise(text, names).map(({ word }) => word.hash);
const keysOf = (text: string) => {
  const bag = newBag();
  addWords(bag, tokenise(text, none), 0, new KeySet());
  return bag.keys;
};

describe('stem', () => {
  test.each([
    ['policies', 'policy'],
    ['shared', 'shar'],
    ['shares', 'shar'],
    ['sharing', 'shar'],
    ['stopped', 'stop'],
    ['sell', 'sell'],
    ['business', 'business'],
  ])('%s becomes %s', (word, expected) => expect(stem(word)).toBe(expected));
});

describe('tokenise', () => {
  test('reads contractions as what they stand for', () => {
    expect(hashesOf("We don't sell")).toEqual(hashesOf('we do not sell'));
    expect(hashesOf('You can’t opt out')).toEqual(hashesOf('you can not opt out'));
  });
  test('reads the service’s own name as we, several in a row as one', () => {
    const names = new Set(['acme', 'cloud']);
    expect(hashesOf('Acme Cloud keeps it', names)).toEqual(hashesOf('we keeps it'));
    expect(hashesOf('Acme’s partners', names)).toEqual(hashesOf('we partners'));
  });
  test('keeps the numbers that matter and no others', () => {
    expect(hashesOf('after 30 days')).not.toEqual(hashesOf('after 31 days'));
    expect(hashesOf('after 31 days')).toEqual(hashesOf('after 90 days'));
  });
  test('reads every address alike', () => {
    expect(hashesOf('write to a@b.example now')).toEqual(hashesOf('write to other@mail.example now'));
  });
  test('says where each word stands', () => {
    const text = 'We may share it.';
    expect(tokenise(text, none).map(({ start, end }) => text.slice(start, end))).toEqual(['We', 'may', 'share', 'it']);
  });
});

describe('features', () => {
  test('keys have 24 bits', () => {
    fc.assert(fc.property(fc.string(), (text) => keyOf(hashText(text)) < 2 ** 24 && keyOf(hashText(text)) >= 0));
  });
  test('mixing depends on the order', () => {
    expect(mix(hashText('a'), hashText('b'))).not.toBe(mix(hashText('b'), hashText('a')));
  });
  test('a repeated word counts once', () => {
    expect(new Set(keysOf('data data data data')).size).toBe(keysOf('data data data data').length);
  });
  test('a negation shows on the words after it', () => {
    const plain = new Set(keysOf('we will sell records'));
    const own = keysOf('we will not sell records').filter((key) => !plain.has(key));
    expect(own).toContain(keyOf(mix(mix(hashText('neg'), hashText(stem('records'))), 0)));
  });
  test('the same text gives the same features', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(keysOf(text)).toEqual(keysOf(text))));
  });
  test('a bag keeps value beside key', () => {
    const bag = newBag();
    add(bag, 0xffffffff, 2);
    expect(bag).toEqual({ keys: [0xffffff], values: [2] });
  });
});

test('a key set says what a set says', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 })), (keys) => {
      const own = new KeySet();
      const set = new Set<number>();
      for (const key of keys) {
        expect(own.add(key)).toBe(!set.has(key));
        set.add(key);
      }
    }),
  );
});
