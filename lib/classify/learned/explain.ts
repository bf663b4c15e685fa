import type { Segment, Span } from '../../model/text.ts';
import { eachWordFeature, keyOf, SENTENCE } from './features.ts';
import { mix } from './hash.ts';
import { contribution, type FeatureIndex, type LinearModel, partScale } from './linear.ts';
import { tokenise } from './tokens.ts';

const MOST = 4;
/** Least that a run of words must add to a label's score to be shown, in 64ths. */
const LEAST = 6;

/** The runs of words in the deciding sentence that add most to a label's score, strongest first, as spans in the page's text. */
export function strongestWords(
  linear: LinearModel,
  index: FeatureIndex,
  label: number,
  segment: Segment,
  sentence: Span | null,
  names: ReadonlySet<string>,
): Span[] {
  const from = sentence ?? segment;
  const tokens = tokenise(segment.text.slice(from.start - segment.start, from.end - segment.start), names);
  const scale = partScale(Math.max(1, tokens.length * 2));
  const runs = new Map<string, Span & { worth: number }>();
  eachWordFeature(tokens, (hash, first, last) => {
    if (tokens.slice(first, last + 1).every(({ word }) => word.stop || word.modal)) return;
    const start = from.start + (tokens[first]?.start ?? 0);
    const end = from.start + (tokens[last]?.end ?? 0);
    const worth =
      contribution(linear, index, keyOf(mix(hash, 0)), label, scale) +
      contribution(linear, index, keyOf(mix(hash, SENTENCE)), label, scale);
    const before = runs.get(`${start} ${end}`);
    if (worth > 0) runs.set(`${start} ${end}`, { start, end, worth: worth + (before?.worth ?? 0) });
  });
  return pick([...runs.values()]);
}

/** The strongest runs that do not overlap; those that touch are shown as one, where the stronger stands. */
function pick(runs: (Span & { worth: number })[]): Span[] {
  runs.sort((a, b) => b.worth - a.worth || a.start - b.start || b.end - a.end);
  const chosen: Span[] = [];
  for (const { start, end, worth } of runs) {
    if (worth < LEAST || chosen.length === MOST) break;
    const beside = chosen.findIndex((c) => c.start <= end + 1 && start <= c.end + 1);
    const other = chosen[beside];
    if (other) chosen[beside] = { start: Math.min(start, other.start), end: Math.max(end, other.end) };
    else chosen.push({ start, end });
  }
  return chosen;
}
