import type { Macros } from './compile-rules.ts';
import { type Item, parsePattern, type Sequence } from './pattern-syntax.ts';

/** Word starts, at least one of which stands in every text that the pattern matches. */
export type Gate = readonly string[];

/** Tells the gates of a pattern from its source, macros unexpanded. */
export type GatesOf = (source: string) => readonly Gate[];

const LONGEST_GATE = 90;
const SHORTEST_START = 2;
/** Marking more gates costs more than it saves. */
const GATES_A_PATTERN = 2;

/**
 * Reads, from the sources of patterns, which words a text must hold before a pattern can match it at all, so that most
 * patterns need never be run. What the reader does not understand asks for nothing: gates may let a text pass, never
 * keep back one that would match.
 */
export function createGateReader(macros: Macros): GatesOf {
  const reader = new GateReader(macros);
  return (source) => mostTelling(reader.ofOptions(parsePattern(source), false));
}

class GateReader {
  private readonly parsed = new Map<string, readonly Sequence[]>();
  private readonly known = new Map<string, Gate[]>();
  constructor(private readonly macros: Macros) {}

  /** Gates of alternatives: their union, where each of them asks for something. */
  ofOptions(options: readonly Sequence[], atStart: boolean): Gate[] {
    const [first] = options;
    if (options.length === 1 && first) return this.ofSequence(first, atStart);
    const union = new Set<string>();
    for (const option of options) {
      const [best] = mostTelling(this.ofSequence(option, atStart));
      if (!best) return [];
      for (const start of best) union.add(start);
    }
    return union.size > LONGEST_GATE ? [] : [[...union]];
  }

  private ofSequence(sequence: Sequence, startsWord: boolean): Gate[] {
    const gates: Gate[] = [];
    let atStart = startsWord;
    let run = '';
    const close = () => {
      if (run.length >= SHORTEST_START) gates.push([run]);
      run = '';
    };
    for (const item of sequence) {
      if (item.kind === 'char' && !item.optional && (run !== '' || atStart) && /[a-z0-9]/.test(item.char)) {
        run += item.char;
        atStart = false;
        continue;
      }
      close();
      gates.push(...this.inside(item, atStart));
      atStart = this.startsAfter(item, atStart);
    }
    close();
    return gates.filter((gate) => gate.every((start) => /^[a-z]/.test(start)));
  }

  private inside(item: Item, atStart: boolean): Gate[] {
    if (item.kind === 'group' && !item.optional) return this.ofOptions(item.options, atStart);
    return item.kind === 'macro' && !item.optional ? this.ofMacro(item.name, atStart) : [];
  }

  /** Is what follows the item at the start of a word for sure? */
  private startsAfter(item: Item, atStart: boolean): boolean {
    if (item.kind === 'start') return true;
    if (item.optional && !atStart) return false;
    if (item.kind === 'char') return separates(item.char);
    if (item.kind === 'gap') return item.separates;
    const options = item.kind === 'macro' ? this.optionsOf(item.name) : item.options;
    return options.every(endsBetweenWords);
  }

  private optionsOf(name: string): readonly Sequence[] {
    const options = this.parsed.get(name) ?? parsePattern(this.macros[name] ?? '');
    this.parsed.set(name, options);
    return options;
  }

  private ofMacro(name: string, atStart: boolean): Gate[] {
    const key = `${name} ${atStart}`;
    const gates = this.known.get(key) ?? this.ofOptions(this.optionsOf(name), atStart);
    this.known.set(key, gates);
    return gates;
  }
}

/** The gates that let the fewest texts pass: long starts, few of them. */
function mostTelling(gates: readonly Gate[]): Gate[] {
  const different = new Map(gates.map((gate) => [gate.join(' '), gate]));
  return [...different.values()].sort((a, b) => weigh(a) - weigh(b)).slice(0, GATES_A_PATTERN);
}

/** Grows with the share of texts that a gate lets pass. */
export function weigh(gate: Gate): number {
  return gate.reduce((sum, start) => sum + 1 / start.length ** 2, 0);
}

function separates(char: string): boolean {
  return !/[a-z0-9_]/i.test(char);
}

function endsBetweenWords(sequence: Sequence): boolean {
  const last = sequence.at(-1);
  if (!last || last.kind === 'start' || last.kind === 'macro' || last.optional) return false;
  if (last.kind === 'char') return separates(last.char);
  return last.kind === 'gap' ? last.separates : last.options.every(endsBetweenWords);
}
