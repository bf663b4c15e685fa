import { compareGuards, guardOf } from '../../match/guard.ts';
import type { ClauseChange, Run } from '../../model/watch.ts';
import { isFelt } from './effects.ts';
import { pointsOnly } from './pointer.ts';
import { sentenceWords } from './sentence-key.ts';

/** Words that may come, go or change without a clause saying something else. Words that may turn it are in the guard. */
const LIGHT = new Set(
  'a an the this that these those which who whom such as so to of in on at by for from with into upon and is are was were be been being it its there here above below following section sections please also then thus hereby herein thereof will'.split(
    ' ',
  ),
);
const LEAST_WORDS = 4;

interface Weighed extends Pick<ClauseChange, 'kind' | 'before' | 'after' | 'effects'> {
  /** How the clause is set. */
  readonly set: 'h' | 'p' | 'li' | 'tr';
  readonly introduced: boolean;
  /** The nearest heading above. */
  readonly heading: string;
}

/**
 * Whether a change of one clause leaves its meaning alone: order, headings, furniture of the page, spelling, small words.
 * A changed number, a guard word (may, not, only, sell, ...) or a changed finding is never cosmetic.
 */
export function isCosmetic(change: Weighed): boolean {
  if (change.kind === 'moved') return true;
  if (change.effects.some(isFelt)) return false;
  const gone = wordsIn(change.before, 'gone');
  const come = wordsIn(change.after, 'new');
  if (change.set === 'h') return true;
  if (pointsOnly(change.before, 'gone') && pointsOnly(change.after, 'new')) return true;
  if (change.kind === 'reworded') return isSameSense(gone, come, change) || isFurnitureStill(change);
  return isFurniture([...gone, ...come], change);
}

/** A line of a few words that ends like a title, not like a sentence. */
const LABEL_WORDS = 8;
/** A line that says what is found elsewhere on the site; it states nothing, for want of a verb. */
const BLURB_WORDS = 14;
const STATES = new Set(
  'i we you they he she it who this there is are was were be been am can could may might must shall should will would do does did has have had need let lets'.split(
    ' ',
  ),
);
/** A heading that speaks of both parties: a list under it says what is done, often without a verb that states. */
const SPEAKS = /\b(?:we|us|our|you|your)\b/i;
/** The one number that titles of reports and fairs carry. */
const YEAR = /^(?:19|20)\d\d$/;
const ENDS_SENTENCE = /[.;:!?]\s*$/;

function wordsIn(runs: readonly Run[], is: Run['is']): string[] {
  return runs.filter((run) => run.is === is).flatMap((run) => sentenceWords(run.text));
}

/** Short lines that hang on nothing: buttons, links, menus, labels. */
function isFurniture(words: readonly string[], { set, introduced, heading, before, after }: Weighed): boolean {
  if (words.length === 0) return true;
  if (set === 'tr' || (set === 'li' && introduced)) return false;
  const text = [...before, ...after].map((run) => run.text).join('');
  const isLabel = words.length < LABEL_WORDS && !ENDS_SENTENCE.test(text);
  const hasGuard = guardOf(words.filter((word) => !(isLabel && YEAR.test(word)))).length > 0;
  return words.length < LEAST_WORDS || (!hasGuard && (isLabel || (isBlurb(words) && !isPurpose({ set, heading }))));
}

/** An item of a list that says what is done with the reader's data; at the end of a page the menus stand under "Contact us". */
function isPurpose({ set, heading }: Pick<Weighed, 'set' | 'heading'>): boolean {
  return set === 'li' && SPEAKS.test(heading) && !/contact/i.test(heading);
}

function isBlurb(words: readonly string[]): boolean {
  return words.length <= BLURB_WORDS && !words.some((word) => STATES.has(word));
}

/** One line of furniture in place of another. */
function isFurnitureStill(change: Weighed): boolean {
  const { before, after } = change;
  return (
    isFurniture(allWords(before), { ...change, after: [] }) && isFurniture(allWords(after), { ...change, before: [] })
  );
}

function isSameSense(gone: readonly string[], come: readonly string[], { before, after }: Weighed): boolean {
  const guards = compareGuards(guardOf(allWords(after)), guardOf(allWords(before)));
  if (guards.onPage.length + guards.onRecord.length > 0) return false;
  // A space that was lost or found.
  if (gone.join('') === come.join('')) return true;
  const left = [...gone.filter((word) => !LIGHT.has(word))];
  for (const word of come) {
    if (LIGHT.has(word)) continue;
    const twin = left.findIndex((other) => isVariant(word, other));
    if (twin < 0) return false;
    left.splice(twin, 1);
  }
  return left.length === 0;
}

function allWords(runs: readonly Run[]): string[] {
  return sentenceWords(runs.map(({ text }) => text).join(' '));
}

/** One word in two spellings: singular and plural, -ise and -ize, one letter mistyped in a long word. No number is. */
function isVariant(a: string, b: string): boolean {
  if (a === b) return true;
  if (/\d/.test(a + b)) return false;
  const base = (word: string) =>
    word
      .replace(/e?s$/, '')
      .replace(/e$/, '')
      .replaceAll('our', 'or')
      .replace(/is(?=$|ing|ation)/, 'iz');
  return base(a) === base(b) || (Math.min(a.length, b.length) >= 7 && isOneEditApart(a, b));
}

function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  // A letter before the first is another word: legal, illegal.
  if (i === 0) return false;
  return short.length === long.length ? short.slice(i + 1) === long.slice(i + 1) : short.slice(i) === long.slice(i + 1);
}
