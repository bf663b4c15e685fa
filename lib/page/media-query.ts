/** The window that a document without layout is read for, in CSS pixels: a common laptop. */
const WIDTH = 1280;
const HEIGHT = 800;
const EM = 16;

/** Does a media query list hold on a colour screen of 1280 by 800 with a mouse and no special preferences? */
export function mediaMatches(list: string): boolean {
  if (list.trim() === '') return true;
  return list.toLowerCase().split(',').some(queryMatches);
}

function queryMatches(query: string): boolean {
  const negated = /^\s*not\s/.test(query);
  const terms = query.replace(/^\s*(?:not|only)\s/, '').split(/\sand\s/);
  return terms.every(termMatches) !== negated;
}

function termMatches(raw: string): boolean {
  const term = raw.trim();
  if (!term.startsWith('(')) return term === 'screen' || term === 'all';
  if (/\)\s*or\s*\(/.test(term)) return term.split(/\sor\s/).some(termMatches);
  const inner = term.replace(/^\(+|\)+$/g, '').trim();
  if (inner.startsWith('not ')) return !termMatches(inner.slice(4));
  const colon = /^([a-z-]+)\s*:\s*(.+)$/.exec(inner);
  if (colon) return featureMatches(colon[1] ?? '', colon[2] ?? '');
  const range = /^(?:(\S+)\s*(<=?)\s*)?(width|height)\s*(?:(<=?|>=?|=)\s*(\S+))?$/.exec(inner);
  if (range) return rangeMatches(range);
  return inner === 'hover' || inner === 'color' || inner === 'pointer' || inner === 'any-hover';
}

function featureMatches(name: string, value: string): boolean {
  const size = name.endsWith('height') ? HEIGHT : WIDTH;
  if (/^min-(?:device-)?(?:width|height)$/.test(name)) return size >= toPixels(value);
  if (/^max-(?:device-)?(?:width|height)$/.test(name)) return size <= toPixels(value);
  if (name === 'orientation') return value === 'landscape';
  if (name === 'prefers-color-scheme') return value === 'light';
  if (name === 'scripting') return value === 'enabled';
  if (name.startsWith('prefers-')) return value === 'no-preference';
  return (/hover$/.test(name) && value === 'hover') || (/pointer$/.test(name) && value === 'fine');
}

function rangeMatches([, lower, lowerSign, name, sign, bound]: RegExpExecArray): boolean {
  const size = name === 'height' ? HEIGHT : WIDTH;
  const above = lower === undefined || compare(toPixels(lower), lowerSign ?? '<', size);
  return above && (bound === undefined || compare(size, sign ?? '=', toPixels(bound)));
}

function compare(a: number, sign: string, b: number): boolean {
  if (sign === '<') return a < b;
  if (sign === '<=') return a <= b;
  if (sign === '>') return a > b;
  return sign === '>=' ? a >= b : a === b;
}

function toPixels(value: string): number {
  const match = /^(-?[\d.]+)(px|r?em)?$/.exec(value.trim());
  return match ? Number(match[1]) * (match[2]?.endsWith('em') ? EM : 1) : Number.NaN;
}
