import { expect, it } from 'vitest';
import { describeBrowsers } from './harness/browsers.ts';
import { look, lookUntil, markup } from './harness/look.ts';
import { isMarked, useStage, VARIANTS } from './harness/stage.ts';

const squash = (text: string) => text.replace(/\s+/g, '');

describeBrowsers('marks', (which) => {
  const stage = useStage(which);

  it.each(VARIANTS)('paint exactly what was found (%s)', async (variant) => {
    const { page, report } = await stage.open(variant);
    const { painted } = await look(page);
    expect(report.findings.length).toBeGreaterThan(4);
    for (const { quote } of report.findings) expect(painted).toContain(squash(quote));
    expect(painted).toHaveLength(report.findings.length);
    await page.close();
  });

  it('hang in the margin, one badge for what would overlap, and none for what is folded away', async () => {
    const { page, report } = await stage.open('plain');
    await page.evaluate(() => scrollTo(0, 300));
    const { badges } = await lookUntil(page, (seen) => seen.badges.length > 2);
    expect(badges.some((name) => /^(High|Medium|Low|Protection): ./.test(name))).toBe(true);
    expect(badges.some((name) => /^\d findings, highest (high|medium|low): .+; ./.test(name))).toBe(true);
    expect(badges.length).toBeLessThan(report.findings.length);
    await page.close();
    const folded = await stage.open('folds');
    expect(await look(folded.page)).toMatchObject({ badges: [] });
    await folded.page.click('details:last-of-type summary');
    await folded.page.evaluate(() => document.querySelectorAll('details')[4]?.setAttribute('open', ''));
    expect((await lookUntil(folded.page, (seen) => seen.badges.length > 1)).badges.length).toBeGreaterThan(1);
    await folded.page.close();
  });

  it('never lie on what the page has fixed over its text, and hang in the margin again without it', async () => {
    const { page } = await stage.open('plain');
    const badges = () =>
      page.waitForFunction(() => {
        const root = document.querySelector('clausemark-overlay')?.shadowRoot;
        const boxes = [...(root?.querySelectorAll('.badge') ?? [])].map((one) => one.getBoundingClientRect());
        const middles = boxes.map((box) => (box.top + box.bottom) / 2).filter((y) => y > 0 && y < innerHeight);
        const banner = document.querySelector('#banner')?.getBoundingClientRect();
        const above = root?.querySelectorAll('.badge.above').length ?? 0;
        if (banner) return middles.length > 0 && middles.every((y) => y < banner.top);
        return above === 0 && middles.some((y) => y > innerHeight - 400);
      });
    await page.evaluate(() => scrollTo(0, 300));
    await badges();
    await page.evaluate(() => {
      const banner = document.createElement('div');
      banner.id = 'banner';
      banner.style.cssText = 'position: fixed; left: 0; right: 0; bottom: 0; height: 400px; background: #ddd';
      document.body.append(banner);
    });
    await badges();
    await page.evaluate(() => document.querySelector('#banner')?.remove());
    await badges();
    await page.close();
  });

  it('leave the page as it was but for one host, and not even that when they go', async () => {
    const { page, ask } = await stage.open('plain');
    const marked = await markup(page);
    await ask({ type: 'page/marking', on: false });
    expect(await look(page)).toMatchObject({ hosts: 0, highlights: 0, sheets: 0, painted: [] });
    expect(await markup(page)).toBe(marked);
    await ask({ type: 'page/marking', on: true });
    expect(isMarked(await lookUntil(page, isMarked))).toBe(true);
    await page.close();
  });

  it('move nothing on the page', async () => {
    const { page, ask } = await stage.open('plain');
    const layout = () =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll('body, body *')].map((element) => element.getBoundingClientRect());
        const { scrollWidth, scrollHeight } = document.documentElement;
        return JSON.stringify([scrollWidth, scrollHeight, boxes.map((b) => [b.x, b.y, b.width, b.height])]);
      });
    const marked = await layout();
    await ask({ type: 'page/marking', on: false });
    expect(await layout()).toBe(marked);
    await page.close();
  });
});
