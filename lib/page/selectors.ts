/** Splits a selector list at its top-level commas. */
export function splitSelectors(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i++) {
    const char = list.charAt(i);
    if (char === '\\') i++;
    else if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    else if (char === ',' && depth === 0) {
      parts.push(list.slice(from, i).trim());
      from = i + 1;
    }
  }
  parts.push(list.slice(from).trim());
  return parts.filter((part) => part !== '');
}

const ARGUMENTS = /\((?:[^()]|\([^()]*\))*\)/g;
const STRINGS = /\[[^\]]*\]/g;
const NAME = /([.#])((?:\\[0-9a-f]{1,6}\s?|\\.|[\w\u0080-\uffff-])+)/gi;

/** Specificity as one number: ids, then classes, attributes and pseudo-classes, then elements, each up to 99. */
export function specificity(selector: string): number {
  const bare = selector.replace(/:where\((?:[^()]|\([^()]*\))*\)/gi, '').replace(/:(?:is|not|has)\(/gi, '(');
  const ids = count(bare, /#(?:\\.|[\w-])+/g);
  const classes = count(bare, /\.(?:\\.|[\w-])+|\[[^\]]*\]|:(?!:)[\w-]+/g);
  const elements = count(bare.replace(/\[[^\]]*\]/g, ''), /(?:^|[\s>+~(,])[a-z][\w-]*/gi);
  return ids * 10_000 + Math.min(classes, 99) * 100 + Math.min(elements, 99);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Are all classes and ids that the selector asks for (`.name`, `#name`) among those that exist? */
export function usesOnly(selector: string, exists: ReadonlySet<string>): boolean {
  for (const match of selector.replace(ARGUMENTS, '').replace(STRINGS, '').matchAll(NAME))
    if (!exists.has(`${match[1]}${unescapeName(match[2] ?? '')}`)) return false;
  return true;
}

function unescapeName(name: string): string {
  if (!name.includes('\\')) return name;
  return name.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, hex: string | undefined, char: string) =>
    hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)) : char,
  );
}
