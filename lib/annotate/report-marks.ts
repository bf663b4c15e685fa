import type { Report } from '../model/report.ts';
import { isShown, type Settings } from '../model/settings.ts';
import type { PageReading } from '../page/read-page.ts';
import type { Mark } from './mark.ts';

/** The findings of a report that these settings show, each with its place in the page. One without a place is left out. */
export function marksOf(
  report: Report,
  reading: Pick<PageReading, 'rangesOf'>,
  settings: Pick<Settings, 'sureness'>,
  titleOf: (id: string) => string,
): Mark[] {
  return report.findings
    .filter(({ confidence }) => isShown(confidence, settings))
    .flatMap(({ id, type, polarity, severity, start, end }) => {
      const ranges = reading.rangesOf({ start, end });
      const [first] = ranges;
      return first
        ? [{ id, key: keyOf(`${type}:${polarity}`, first), severity, start, end, title: titleOf(id), ranges }]
        : [];
    });
}

const numbers = new WeakMap<Node, number>();
let nodes = 0;

/** Names a clause by its label and the place in the DOM where it begins: the same again when the page is read again. */
function keyOf(label: string, { startContainer, startOffset }: StaticRange): string {
  const known = numbers.get(startContainer);
  const number = known ?? ++nodes;
  if (known === undefined) numbers.set(startContainer, number);
  return `${label}@${number}.${startOffset}`;
}
