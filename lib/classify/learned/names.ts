import type { Segment } from '../../model/text.ts';

const COMMON = new Set(
  `privacy policy policies notice statement terms term of service services use conditions condition and the for to in on
  a an your our website site web app apps cookie cookies trackers tracker community guidelines guideline rules agreement
  user users end license licence eula legal general data protection online home page center centre help support inc llc
  ltd gmbh corp co com org net io www global us uk eu en english acceptable standard standards platform`.split(/\s+/),
);
const MOST_WORDS_READ = 4_000;

/**
 * Names by which the service speaks of itself, lower case: words of the page's title that are no common words of such
 * titles and stand capitalised in the text at least three times.
 */
export function serviceNames(title: string, segments: readonly Segment[]): ReadonlySet<string> {
  const names = new Set<string>();
  const candidates = new Set((title.match(/[A-Za-z][A-Za-z0-9]+/g) ?? []).filter((w) => !COMMON.has(w.toLowerCase())));
  if (candidates.size === 0) return names;
  const counts = new Map<string, number>();
  let read = 0;
  for (const { text } of segments) {
    for (const word of text.match(/[A-Za-z][A-Za-z0-9]+/g) ?? []) {
      if (candidates.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
      if (++read > MOST_WORDS_READ) break;
    }
  }
  for (const [word, count] of counts) if (count >= 3 && /[A-Z]/.test(word)) names.add(word.toLowerCase());
  return names;
}
