import { expect, it } from 'vitest';
import { textFragmentLink } from '../../lib/annotate/text-fragment.ts';
import { describeBrowsers } from './harness/browsers.ts';
import { look, lookUntil } from './harness/look.ts';
import { buttonNamed } from './harness/overlay-button.ts';
import { isMarked, useStage } from './harness/stage.ts';

describeBrowsers('what the reader chooses on the page', (which) => {
  const stage = useStage(which);

  it('turns marking off in the tab, also where it is loaded anew, and in no other tab', async () => {
    const { page, ask } = await stage.open('plain');
    await (await buttonNamed(page, 'Marking off')).click();
    await (await buttonNamed(page, 'In this tab')).click();
    expect(await lookUntil(page, ({ hosts }) => hosts === 0)).toMatchObject({ hosts: 0, highlights: 0 });
    await page.reload({ waitUntil: 'load' });
    const state = await askUntil(() => ask({ type: 'page/state' }), 'marking');
    expect(state).toMatchObject({ report: null, marking: false });
    expect(await look(page)).toMatchObject({ hosts: 0, highlights: 0, painted: [] });
    await (await stage.open('dark')).page.close();
    expect(await ask({ type: 'page/marking', on: true })).toMatchObject({ marking: true });
    await page.reload({ waitUntil: 'load' });
    expect(isMarked(await lookUntil(page, isMarked))).toBe(true);
    await page.close();
  });

  it('shows the report of a wrong mark, to be copied', async () => {
    const { page, report, ask } = await stage.open('plain');
    const [finding] = report.findings;
    await ask({ type: 'page/show', id: finding?.id ?? '' });
    await (await buttonNamed(page, 'Report a wrong mark')).click();
    const field = await page.waitForFunction(() => {
      const root = document.querySelector('clausemark-overlay')?.shadowRoot;
      return root?.querySelector('textarea')?.value ?? null;
    });
    const text = await field.jsonValue();
    expect(text).toMatch(/^A wrong mark\n/);
    expect(text).toContain(`${finding?.type}, ${finding?.polarity}`);
    expect(text).toMatch(/Address: http:\/\/localhost:\d+\/legal\/terms\n/);
    expect(text).toMatch(/Read by: Clausemark \d/);
    await page.close();
  });
});

describeBrowsers(
  'the link to a clause',
  (which) => {
    const stage = useStage(which);

    it('scrolls to it', async () => {
      const { page, report } = await stage.open('plain');
      const finding = report.findings.find(({ type }) => type === 'governing-law');
      if (!finding) throw new Error('the page names no law');
      await page.close();
      const again = await stage.driver.open(textFragmentLink(report.url, finding.quote));
      const inView = (start: string) => {
        const block = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(start));
        const box = block?.getBoundingClientRect();
        return scrollY > 0 && box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      };
      await again.waitForFunction(inView, { timeout: 10_000 }, finding.quote.slice(0, 20));
      expect(await again.evaluate(inView, finding.quote.slice(0, 20))).toBe(true);
      await again.close();
    });
  },
  { only: 'chrome' },
);

/** Asks again while the page is still being loaded. */
async function askUntil(ask: () => Promise<unknown>, field: string): Promise<unknown> {
  for (const deadline = Date.now() + 10_000; ; ) {
    const answer = await ask();
    if ((typeof answer === 'object' && answer !== null && field in answer) || Date.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
