import type { ConsoleMessage, Page } from 'puppeteer-core';
import { tell, waitForReport } from '../../../lib/cli/bridge.ts';
import type { Driver } from '../../../lib/cli/drive.ts';
import type { Severity } from '../../../lib/model/clause-type.ts';
import { type Report, ReportSchema } from '../../../lib/model/report.ts';
import { isPolicyAddress } from '../../../lib/platform/policy-addresses.ts';
import { markup } from './look.ts';
import { misfits, type Painted } from './painted.ts';
import type { SharedPage } from './shared-pages.ts';

/** What is left to say about a page once it has been opened, read and closed. */
export interface Visit {
  readonly name: string;
  readonly report: Report;
  /** The words of the popup, where the toolbar button was pressed. */
  readonly popup: string | null;
  /** See `misfits`. */
  readonly misfits: readonly string[];
  readonly painted: number;
  readonly hosts: number;
  readonly isUntouched: boolean;
  readonly errors: readonly string[];
}

/** A browser with the extension, a page of the extension in it, and the port of the server. */
export interface Base {
  readonly driver: Driver;
  readonly own: Page;
  readonly port: string;
}

/** Address at which a captured page is served. */
export function addressOf({ host, path }: SharedPage, port: string): string {
  return `http://${host}:${port}${path}`;
}

/** Whether the reader comes to a page by itself; else the toolbar button has to be pressed. */
export function comesByItself(page: SharedPage): boolean {
  return isPolicyAddress(addressOf(page, '80'));
}

/** Opens a page, has it read, and looks at what that has done to it. */
export async function visit(base: Base, shared: SharedPage): Promise<Visit> {
  const errors: string[] = [];
  const page = await base.driver.open(addressOf(shared, base.port), (tab) => prepare(tab, errors));
  try {
    const { report, popup } = comesByItself(shared)
      ? await waited(base, page)
      : await pressed(base.driver, page, errors);
    return { name: shared.name, report, popup, ...(await seen(page, report)), errors };
  } finally {
    await page.close();
  }
}

async function waited({ own }: Base, page: Page): Promise<{ report: Report; popup: null }> {
  const { report } = await waitForReport(own, page.url(), 30_000);
  return { report, popup: null };
}

/** Keeps what the page is like before the extension comes, and hears of every error but that something can't be loaded. */
export async function prepare(page: Page, errors: string[]): Promise<void> {
  listen(page, errors);
  await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => {
      (window as { before?: string }).before = document.documentElement.outerHTML;
    });
  });
}

const BLOCKED =
  /Failed to load resource|net::ERR_|NS_ERROR|CORS|Cross-Origin|Content.Security.Policy|downloadable font/i;

/** Writes down the errors of a page. */
export function listen(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' && !BLOCKED.test(message.text())) errors.push(message.text());
  });
}

async function pressed(driver: Driver, page: Page, errors: string[]): Promise<{ report: Report; popup: string }> {
  const popup = await driver.pressToolbarButton(page);
  listen(popup, errors);
  const report = await reportInFront(popup);
  await popup.waitForFunction(() => document.querySelector('.state-reading') === null, { timeout: 10_000 });
  const words = await popup.evaluate(() => document.body.textContent ?? '');
  await popup.close();
  return { report, popup: words };
}

interface TabsApi {
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
}

/** The report of the tab in front, asked from the popup. */
async function reportInFront(popup: Page): Promise<Report> {
  const tab = await popup.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: TabsApi };
    const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
    return front?.id ?? -1;
  });
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    const state = await tell(popup, tab, { type: 'page/state' });
    const report = ReportSchema.safeParse((state as { report?: unknown } | null)?.report);
    if (report.success) return report.data;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the page in front was not read');
}

async function seen(page: Page, report: Report) {
  const painted = await paintedOn(page);
  const after = await markup(page);
  return {
    misfits: misfits(report.findings, painted),
    painted: Object.values(painted).reduce((sum, texts) => sum + texts.length, 0),
    hosts: await page.evaluate(() => document.querySelectorAll('clausemark-overlay').length),
    isUntouched: await page.evaluate((now) => (window as { before?: string }).before === now, after),
  };
}

/** Text of every painted range, by severity, as the page itself could read it. */
function paintedOn(page: Page): Promise<Painted> {
  return page.evaluate(() => {
    const views = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)];
    const registryOf = (view: unknown) => {
      try {
        return (view as typeof window & { CSS: typeof CSS }).CSS.highlights;
      } catch {
        return null;
      }
    };
    const textOf = (range: AbstractRange) => {
      const live = (range.startContainer.ownerDocument ?? document).createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    };
    const texts = (severity: Severity) =>
      views.flatMap((view) => [...(registryOf(view)?.get(`clausemark-${severity}`) ?? [])].map(textOf));
    return { high: texts('high'), medium: texts('medium'), low: texts('low'), protection: texts('protection') };
  });
}
