import { guidanceFor } from '../guidance/guidance-for.ts';
import { lawFigures } from '../guidance/law-figures.ts';
import { pageFor } from '../guidance/page-for.ts';
import { parseGuidance, parsePages } from '../guidance/parse.ts';
import type { Finding } from '../model/finding.ts';
import type { Guidance, GuidanceData } from '../model/guidance-data.ts';
import type { Page } from '../model/pages.ts';
import { datasetFigures } from './dataset-figures.ts';
import { EVAL_FIGURES } from './eval-figures.ts';

/** Our long texts. None before they are loaded. */
export interface Texts {
  guidance(finding: Finding, platform: string | null): Guidance | null;
  /** Methodology, questions and disclaimer, without the blocks whose figures are not known. */
  pages(): readonly Page[];
}

/**
 * Our long texts, loaded after the first paint: they are 230 KB that a list does not need. `loaded` is called once, when
 * they are there.
 */
export function lateTexts(loaded: () => void): Texts {
  let data: GuidanceData | null = null;
  let pages: readonly Page[] = [];
  void Promise.all([
    import('../../assets/guidance/guidance.json'),
    import('../../assets/guidance/pages.json'),
    datasetFigures(),
  ]).then(([guidance, pageSeeds, figures]) => {
    const parsed = parseGuidance(guidance.default);
    pages = parsePages(pageSeeds.default).map((page) =>
      pageFor(page, { ...lawFigures(parsed), ...EVAL_FIGURES, ...figures }),
    );
    data = parsed;
    loaded();
  });
  return {
    guidance: (finding, platform) => data && guidanceFor(finding, data, { platform }),
    pages: () => pages,
  };
}
