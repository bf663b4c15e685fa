import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS_HERE } from './harness/browsers.ts';
import { look, lookUntil } from './harness/look.ts';
import { isMarked, useStage } from './harness/stage.ts';

const CLAUSE =
  'We may share your personal information with other third parties, among them advertisers, and sell it to data brokers.';
const ESSAY =
  'The lake lay still in the morning, and two boats were drawn up on the sand. A boy counted swallows on the wire. ';

/** What the tests keep in the page's own world. */
interface Kept {
  kept?: { ranges: AbstractRange[]; badges: Element[] };
  heard?: unknown[];
  article?: Element | null;
}

describe.each(BROWSERS_HERE)('a changing page in $name', (which) => {
  const stage = useStage(which);

  it('has late clauses marked, and what was marked before stays untouched', async () => {
    const { page } = await stage.open('plain');
    await page.evaluate(() => scrollTo(0, 400));
    const before = await lookUntil(page, ({ badges }) => badges.length > 2);
    await page.evaluate(() => {
      const root = document.querySelector('clausemark-overlay')?.shadowRoot;
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      (window as Kept).kept = { ranges, badges: [...(root?.querySelectorAll('.badge') ?? [])] };
    });
    await page.evaluate((clause) => {
      const late = document.createElement('p');
      late.textContent = clause;
      document.querySelector('h2:nth-of-type(4)')?.before(late);
    }, CLAUSE);
    const after = await lookUntil(page, ({ painted }) => painted.length > before.painted.length);
    expect(after.painted.length).toBeGreaterThan(before.painted.length);
    const kept = await page.evaluate(() => {
      const { ranges = [], badges = [] } = (window as Kept).kept ?? {};
      const now = new Set([...CSS.highlights.values()].flatMap((highlight) => [...highlight]));
      return {
        ranges: ranges.length,
        still: ranges.filter((range) => now.has(range)).length,
        badges: badges.every((one) => one.isConnected),
      };
    });
    expect(kept).toEqual({ ranges: before.painted.length, still: before.painted.length, badges: true });
    await page.close();
  });

  it('loses its marks when it moves on to something else, and gets them again when it comes back', async () => {
    const { page } = await stage.open('plain');
    await page.evaluate((essay) => {
      history.pushState(null, '', '/lake');
      const kept = window as Kept;
      kept.article = document.querySelector('article');
      const story = document.createElement('p');
      story.textContent = essay.repeat(40);
      kept.article?.replaceWith(story);
    }, ESSAY);
    const gone = await lookUntil(page, ({ hosts }) => hosts === 0);
    expect(gone).toMatchObject({ hosts: 0, highlights: 0, sheets: 0 });
    await page.evaluate(() => {
      history.pushState(null, '', '/legal/terms');
      document.querySelector('main p')?.replaceWith((window as Kept).article ?? '');
    });
    expect(isMarked(await lookUntil(page, isMarked))).toBe(true);
    await page.close();
  });

  it('keeps its marks while something on it never rests', async () => {
    const { page } = await stage.open('plain');
    const before = await look(page);
    await page.evaluate(() => {
      const clock = document.createElement('output');
      document.querySelector('header')?.append(clock);
      setInterval(() => {
        clock.value = String(performance.now());
      }, 50);
    });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await look(page)).painted).toEqual(before.painted);
    await page.close();
  });

  it('can neither hide the overlay by its styles nor throw it out for good', async () => {
    const { page } = await stage.open('plain');
    const shown = () =>
      page.evaluate(() => {
        const host = document.querySelector('clausemark-overlay');
        const control = host?.shadowRoot?.querySelector('.ctl');
        const style = host && getComputedStyle(host);
        return { display: style?.display, opacity: style?.opacity, ink: control && getComputedStyle(control).color };
      });
    const before = await shown();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { display: none !important; opacity: 0 !important; --ink: red !important; color: red !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await shown()).toEqual(before);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
      document.querySelector('clausemark-overlay')?.remove();
      document.querySelector('h1')?.append('!');
    });
    expect(await lookUntil(page, ({ hosts, sheets }) => hosts === 1 && sheets === 1)).toMatchObject({
      hosts: 1,
      sheets: 1,
    });
    await page.close();
  });

  it('hears nothing of the extension, and prints without it', async () => {
    const page = await stage.driver.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const kept = window as Kept;
      kept.heard = [];
      addEventListener('message', ({ data }) => kept.heard?.push(data));
      const dispatch = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (event) {
        kept.heard?.push(event.type);
        return dispatch.call(this, event);
      };
    });
    await page.goto(`${stage.server.origin}/legal/terms?in=plain`);
    expect(isMarked(await lookUntil(page, isMarked))).toBe(true);
    expect(await page.evaluate(() => (window as Kept).heard)).toEqual([]);
    if (which.name === 'chrome') {
      await page.emulateMediaType('print');
      expect(await displayOfHost(page)).toBe('none');
    }
    await page.close();
  });

  it('is marked again after the reader went away and back', async () => {
    const { page } = await stage.open('plain');
    await page.goto(`${stage.server.origin}/legal/terms?in=dark`);
    // Not goBack(): Firefox takes the page out of its memory without telling the driver.
    await page.evaluate(() => void setTimeout(() => history.back(), 0));
    await until(() => page.evaluate(() => location.search === '?in=plain' && document.readyState === 'complete'));
    const seen = await lookUntil(page, isMarked);
    expect(isMarked(seen)).toBe(true);
    expect(seen.hosts).toBe(1);
    await page.close();
  });
});

/** Waits until something holds; while a page is being left it can't be asked. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function displayOfHost(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const host = document.querySelector('clausemark-overlay');
    return host ? getComputedStyle(host).display : undefined;
  });
}
