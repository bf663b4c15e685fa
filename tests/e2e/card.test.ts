import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { axeOn } from './harness/axe.ts';
import { describeBrowsers } from './harness/browsers.ts';
import { look, lookUntil } from './harness/look.ts';
import { buttonNamed } from './harness/overlay-button.ts';
import { type Opened, useStage } from './harness/stage.ts';

const NEXT = 'Next clause, Alt and full stop';

/** Where in the viewport the text of the first finding of a kind begins. */
function pointIn(page: Page, quote: string): Promise<{ x: number; y: number }> {
  return page.evaluate(
    (start) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(start) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 3);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      throw new Error(`the page does not say ${start}`);
    },
    quote.slice(0, 30),
  );
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    return inside?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? null;
  });

describeBrowsers('the card', (which) => {
  const stage = useStage(which);
  const first = ({ report }: Opened) => {
    const [finding] = report.findings.filter(({ severity }) => severity === 'high');
    if (!finding) throw new Error('the page has no high finding');
    return finding;
  };

  it('opens by a click on the clause, and by no other click', async () => {
    const opened = await stage.open('plain');
    const { page } = opened;
    const { x, y } = await pointIn(page, first(opened).quote);
    await page.mouse.click(x, y);
    expect((await lookUntil(page, ({ card }) => card !== null)).card).toMatch(/^Clausemark: ./);
    expect(await focused(page)).toMatch(/^Clausemark: /);
    await page.keyboard.press('Escape');
    expect((await look(page)).card).toBeNull();
    await page.mouse.click(5, 400);
    await page.evaluate(() => document.querySelector('h1')?.click());
    expect((await look(page)).card).toBeNull();
    await page.close();
  });

  it('opens by its badge and gives the focus back to it', async () => {
    const opened = await stage.open('plain');
    const { page } = opened;
    await pointIn(page, first(opened).quote);
    const [name = ''] = (await lookUntil(page, ({ badges }) => badges.length > 0)).badges;
    const badge = await buttonNamed(page, name);
    await badge.focus();
    await page.keyboard.press('Enter');
    expect((await lookUntil(page, ({ card }) => card !== null)).card).not.toBeNull();
    expect(await badge.evaluate((node) => node.getAttribute('aria-expanded'))).toBe('true');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(name);
    expect(await badge.evaluate((node) => node.getAttribute('aria-expanded'))).toBe('false');
    await page.close();
  });

  it('steps by keys and by buttons, and says where it is', async () => {
    const { page, report } = await stage.open('plain');
    const of = report.findings.length;
    for (const wanted of [1, 2, 3]) {
      await page.keyboard.down('Alt');
      await page.keyboard.press('.');
      await page.keyboard.up('Alt');
      expect(await lookUntil(page, ({ position }) => position === `${wanted} of ${of}`)).toMatchObject({
        position: `${wanted} of ${of}`,
        status: expect.stringMatching(new RegExp(`^${wanted} of ${of}\\. (High|Medium|Low|Protection): .`)),
      });
    }
    await page.keyboard.down('Alt');
    await page.keyboard.press(',');
    await page.keyboard.up('Alt');
    expect(await lookUntil(page, ({ position }) => position === `2 of ${of}`)).toMatchObject({
      position: `2 of ${of}`,
    });
    const next = await buttonNamed(page, NEXT);
    await next.click();
    expect(await lookUntil(page, ({ position }) => position === `3 of ${of}`)).toMatchObject({
      position: `3 of ${of}`,
    });
    expect(await focused(page)).toBe(NEXT);
    await page.close();
  });

  it.each(['plain', 'scroller', 'shadow', 'frame', 'folds'] as const)(
    'is seen whole, beside its clause (%s)',
    async (variant) => {
      const { page, report, ask } = await stage.open(variant);
      for (const { id } of report.findings) {
        await ask({ type: 'page/show', id });
        const { card, note, height } = await page.evaluate(() => {
          const node = document.querySelector('clausemark-overlay')?.shadowRoot?.querySelector('.card');
          const box = node?.getBoundingClientRect();
          const { innerHeight: height } = window;
          return {
            card: box && [box.top, box.bottom],
            note: node?.querySelector('.note')?.textContent ?? null,
            height,
          };
        });
        expect(card?.[0]).toBeGreaterThanOrEqual(0);
        expect(card?.[1]).toBeLessThanOrEqual(height);
        expect(note === null).toBe(variant !== 'folds');
      }
      await page.close();
    },
  );

  it('turns marking off on the site, and that is kept', async () => {
    const { page, ask } = await stage.open('plain');
    await (await buttonNamed(page, 'Marking off')).click();
    await (await buttonNamed(page, 'On localhost')).click();
    expect(await lookUntil(page, ({ hosts }) => hosts === 0)).toMatchObject({ hosts: 0, highlights: 0, sheets: 0 });
    expect(await ask({ type: 'page/state' })).toMatchObject({ report: null, marking: false });
    await stage.resetSettings();
    expect((await lookUntil(page, ({ hosts }) => hosts === 1)).hosts).toBe(1);
    await page.close();
  });

  it('passes axe in light, dark and forced colours', async () => {
    const looks = which.name === 'chrome' ? (['plain', 'dark', 'forced'] as const) : (['plain', 'dark'] as const);
    for (const how of looks) {
      const opened = await stage.open(how === 'dark' ? 'dark' : 'plain');
      const { page } = opened;
      if (how === 'forced') {
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      }
      await opened.ask({ type: 'page/show', id: first(opened).id });
      await (await buttonNamed(page, 'Marking off')).click();
      const { broken, kept } = await axeOn(page, 'clausemark-overlay');
      expect(broken, how).toEqual([]);
      expect(kept).toEqual(expect.arrayContaining(['button-name', 'aria-dialog-name', 'svg-img-alt']));
      await page.close();
    }
  });
});
