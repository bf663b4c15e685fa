/**
 * Takes the commonest English endings off a lower-case word: plural -s and -ies, -ed, -ing, with a doubled consonant
 * undone. Lighter than Porter's: it never touches words of fewer than five letters, nor derivations such as -ation.
 */
export function stem(word: string): string {
  if (word.length < 5) return word.length === 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word)) return stemVerb(word.slice(0, -1));
  return stemVerb(word);
}

function stemVerb(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  const cut = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const base = word.slice(0, word.length - cut);
  if (cut === 0) return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
  if (base.length < 3 || !/[aeiouy]/.test(base)) return word;
  const last = base.charAt(base.length - 1);
  const doubled = last === base.charAt(base.length - 2) && !/[aeiouls]/.test(last);
  if (doubled) return base.slice(0, -1);
  return base.length > 4 && base.endsWith('e') ? base.slice(0, -1) : base;
}
