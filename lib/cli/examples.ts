import type { Example } from '../model/rule.ts';
import type { Segment } from '../model/text.ts';
import { pageFromBlocks } from '../segment/from-blocks.ts';
import { segmentPage } from '../segment/segment.ts';

/** The segment that an example of a seed stands for, under its heading and introducing line where it has them. */
export function exampleSegment(example: Example): Segment | undefined {
  return exampleSegments(example).at(-1);
}

/** That segment, last, and those of its heading and introducing line before it. */
export function exampleSegments(example: Example): Segment[] {
  const e = typeof example === 'string' ? { text: example } : example;
  const blocks = [
    ...(e.heading ? [{ kind: 'h' as const, text: e.heading }] : []),
    ...(e.intro ? [{ kind: 'p' as const, text: e.intro }] : []),
    { kind: e.intro ? ('li' as const) : ('p' as const), text: e.text },
  ];
  return segmentPage(pageFromBlocks(blocks));
}
