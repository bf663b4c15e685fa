import { browser } from 'wxt/browser';
import { type ToReporter, ToReporterSchema } from '../messages/contract.ts';
import { wrongMarkReport } from '../model/wrong-mark.ts';
import { ownVersion } from './version.ts';

/** Content script: the text of a report that a mark is wrong; '' where the background can't be reached. */
export async function wrongMark(mark: Omit<ToReporter, 'type'>): Promise<string> {
  const text: unknown = await browser.runtime.sendMessage({ type: 'mark/wrong', ...mark }).catch(() => '');
  return typeof text === 'string' ? text : '';
}

/** Background: words reports of wrong marks. Nothing is kept, and nothing is sent anywhere but back. */
export function wordWrongMarks(): void {
  browser.runtime.onMessage.addListener((message: unknown): Promise<string> | undefined => {
    const parsed = ToReporterSchema.safeParse(message);
    if (!parsed.success) return undefined;
    return Promise.resolve(wrongMarkReport(parsed.data.finding, { ...parsed.data, versions: [ownVersion()] }));
  });
}
