import { browser } from 'wxt/browser';
import { type Visit, VisitSchema } from '../watch/visit.ts';
import { VISIT_ASKED } from './visit-asked.ts';

/** The text in front in a tab with its report; null where there is none, and always null for a private window. */
export async function askVisit(tabId: number): Promise<Visit | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (tab.incognito) return null;
    const answer: unknown = await browser.tabs.sendMessage(tabId, { type: VISIT_ASKED }, { frameId: 0 });
    return VisitSchema.safeParse(answer).data ?? null;
  } catch {
    return null;
  }
}
