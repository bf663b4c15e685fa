import type { Page } from 'puppeteer-core';
import { waitForReport } from '../bridge.ts';
import type { Driver } from '../drive.ts';
import { ownBlocks, ownPage } from './own-text.ts';
import { install, untilMarked } from './probe.ts';
import type { Measured } from './row.ts';
import { inTab, launch, serveTexts } from './stand.ts';
import { summarise } from './timing.ts';
import { CATEGORIES, longestOfOurs } from './trace.ts';

const MANY = '/legal/very-long-privacy-policy';
const LONG = '/legal/long-privacy-policy';
const MINUTE = 60_000;
/** Time for a part of the analysis, and for the report to reach the background and come back, in milliseconds. */
const SETTLES = 5_000;

/** A page of 3,000 findings that is scrolled and resized; the popup on one of 300; the worker's memory. In Chromium. */
export async function benchFullPage(rounds: number): Promise<Measured[]> {
  const many = ownBlocks(50_000, 1, { filler: false });
  const server = await serveTexts({ [MANY]: ownPage(many), [LONG]: ownPage(ownBlocks(21_000)) });
  const own = await launch('chrome');
  const bare = await launch('chrome', null);
  try {
    const popup = await popupTimes(own, server.origin + LONG, rounds);
    const moved = await scrolled(own, server.origin + MANY, true);
    const plain = await scrolled(bare, server.origin + MANY, false);
    const heap = await workerHeap(own);
    return [
      {
        name: 'about 3,000 findings, scrolled and resized: longest stretch of ours',
        value: moved.longest,
        note: `${moved.findings} findings; frames of ${Math.round(moved.frame)} ms against ${Math.round(plain.frame)} without us`,
      },
      {
        name: 'popup on a stored report of about 300 findings',
        value: popup.median,
        spread: popup.spread,
        note: popup.note,
      },
      { name: 'memory: background at rest', value: heap },
    ];
  } finally {
    await own.close();
    await bare.close();
    await server.close();
  }
}

interface Scrolled {
  readonly longest: number;
  readonly findings: number;
  /** 95th percentile of the time between frames, in milliseconds. */
  readonly frame: number;
}

async function scrolled(driver: Driver, url: string, isOurs: boolean): Promise<Scrolled> {
  return inTab(driver, url, {
    before: install,
    async act(page) {
      const findings = isOurs ? await countFindings(driver, url) : 0;
      await page.bringToFront();
      await page.tracing.start({ categories: CATEGORIES });
      const frames = await page.evaluate(scrollAbout);
      for (const width of [1100, 900, 1280]) {
        await page.setViewport({ width, height: 900 });
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      const bytes = await page.tracing.stop();
      const longest = isOurs && bytes ? longestOfOurs(bytes) : 0;
      return { longest, findings, frame: summarise(frames).p95 };
    },
  });
}

/** Findings of the page once they are no more than some seconds before, and the report has been handed over. */
async function countFindings(driver: Driver, url: string): Promise<number> {
  const own = await driver.openOwn('popup.html');
  try {
    for (let before = -1; ; ) {
      const { report } = await waitForReport(own, url, 3 * MINUTE);
      await new Promise((resolve) => setTimeout(resolve, SETTLES));
      if (report.findings.length === before) return before;
      before = report.findings.length;
    }
  } finally {
    await own.close();
  }
}

/** Runs in the page: scrolls for two seconds; gives back the times between frames. */
async function scrollAbout(): Promise<number[]> {
  const frames: number[] = [];
  let last = performance.now();
  for (let i = 0; i < 120; i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    frames.push(now - last);
    last = now;
    scrollBy(0, i % 40 === 39 ? -20_000 : 900);
  }
  return frames;
}

async function popupTimes(driver: Driver, url: string, rounds: number) {
  return inTab(driver, url, {
    before: install,
    async act(page) {
      await untilMarked(page, MINUTE);
      const found = await countFindings(driver, url);
      // The click opens the tab's address to us, as a reader's does: without it no stored report is shown.
      await (await driver.pressToolbarButton(page)).close();
      const own = await driver.openOwn('popup.html');
      const { tab } = await waitForReport(own, url, MINUTE);
      const address = new URL(`popup.html?tab=${tab}`, own.url()).href;
      await untilStored(own, tab, url);
      await own.close();
      const times: number[] = [];
      for (let i = 0; i <= rounds; i++) times.push(await popupTime(driver, address));
      return { ...summarise(times.slice(1)), note: `${found} findings` };
    },
  });
}

/** Waits for the stored report of a tab whose address is open to us; throws after ten seconds. */
async function untilStored(own: Page, tab: number, url: string): Promise<void> {
  const isStored = async (id: number, address: string) => {
    const { chrome } = globalThis as unknown as { chrome: StoredApi };
    const key = `report:${id}`;
    return key in (await chrome.storage.session.get(key)) && (await chrome.tabs.get(id)).url === address;
  };
  await own.waitForFunction(isStored, { timeout: 10_000 }, tab, url);
}

/** The little of the browser's API that is used from inside the popup. */
interface StoredApi {
  storage: { session: { get(key: string): Promise<object> } };
  tabs: { get(id: number): Promise<{ url?: string }> };
}

/** From the start of the popup's loading to the frame that shows the first finding. */
async function popupTime({ browser }: Driver, url: string): Promise<number> {
  const popup: Page = await browser.newPage();
  try {
    await popup.evaluateOnNewDocument('globalThis.__name = (one) => one');
    await popup.evaluateOnNewDocument(watchFindings);
    await popup.goto(url);
    await popup.waitForFunction(() => 'benchShown' in window, { timeout: 10_000 });
    return await popup.evaluate(() => (window as { benchShown?: number }).benchShown ?? Number.NaN);
  } finally {
    await popup.close();
  }
}

/** Runs in the popup before its own script. */
function watchFindings(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('li .row.f')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      (window as { benchShown?: number }).benchShown = performance.now();
    });
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** Megabytes of JavaScript in the worker after the garbage is gone. */
async function workerHeap({ browser }: Driver): Promise<number> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker', { timeout: 10_000 });
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}
