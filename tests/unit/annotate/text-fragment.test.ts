import { expect, it } from 'vitest';
import { textFragmentLink } from '../../../lib/annotate/text-fragment.ts';

const page = 'https://example.test/terms?lang=en';

it('holds a short quote whole, with what its syntax uses encoded', () => {
  expect(textFragmentLink(`${page}#section-3`, 'We store  e-mail, and\nwe share it.')).toBe(
    `${page}#:~:text=We%20store%20e%2Dmail%2C%20and%20we%20share%20it.`,
  );
});

it('holds the first and the last words of a long quote', () => {
  const words = Array.from({ length: 40 }, (_, i) => `word${i}`);
  const link = textFragmentLink(page, words.join(' '));
  expect(link).toBe(`${page}#:~:text=${words.slice(0, 6).join('%20')},${words.slice(-6).join('%20')}`);
});

it('never holds what stands between the cells of a table', () => {
  expect(textFragmentLink(page, 'Partners ; We share your address ; Until you object')).toBe(
    `${page}#:~:text=Partners,Until%20you%20object`,
  );
});
