import { normaliseForRules } from '../normalise.ts';
import { hashText } from './hash.ts';
import { stem } from './stem.ts';

/** A word as the model sees it, with where it stands in the text it was read from. */
export interface Token {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly hash: number;
  readonly negates: boolean;
  readonly modal: boolean;
  /** Carries no meaning of its own: articles, prepositions, forms of "to be". */
  readonly stop: boolean;
}

const PIECE =
  /(?:https?:\/\/|www\.)[^\s]+|[^\s@()]+@[^\s@()]+\.[a-z]+|[a-z]+(?:'[a-z]+)?|[0-9]+(?:[.,][0-9]+)*|[$%\u20ac\u00a3]/g;
const KEPT_NUMBERS = new Set(['13', '14', '16', '18', '30', '100']);
const NEGATIONS = new Set(['not', 'no', 'never', 'without', 'nor', 'neither', 'none', 'nobody']);
const MODALS = new Set('may might can could will would shall should must do does did have has'.split(' '));
const STOPS = new Set(
  'a an the of to in on at by for from with and or as is are was were be been being it its this that these those which such'.split(
    ' ',
  ),
);
const CONTRACTIONS: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
};

const known = new Map<string, readonly Word[]>();

function makeWord(text: string): Word {
  const form = stem(text);
  return { hash: hashText(form), negates: NEGATIONS.has(text), modal: MODALS.has(text), stop: STOPS.has(text) };
}

/** Words that one piece of text stands for: two for a contraction ("don't" is "do not"). */
function wordsOf(piece: string): readonly Word[] {
  const before = known.get(piece);
  if (before) return before;
  const words = partsOf(piece).map(makeWord);
  if (known.size < 60_000) known.set(piece, words);
  return words;
}

function partsOf(piece: string): readonly string[] {
  const fixed = CONTRACTIONS[piece];
  if (fixed) return fixed;
  if (piece.endsWith("n't")) return [piece.slice(0, -3), 'not'];
  if (piece.includes("'")) return [piece.slice(0, piece.indexOf("'"))];
  if (piece.includes('@') || piece.includes('://') || piece.startsWith('www.')) return ['<address>'];
  if (/^[0-9]/.test(piece)) return [KEPT_NUMBERS.has(piece) ? piece : '#'];
  return [piece];
}

const WE = makeWord('we');

/**
 * The words of a text. The service's own names (lower case) are read as "we", repeated ones as one; addresses and numbers
 * become one word each. Offsets are those of the text.
 */
export function tokenise(text: string, names: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  for (const match of normaliseForRules(text).matchAll(PIECE)) {
    const piece = match[0];
    const start = match.index;
    const end = start + piece.length;
    const bare = piece.endsWith("'s") ? piece.slice(0, -2) : piece;
    if (names.has(bare)) {
      if (tokens.at(-1)?.word !== WE) tokens.push({ word: WE, start, end });
      continue;
    }
    for (const word of wordsOf(piece)) tokens.push({ word, start, end });
  }
  return tokens;
}
