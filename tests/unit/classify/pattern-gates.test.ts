import { describe, expect, it } from 'vitest';
import { expandMacros } from '../../../lib/classify/compile-rules.ts';
import { normaliseForRules } from '../../../lib/classify/normalise.ts';
import { createGateReader } from '../../../lib/classify/pattern-gates.ts';
import { loadSeeds } from '../../../lib/cli/seeds.ts';

const { seeds, macros } = loadSeeds('.');
const gatesOf = createGateReader(macros);

const opens = (gate: readonly string[], words: readonly string[]) =>
  gate.some((start) => words.some((word) => word.startsWith(start)));

describe('gates of patterns', () => {
  it('ask for a word that the alternatives start with', () => {
    expect(gatesOf('\\b(?:sell|rent(?:ed)?|trade)\\b')).toEqual([['sell', 'rent', 'trade']]);
  });
  it('ask for nothing where an alternative may be empty or start in mid-word', () => {
    expect(gatesOf('(?:sell)?')).toEqual([]);
    expect(gatesOf('(?:\\bsell|\\w+ing)\\b')).toEqual([]);
  });
  it('follow a literal behind a space, and stop at an optional letter', () => {
    expect(gatesOf('\\bthird part(?:y|ies)')).toEqual([['third'], ['part']]);
    expect(gatesOf('\\bcookies?\\b')).toEqual([['cookie']]);
  });
  it('never keep back a text that the pattern matches', () => {
    const patterns = seeds.flatMap((s) => s.rules.flatMap((r) => [...r.all, ...r.none, ...r.lead, ...r.heading]));
    const compiled = [...new Set(patterns)].map((source) => ({
      source,
      gates: gatesOf(source),
      regexp: new RegExp(expandMacros(source, macros)),
    }));
    const texts = seeds.flatMap((s) =>
      Object.values(s.examples)
        .flat()
        .map((e) => (typeof e === 'string' ? e : e.text)),
    );
    const joined = texts.filter((_, i) => i % 6 === 0).map(normaliseForRules);
    for (const text of joined) {
      const words = text.split(/[^a-z0-9]+/);
      for (const { source, gates, regexp } of compiled) {
        if (gates.every((gate) => opens(gate, words))) continue;
        expect(regexp.test(text), `${source} on ${text}`).toBe(false);
      }
    }
  });
});
