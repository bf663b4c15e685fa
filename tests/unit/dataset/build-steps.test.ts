import { describe, expect, it } from 'vitest';
import { clauseWords } from '../../../lib/match/words.ts';
import { slugOf } from '../../../seeds/build/addresses.ts';
import { align, likeness } from '../../../seeds/build/align.ts';
import { captureFault, tinyCaptures } from '../../../seeds/build/capture.ts';
import { compareFindings } from '../../../seeds/build/compare.ts';
import { kindOfName } from '../../../seeds/build/document-kind.ts';
import { factsOf } from '../../../seeds/build/facts.ts';
import { isTechnical } from '../../../seeds/build/histories.ts';

const PROSE =
  'The bakery is open on the days that are named on the door, and you may take your bread with you when you have paid for it. ';

describe('captureFault', () => {
  const fault = (text: string) => captureFault(text, clauseWords(text));

  it('takes English prose, and a long page whatever it mentions', () => {
    expect(fault(PROSE.repeat(8))).toBeNull();
    expect(
      fault(`${PROSE.repeat(40)} We use a captcha at the door. Access denied is what it says when you are late.`),
    ).toBeNull();
  });

  it('takes a short policy that speaks of robots and scripts', () => {
    const policy =
      'This privacy policy says what personal data we collect: none. There are no cookies, no captcha and no robots. ';
    expect(
      fault(`${policy}${PROSE.repeat(4)} You agree to these terms; your rights stay yours. Access denied is a song.`),
    ).toBeNull();
  });

  it.each([
    ['Checking your browser before you go on. Please wait. '.repeat(4), 'captcha'],
    [`404 error: not found. ${PROSE}`, 'error page'],
    ['Please enable JavaScript to run this app.', 'error page'],
    ['The bakery is open.', 'only 4 words'],
    [
      `${'Die Bäckerei ist an den Tagen offen, die an der Tür stehen, und Sie nehmen das Brot mit nach Hause. '.repeat(9)}`,
      'language: de',
    ],
    [`${'パン屋は 扉に 書かれた 日に 開いています '.repeat(40)}`, 'language: ja'],
    [`${'lorem ipsum dolor sit amet consetetur '.repeat(30)}`, 'no English prose'],
  ])('leaves out %s', (text, reason) => {
    expect(fault(text)).toBe(reason);
  });
});

describe('tinyCaptures', () => {
  it('marks what holds less than a tenth of its neighbours, at the ends too', () => {
    expect(tinyCaptures([1000, 1000, 90, 1000, null, 1000, 110])).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(tinyCaptures([50, 1000, 1000, 1000])).toEqual([true, false, false, false]);
  });

  it('does not take one huge capture for the measure', () => {
    expect(tinyCaptures([100, 100, 9000, 100, 100])).toEqual([false, false, false, false, false]);
    expect(tinyCaptures([100])).toEqual([false]);
  });
});

describe('isTechnical', () => {
  it.each([
    'Refilter Shop Terms',
    'Apply technical or declaration upgrade on Shop Terms',
    'Merge branch x',
    'Remove mojibake',
  ])('takes "%s" for a change of the recording', (subject) => expect(isTechnical(subject)).toBe(true));
  it.each([
    'Record new changes of Shop Terms',
    'Update Fix Shop Terms',
    'First record of Merge',
    'Start tracking Refilter',
  ])('takes "%s" for a version', (subject) => expect(isTechnical(subject)).toBe(false));
});

describe('align', () => {
  const words = (text: string) => text.split(' ');
  const before = [
    { id: 1, words: words('you may keep a dog in the garden but not in the kitchen') },
    { id: 2, words: words('rent is due on the first of each month in coins') },
  ];

  it('links a reworded text to the one it came from', () => {
    const links = align(before, [{ id: 7, words: words('rent is due on the last of each month in notes') }]);
    expect(links).toMatchObject([{ from: 2, to: 7 }]);
  });

  it('links both halves of a text that was cut in two, and no stranger', () => {
    const links = align(before, [
      { id: 7, words: words('you may keep a dog in the garden') },
      { id: 8, words: words('swimming is for those who can swim') },
    ]);
    expect(links.map(({ from, to }) => [from, to])).toEqual([[1, 7]]);
  });

  it('measures likeness by words', () => {
    expect(likeness(words('a b c'), words('c b a'))).toEqual({ dice: 1, held: 1 });
    expect(likeness(words('a b'), words('c d'))).toEqual({ dice: 0, held: 0 });
    expect(likeness(words('a b c d'), words('a b')).held).toBe(1);
  });
});

describe('compareFindings', () => {
  const clause = { polarity: 'risk', severity: 'medium', attributes: {} } as const;

  it('names the attribute that moved and which way', () => {
    const [before, after] = [30, 14].map((noticeDays) => ({ ...clause, attributes: { noticeDays } }));
    if (!before || !after) throw new Error('two');
    expect(compareFindings(before, after)).toMatchObject({ kind: 'hardened', attributes: { noticeDays: [30, 14] } });
    expect(compareFindings(after, before).kind).toBe('softened');
    expect(compareFindings(clause, clause).kind).toBe('reworded');
  });

  it('lets severity and polarity decide before attributes', () => {
    const high = { ...clause, severity: 'high' } as const;
    expect(compareFindings(clause, high)).toMatchObject({ kind: 'hardened', severity: ['medium', 'high'] });
    const promise = { polarity: 'protection', severity: 'protection', attributes: {} } as const;
    expect(compareFindings(promise, clause)).toMatchObject({ kind: 'hardened', polarity: ['protection', 'risk'] });
  });

  it('takes consent for a gain in a risk, and for an exception in a promise', () => {
    const asked = { optIn: true };
    expect(compareFindings(clause, { ...clause, attributes: asked }).kind).toBe('softened');
    const promise = { polarity: 'protection', severity: 'protection', attributes: {} } as const;
    expect(compareFindings({ ...promise, attributes: asked }, promise).kind).toBe('softened');
    expect(compareFindings(promise, { ...promise, attributes: asked }).kind).toBe('hardened');
  });

  it('takes a time or a place that goes on in other words for the same', () => {
    const keeping = (retentionPeriod: string) => ({ ...clause, attributes: { retentionPeriod } });
    const six = keeping('6 years after the last loaf');
    expect(compareFindings(six, keeping('6 years once you have eaten')).kind).toBe('reworded');
    expect(compareFindings(six, keeping('6 months after the last loaf')).kind).toBe('altered');
    const ruled = (place: string) => ({ ...clause, attributes: { place } });
    expect(compareFindings(ruled('the City of Old Oslo'), ruled('THE CITY OF OLD OSLO, SO')).kind).toBe('reworded');
    expect(compareFindings(ruled('the State of Oslo, USA'), ruled('Oslo, United States')).kind).toBe('reworded');
    expect(compareFindings(ruled('the United States of America'), ruled('Oslo')).kind).toBe('altered');
  });

  it('takes an amount that is spelt out as well for the same, and not one in another currency', () => {
    const capped = (cap: string) => ({ ...clause, attributes: { cap } });
    expect(compareFindings(capped('$50.00'), capped('FIFTY DOLLARS ($50.00)')).kind).toBe('reworded');
    expect(compareFindings(capped('US $500'), capped('500 or €500')).kind).toBe('altered');
    expect(compareFindings(capped('$100'), capped('fees paid or $100')).kind).toBe('altered');
    expect(compareFindings(capped('fees of six months'), capped('fees of three months')).kind).toBe('altered');
  });

  it('calls a fact that is neither better nor worse altered', () => {
    expect(compareFindings(clause, { ...clause, attributes: { place: 'Oslo' } }).kind).toBe('altered');
  });
});

describe('factsOf', () => {
  it('keeps no phrase of more than six words and no run of eight', () => {
    const words = 'apart from bakers in the old town and their many apprentices under eighteen and dogs'.split(' ');
    const facts = factsOf(
      { carveOuts: ['bakers in the old town', 'their many apprentices under eighteen and dogs'] },
      words,
    );
    for (const phrase of facts.carveOuts ?? []) expect(clauseWords(phrase).length).toBeLessThanOrEqual(6);
    expect(facts.carveOuts?.[0]).toBe('bakers in the old town');
  });

  it('cuts a phrase where it can end', () => {
    const cut = (cap: string) => factsOf({ cap }, []).cap;
    expect(cut('fees paid by you to the tea house in the last year')).toBe('fees paid …');
    expect(cut('the price of one scone (with jam')).toBe('the price of one scone …');
    expect(cut('$100')).toBe('$100');
  });

  it('leaves out a list item that would make the list a quotation', () => {
    const words = 'all bakers in the old town all dogs in the park'.split(' ');
    expect(factsOf({ carveOuts: ['bakers in the old town', 'all dogs in the park'] }, words).carveOuts).toEqual([
      'bakers in the old town',
    ]);
    expect(factsOf({ noticeDays: 30, place: 'Oslo' }, words)).toEqual({ noticeDays: 30, place: 'Oslo' });
  });
});

describe('names', () => {
  it.each([
    ['Privacy Policy', 'privacy'],
    ['Business Privacy Policy', 'privacy'],
    ['Terms of Service', 'terms'],
    ['Developer Terms', 'terms'],
    ['Trackers Policy', 'cookies'],
    ['Community Guidelines - Spam', 'guidelines'],
    ['Acceptable Use Policy', 'guidelines'],
    ['Law Enforcement Guidelines', 'other'],
    ['Imprint', 'other'],
  ])('%s is of kind %s', (name, kind) => expect(kindOfName(name)).toBe(kind));

  it('makes file names of platform names', () => {
    expect(slugOf('DALL·E')).toBe('dall-e');
    expect(slugOf("O'Reilly")).toBe('o-reilly');
    expect(slugOf('Über')).toBe('uber');
    expect(slugOf('微信')).toBe('platform');
  });
});
