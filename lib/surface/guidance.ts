import { guidanceFor } from '../guidance/guidance-for.ts';
import { parseGuidance } from '../guidance/parse.ts';
import type { Finding } from '../model/finding.ts';
import type { Guidance, GuidanceData } from '../model/guidance-data.ts';

/**
 * Our texts about clauses, loaded after the first paint: they are 200 KB that a list does not need. Until then there are
 * none; `loaded` is called once, when they are there.
 */
export function lateGuidance(loaded: () => void): (finding: Finding, platform: string | null) => Guidance | null {
  let data: GuidanceData | null = null;
  void import('../../assets/guidance/guidance.json').then(({ default: json }) => {
    data = parseGuidance(json);
    loaded();
  });
  return (finding, platform) => data && guidanceFor(finding, data, { platform });
}
