/**
 * Words that turn the meaning of a clause round or move its weight, under the word they are counted as. Two wordings that
 * agree in everything else but one of these do not say the same.
 */
const GUARD_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'not:not dont doesnt wont cant cannot isnt arent shouldnt wouldnt didnt havent hasnt',
    'no:no none nobody nothing',
    'never:never',
    'nor:nor neither',
    'without:without',
    'may:may might',
    'can:can could',
    'must:must required requires require obliged obligated',
    'unless:unless',
    'except:except excluding exclude excludes excluded exception exceptions',
    'only:only solely exclusively sole',
    'until:until',
    'consent:consent consents permission',
    'opt-in:optin',
    'opt-out:optout',
    'sell:sell sells selling sold sale',
    'rent:rent rents renting lease',
    'always:always',
    'waive:waive waives waived waiver',
    'prohibited:prohibited prohibits prohibit forbidden',
    'perpetual:perpetual perpetually indefinitely',
    'irrevocable:irrevocable irrevocably',
    'refuse:refuse refuses decline object objection',
    'before:before prior',
    'after:after',
    'immediately:immediately',
    'automatically:automatically automatic automated',
    'train:train trains training trained',
    'material:material materially',
    'reasonable:reasonable reasonably',
    'free:free',
    'public:public publicly',
    'private:private privately',
    'class:class collective representative',
    'jury:jury',
    'record:record records recorded recording recordings',
    'exclusive:exclusive',
    'if:if when where whenever',
    'greater:greater lesser higher lower',
    'share:share shares sharing shared disclose discloses disclosing disclosed disclosure',
    'anonymous:anonymous anonymised anonymized deidentified aggregated aggregate',
  ].flatMap((line) => {
    const [name = '', forms = ''] = line.split(':');
    return forms.split(' ').map((form) => [form, name] as const);
  }),
);
const NAMES = [...new Set(Object.values(GUARD_WORDS))];

/** Numbers written out, as digits. */
const SPELT: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  eighteen: '18',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fortyfive: '45',
  sixty: '60',
  ninety: '90',
};

/** A very long clause is guarded by the first so many words that count. */
const MOST = 60;

/** The words that decide what a clause says, sorted, each as often as it counts: "may", "not", "30". */
export type Guard = readonly string[];

/**
 * The guard of a clause from its normalised words (`clauseWords`), currencies among the numbers. A number that is written out and then repeated in
 * digits counts once; "opt out" and "opt in" count as one word each.
 */
export function guardOf(words: readonly string[]): Guard {
  const out: string[] = [];
  for (let i = 0; i < words.length && out.length < MOST; i++) {
    const word = words[i] ?? '';
    const number = /^[\d$\u20ac\u00a3\u00a5%]/.test(word) ? word : SPELT[word];
    if (number !== undefined) {
      if (SPELT[words[i - 1] ?? ''] !== number) out.push(number);
    } else if ((word === 'opt' || word === 'opting') && /^(?:in|out)$/.test(words[i + 1] ?? '')) {
      out.push(`opt-${words[i + 1]}`);
    } else {
      const name = GUARD_WORDS[word];
      if (name !== undefined) out.push(name);
    }
  }
  return out.sort();
}

/** What the page's wording has and the record's lacks, and the other way round; both empty where the guards agree. */
export interface GuardDifference {
  readonly onPage: readonly string[];
  readonly onRecord: readonly string[];
}

/** Compares two guards as multisets. */
export function compareGuards(page: Guard, record: Guard): GuardDifference {
  return { onPage: minus(page, record), onRecord: minus(record, page) };
}

function minus(from: Guard, taken: Guard): string[] {
  const left = new Map<string, number>();
  for (const word of taken) left.set(word, (left.get(word) ?? 0) + 1);
  return from.filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n <= 0;
  });
}

const FIRST_LETTER = 65;

/** A guard as a short string: one letter a word (A to Z, a to z), then the numbers separated by commas. */
export function packGuard(guard: Guard): string {
  let letters = '';
  const numbers: string[] = [];
  for (const word of guard) {
    const at = NAMES.indexOf(word);
    if (at < 0) numbers.push(word);
    else letters += letterOf(at);
  }
  return numbers.length === 0 ? letters : `${letters},${numbers.join(',')}`;
}

/** Reverses `packGuard`; letters that stand for no word are skipped. */
export function unpackGuard(packed: string): Guard {
  const [letters = '', ...numbers] = packed.split(',');
  const words = [...letters].flatMap((letter) => NAMES[indexOf(letter)] ?? []);
  return [...words, ...numbers].sort();
}

function letterOf(at: number): string {
  return String.fromCharCode(at < 26 ? FIRST_LETTER + at : FIRST_LETTER + 6 + at);
}

function indexOf(letter: string): number {
  const code = letter.charCodeAt(0) - FIRST_LETTER;
  return code < 26 ? code : code - 6;
}
