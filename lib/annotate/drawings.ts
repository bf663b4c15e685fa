import type { Severity } from '../model/clause-type.ts';
import { drawing } from './elements.ts';

/** Shapes tell severities apart without colour: triangle, square, circle, tick. */
const MARKS: Readonly<Record<Severity, Readonly<Record<string, string>>>> = {
  high: { d: 'M6 .8 11.6 11H.4z' },
  medium: { d: 'M1.2 1.2h9.6v9.6H1.2z' },
  low: { tag: 'circle', cx: '6', cy: '6', r: '5' },
  protection: { d: 'm1.6 6.6 3 3 5.8-7' },
};

const ICONS = {
  close: 'm4 4 8 8M12 4l-8 8',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  left: 'm10 4-4 4 4 4',
  right: 'm6 4 4 4-4 4',
  copy: 'M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2',
  switches:
    'M2.5 5h5M11 5h2.5M2.5 11H5M8.5 11h5M9.2 3.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4M6.8 9.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4',
} as const;

/** The mark of a severity. Always beside the word, or inside something that has it as its accessible name. */
export function markOf(severity: Severity): SVGSVGElement {
  return drawing(`mark ${severity}`, 12, MARKS[severity]);
}

/** A 16 px line icon. */
export function iconOf(name: keyof typeof ICONS): SVGSVGElement {
  return drawing('icon', 16, { d: ICONS[name] });
}
