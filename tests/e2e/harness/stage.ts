import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { tell, waitForReport } from '../../../lib/cli/bridge.ts';
import type { Driver } from '../../../lib/cli/drive.ts';
import { type RunningServer, servePages } from '../../../lib/cli/serve.ts';
import type { ToPage } from '../../../lib/messages/contract.ts';
import type { Report } from '../../../lib/model/report.ts';
import { type Browser, launchOpen } from './browsers.ts';
import { type Look, lookUntil } from './look.ts';

const FILE = 'tests/fixtures/pages/harbour-terms.html';

/** Shapes of the one page of our own; its script makes them. */
export const VARIANTS = ['plain', 'dark', 'scroller', 'folds', 'shadow', 'frame', 'strict'] as const;
type Variant = (typeof VARIANTS)[number];

export interface Opened {
  readonly page: Page;
  readonly report: Report;
  /** The browser's number of the tab. */
  readonly tab: number;
  /** Asks the page as popup and panel do. */
  ask(message: ToPage): Promise<unknown>;
}

export interface Stage {
  /** Opens a variant in a new tab in front, and waits until it is marked. */
  open(variant: Variant): Promise<Opened>;
  /** Forgets what the reader has chosen. */
  resetSettings(): Promise<void>;
  readonly driver: Driver;
  readonly server: RunningServer;
}

interface StorageApi {
  storage: { local: { clear(): Promise<void> } };
}

/** Whether a page bears marks. */
export function isMarked({ hosts, painted }: Look): boolean {
  return hosts === 1 && painted.length > 0;
}

/** A browser with the extension and a server for the tests of one `describe`, set up before and closed after them. */
export function useStage(which: Browser): Stage {
  let driver: Driver | undefined;
  let server: RunningServer | undefined;
  let own: Page | undefined;
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the stage is not set up');
    return thing;
  };
  beforeAll(async () => {
    server = await servePages(VARIANTS.map((variant) => ({ path: pathOf(variant), file: FILE })));
    driver = await launchOpen(which);
    own = await driver.openOwn('popup.html');
  }, 60_000);
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  return {
    get driver() {
      return there(driver);
    },
    get server() {
      return there(server);
    },
    resetSettings: () =>
      there(own).evaluate(() => {
        const { browser, chrome } = globalThis as unknown as { browser?: StorageApi; chrome: StorageApi };
        return (browser ?? chrome).storage.local.clear();
      }),
    async open(variant) {
      const address = there(server).origin + pathOf(variant);
      const page = await there(driver).open(address);
      const bridge = there(own);
      const { tab } = await waitForReport(bridge, address);
      await page.bringToFront();
      expect(isMarked(await lookUntil(page, isMarked))).toBe(true);
      // What the first reading found may be less: a frame's document can come after it.
      const { report } = await waitForReport(bridge, address);
      return { page, report, tab, ask: (message) => tell(bridge, tab, message) };
    },
  };
}

function pathOf(variant: Variant): string {
  return `/legal/terms?in=${variant}`;
}
