import { describe, expect, test } from 'vitest';
import { loadGuidanceSeeds, loadPages, loadRegulations } from '../../../lib/cli/guidance-seeds.ts';

/** Every text of a seed, with the path to it. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}
const SKIPPED =
  /\.(?:id|when|law|polarity|category|related\.\d+|address|jurisdiction|checked\.\w+|days|title|short|place)$/;
const texts = [...loadGuidanceSeeds('.'), ...loadRegulations('.'), ...loadPages('.')]
  .flatMap((seed) => textsOf(seed, seed.id))
  .filter(([path]) => !SKIPPED.test(path));

/** Alarm, hype, legalese and filler: none of it helps a reader to decide. */
const BANNED =
  /\b(?:shocking|scary|terrif\w+|beware|outrage\w*|sneak\w*|creepy|evil|danger\w*|nightmare|trap|trick\w*|hereby|herein|hereto|thereof|therein|aforesaid|notwithstanding|pursuant|whatsoever|hereinafter|utili[sz]e\w*|leverag\w+|delve\w*|robust|seamless\w*|crucial\w*|vital|landscape|empower\w*|furthermore|moreover|simply|basically|obviously|clearly unlawful|illegal|guarantee that you)\b/i;
const AMERICAN =
  /\b(?:\w+(?:yze|yzed|yzing)|behavior\w*|favor\w*|honor(?:ed|s|ing)?|color\w*|license(?= to|s? for)|licenses\b(?! works)|center|canceled|canceling|personaliz\w*|recogniz\w*|organiz\w*|authoriz\w*|minimiz\w*|anonymiz\w*|defense|program(?!s? of))\b/;

describe('our own texts', () => {
  test('there are many', () => expect(texts.length).toBeGreaterThan(1_500));

  test.each([
    ['words that alarm, sell or sound like law', BANNED],
    ['American spelling', AMERICAN],
    ['dashes, straight quotes, exclamation marks, dots', /[–—!]|\.\.\.|…|'|"/],
    ['double words', /\b(\w+) \1\b/i],
    ['two spaces, or one before punctuation', / {2}| [.,;:?]/],
    ['a comma splice at the end', /[,;:]$/],
    ['claims of certainty about the reader’s case', /\byou will win|\byou can sue them|\bthis is (?:unlawful|void)\b/i],
  ])('no %s', (_, pattern) => {
    expect(texts.filter(([, text]) => pattern.test(text)).map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  test('speaks in short sentences', () => {
    const long = texts.filter(([, text]) => text.split(/[.?;:] /).some((sentence) => sentence.split(' ').length > 42));
    expect(long.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });
});
