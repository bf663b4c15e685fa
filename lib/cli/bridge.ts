import type { Page } from 'puppeteer-core';
import type { ToPage } from '../messages/contract.ts';
import { type Report, ReportSchema } from '../model/report.ts';

/** The little of the browser's API that is used from inside an extension page. */
interface TabsApi {
  tabs: {
    sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>;
    query(filter: object): Promise<{ id?: number }[]>;
  };
}

/** Sends a message to a tab from one of the extension's own pages, as popup and panel do; null where nobody answers. */
export function tell(own: Page, tab: number, message: ToPage): Promise<unknown> {
  return own.evaluate(
    (id, body) => {
      const { browser, chrome } = globalThis as unknown as { browser?: TabsApi; chrome: TabsApi };
      return (browser ?? chrome).tabs.sendMessage(id, body, { frameId: 0 }).catch(() => null);
    },
    tab,
    message,
  );
}

/** Asks every tab for its state until one has a report of this address. Throws after `limit` milliseconds. */
export async function waitForReport(own: Page, url: string, limit = 15_000): Promise<{ tab: number; report: Report }> {
  const deadline = Date.now() + limit;
  while (Date.now() < deadline) {
    for (const tab of await tabIds(own)) {
      const state = await tell(own, tab, { type: 'page/state' });
      const report = ReportSchema.safeParse((state as { report?: unknown } | null)?.report);
      if (report.success && report.data.url === url) return { tab, report: report.data };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} was not analysed within ${limit} ms`);
}

function tabIds(own: Page): Promise<number[]> {
  return own.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: TabsApi; chrome: TabsApi };
    const tabs = await (browser ?? chrome).tabs.query({});
    return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
  });
}
