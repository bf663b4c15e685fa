export type Item =
  | { readonly kind: 'char'; readonly char: string; readonly optional: boolean }
  /** Something between: `separates` where it can't be part of a word. */
  | { readonly kind: 'gap'; readonly separates: boolean; readonly optional: boolean }
  /** Where a word may start: `\\b` or `^`. */
  | { readonly kind: 'start' }
  | { readonly kind: 'group'; readonly options: readonly Sequence[]; readonly optional: boolean }
  | { readonly kind: 'macro'; readonly name: string; readonly optional: boolean };
export type Sequence = readonly Item[];

/** Parses the part of the regular-expression syntax that rules use, macros unexpanded, into its alternatives. */
export function parsePattern(source: string): Sequence[] {
  return new Parser(source).options();
}

class Parser {
  private at = 0;
  constructor(private readonly source: string) {}

  options(): Sequence[] {
    const all: Item[][] = [[]];
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        this.at++;
        all.push([]);
        continue;
      }
      const item = this.item();
      if (item) all.at(-1)?.push(item);
    }
    return all;
  }

  private item(): Item | null {
    const char = this.source[this.at++] ?? '';
    if (char === '^') return { kind: 'start' };
    if (char === '(') return this.quantified(this.group());
    if (char === '[') return this.quantified(this.characterClass());
    if (char === '{' && /[a-z]/.test(this.source[this.at] ?? '')) return this.quantified(this.macro());
    if (char === '\\') return this.quantified(this.escaped());
    if (char === '.') return this.quantified({ kind: 'gap', separates: false, optional: false });
    return char === '$' ? null : this.quantified({ kind: 'char', char, optional: false });
  }

  private group(): Item {
    const rest = this.source.slice(this.at, this.at + 3);
    const look = /^\?<?[=!]/.exec(rest);
    const prefix = look ?? /^\?:/.exec(rest);
    this.at += prefix?.[0].length ?? 0;
    const inner = this.options();
    this.at++;
    // What a look-around asks for is asked of the text beside, so it is read as nothing.
    return { kind: 'group', options: look ? [[]] : inner, optional: look !== null };
  }

  private characterClass(): Item {
    const from = this.source[this.at] === '^' ? this.at + 2 : this.at + 1;
    const end = this.source.indexOf(']', from);
    const body = this.source.slice(this.at, end);
    this.at = end + 1;
    return { kind: 'gap', separates: !body.startsWith('^') && !/[a-z0-9]|\\[wdWDSs]/i.test(body), optional: false };
  }

  private macro(): Item {
    const end = this.source.indexOf('}', this.at);
    const name = this.source.slice(this.at, end);
    this.at = end + 1;
    return { kind: 'macro', name, optional: false };
  }

  private escaped(): Item {
    const char = this.source[this.at++] ?? '';
    if (char === 'b') return { kind: 'start' };
    if (/[a-z]/i.test(char)) return { kind: 'gap', separates: char === 's' || char === 'W', optional: false };
    return { kind: 'char', char, optional: false };
  }

  private quantified(item: Item): Item {
    const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!found) return item;
    this.at += found[0].length;
    if (item.kind === 'start') return item;
    const optional = found[0].startsWith('?') || found[0].startsWith('*') || found[1] === '0';
    return { ...item, optional: item.optional || optional };
  }
}
