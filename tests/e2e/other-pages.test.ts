import { expect, it } from 'vitest';
import { languageName } from '../../components/names.ts';
import { describeBrowsers } from './harness/browsers.ts';
import { isWholeTour, LACK_OF_PAGES, pagesOf, spread } from './harness/shared-pages.ts';
import { useTour } from './harness/tour.ts';

const NEEDS = { only: 'chrome', lack: LACK_OF_PAGES } as const;
const TEN_MINUTES = 600_000;

describeBrowsers(
  'articles opened with the toolbar button',
  (which) => {
    const articles = pagesOf('not-policies');
    const pages = isWholeTour ? articles : spread(articles, 16);
    const tour = useTour(which, pages, TEN_MINUTES);

    it('are none of them taken for a policy, and the popup says so', () => {
      expect(tour.failures).toEqual([]);
      const taken = tour.visits.filter(({ report }) => report.verdict === 'policy');
      console.log(`${taken.length} of ${tour.visits.length} articles taken for a policy`);
      expect(taken.map(({ name }) => name)).toEqual([]);
      for (const { name, report, popup } of tour.visits) {
        const why =
          report.verdict === 'language'
            ? `is in ${languageName(report.language)}`
            : /This does not look like a policy|Too little text to read/;
        expect(popup, name).toMatch(why);
      }
    });

    it('bear no mark', () => {
      const marked = tour.visits.filter(({ painted, hosts }) => painted > 0 || hosts > 0);
      expect(marked.map(({ name }) => name)).toEqual([]);
      expect(tour.visits).toHaveLength(pages.length);
    });
  },
  NEEDS,
);

describeBrowsers(
  'policies in other languages',
  (which) => {
    const pages = pagesOf('not-english');
    const tour = useTour(which, pages, TEN_MINUTES);

    it('are not marked, and the popup says why', () => {
      expect(tour.failures).toEqual([]);
      expect(tour.visits).toHaveLength(pages.length);
      for (const { name, report, popup, painted, hosts } of tour.visits) {
        const [language = ''] = name.split('_');
        expect({ name, ...report, painted, hosts }).toMatchObject({
          verdict: 'language',
          language,
          painted: 0,
          hosts: 0,
        });
        expect(popup, name).toContain(`This policy is in ${languageName(language)}`);
      }
    });
  },
  NEEDS,
);
