import { expect, it } from 'vitest';
import { analyseFile } from '../../lib/cli/analyse-file.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { describeBrowsers } from './harness/browsers.ts';
import { isWholeTour, LACK_OF_PAGES, policyPages, type SharedPage, spread } from './harness/shared-pages.ts';
import { useTour } from './harness/tour.ts';
import { addressOf, comesByItself } from './harness/visit.ts';

const LEAST_RECOGNISED = 0.98;
const IN_FIREFOX = isWholeTour ? 25 : 8;
/** Pages whose findings are compared with Node's; the same in both browsers. */
const COMPARED = isWholeTour ? 20 : 8;

const every = policyPages();
/** Firefox lets no test press the toolbar button. */
const some = spread(every.filter(comesByItself), IN_FIREFOX);
const drawn = new Set([...some, ...spread(every, 20)]);
const all = isWholeTour ? every : every.filter((page) => drawn.has(page));

/** Of few pages one may be missed; all of them together are held to the share. */
function mostMissed(pages: number): number {
  return Math.max(1, Math.floor((1 - LEAST_RECOGNISED) * pages));
}

/** A record of the dataset is found by the background, after the page has been read. */
function withoutRecords(findings: readonly Finding[]): string {
  return JSON.stringify(findings.map(({ record: _, ...finding }) => finding));
}

function inNode(page: SharedPage, port: string): string {
  const analysed = analyseFile(page.file, { url: addressOf(page, port) });
  if (!analysed.ok) throw new Error(analysed.failure.message);
  return withoutRecords(analysed.value.report.findings);
}

describeBrowsers(
  'policies',
  (which) => {
    const pages = which.name === 'chrome' ? all : some;
    const tour = useTour(which, pages, 900_000);

    it('are all read', () => {
      expect(tour.failures).toEqual([]);
      expect(tour.visits).toHaveLength(pages.length);
    });

    it('are recognised as policies', () => {
      const missed = tour.visits.filter(({ report }) => report.verdict !== 'policy');
      console.log(`${which.name}: ${pages.length - missed.length} of ${pages.length} recognised as a policy`);
      const names = missed.map(({ name, report }) => `${name}: ${report.verdict}`);
      expect(missed.length, names.join('\n')).toBeLessThanOrEqual(mostMissed(pages.length));
    });

    it('are painted with their findings, word for word', () => {
      const wrong = tour.visits.flatMap(({ name, misfits }) => misfits.map((misfit) => `${name}: ${misfit}`));
      expect(wrong).toEqual([]);
      expect(tour.visits.filter(({ painted }) => painted > 0).length).toBeGreaterThan(0.9 * pages.length);
    });

    it('stay as they are but for one host element', () => {
      expect(tour.visits.filter(({ isUntouched }) => !isUntouched).map(({ name }) => name)).toEqual([]);
      const odd = tour.visits.filter(({ hosts, painted }) => hosts !== (painted > 0 ? 1 : 0));
      expect(odd.map(({ name, hosts }) => `${name}: ${hosts} hosts`)).toEqual([]);
    });

    it('give no error of ours, and neither do the pages and the background of the extension', () => {
      const ours = tour.visits.flatMap(({ name, errors }) =>
        errors.filter((error) => !tour.ownErrors.includes(error)).map((error) => `${name}: ${error}`),
      );
      expect(ours).toEqual([]);
      expect(tour.errors).toEqual([]);
    });

    it('have the findings that Node has, byte for byte', () => {
      const compared = spread(some, COMPARED);
      const different = compared.filter((page) => {
        const found = tour.visits.find(({ name }) => name === page.name)?.report.findings ?? [];
        return withoutRecords(found) !== inNode(page, tour.port);
      });
      expect(compared).toHaveLength(COMPARED);
      expect(different.map(({ name }) => name)).toEqual([]);
    }, 120_000);
  },
  { lack: LACK_OF_PAGES },
);
