import { expect, it } from 'vitest';
import { axeOn } from './harness/axe.ts';
import { describeBrowsers } from './harness/browsers.ts';
import { lookUntil } from './harness/look.ts';
import { isMarked, useStage } from './harness/stage.ts';

describeBrowsers('the popup', (which) => {
  const stage = useStage(which);
  const looks = which.name === 'chrome' ? (['light', 'dark', 'forced'] as const) : (['light'] as const);

  it.each(looks)('lists what was found and passes axe (%s)', async (how) => {
    const { page, report, tab } = await stage.open('plain');
    const popup = await stage.driver.openOwn(`popup.html?tab=${tab}`);
    await popup.setViewport({ width: 400, height: 600 });
    if (how === 'dark') await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    if (how === 'forced') {
      const session = await popup.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    }
    await popup.waitForFunction(() => document.querySelector('.state') === null, { timeout: 10_000 });
    const words = await popup.evaluate(() => document.body.textContent ?? '');
    for (const { severity } of report.findings) expect(words.toLowerCase()).toContain(severity);
    const { broken, kept } = await axeOn(popup);
    expect(broken).toEqual([]);
    expect(kept).toEqual(expect.arrayContaining(['button-name', 'document-title', 'html-has-lang']));
    await popup.close();
    await page.close();
  });
});

describeBrowsers('a page that moves on without loading', (which) => {
  const stage = useStage(which);

  it('is marked where it comes to a policy, and bears no mark where it leaves it', async () => {
    const { page, ask } = await stage.open('plain');
    await page.evaluate(() => {
      const article = document.querySelector('article');
      if (!article) throw new Error('the page has no article');
      Object.assign(window, { kept: article });
      const other = document.createElement('p');
      other.id = 'other';
      other.textContent = 'The quay was quiet this morning, and three boats came in with mackerel. '.repeat(30);
      history.pushState(null, '', '/policy/news');
      document.title = 'News';
      article.replaceWith(other);
    });
    expect(await lookUntil(page, ({ hosts }) => hosts === 0)).toMatchObject({ hosts: 0, painted: [] });
    expect(await ask({ type: 'page/state' })).toMatchObject({ report: { findings: [] } });
    await page.evaluate(() => {
      history.pushState(null, '', '/legal/terms');
      document.title = 'Terms of Service';
      document.querySelector('#other')?.replaceWith((window as unknown as { kept: Element }).kept);
    });
    expect(isMarked(await lookUntil(page, isMarked))).toBe(true);
    expect(await ask({ type: 'page/state' })).toMatchObject({ report: { verdict: 'policy' } });
    await page.close();
  });
});
