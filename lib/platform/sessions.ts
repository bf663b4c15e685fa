import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { check } from '../messages/check.ts';
import { type Report, ReportSchema } from '../model/report.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { wordsOf } from './reason.ts';

/** The report of an open tab, as popup, panel and full page read it before the page has answered. */
export interface TabReport {
  readonly report: Report;
  /** When it was made, milliseconds since 1970. */
  readonly at: number;
}

const PREFIX = 'report:';
/** The report is kept as JSON: a browser hands over one long text several times faster than thousands of small values. */
const StoredSchema = z.object({ json: z.string(), at: z.number() });
const StampSchema = z.object({ at: z.number() });

const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

/**
 * Keeps the report of an open tab in the browser's memory (`storage.session`: never on disk, gone with the browser). Never
 * call it for a private window. Where memory is full the oldest half gives way once, then it fails with `full`.
 */
export async function keepTabReport(tabId: number, kept: TabReport): Promise<Result<void>> {
  const stored: z.infer<typeof StoredSchema> = { json: JSON.stringify(kept.report), at: kept.at };
  const put = () => browser.storage.session.set({ [keyOf(tabId)]: stored });
  try {
    await put().catch(async () => {
      await dropOldestHalf();
      await put();
    });
    return ok(undefined);
  } catch (thrown) {
    return fail('full', `The report can't be kept for the panel: ${wordsOf(thrown)}.`);
  }
}

/** The report kept for a tab. Fails with `missing` where there is none. */
export async function tabReport(tabId: number): Promise<Result<TabReport>> {
  const stored: Record<string, unknown> = await browser.storage.session.get(keyOf(tabId));
  const value = stored[keyOf(tabId)];
  if (value === undefined) return fail('missing', 'Nothing was read in that tab.');
  return readStored(value);
}

function readStored(value: unknown): Result<TabReport> {
  const stored = check(StoredSchema, value, 'report of that tab');
  if (!stored.ok) return stored;
  const report = check(ReportSchema, jsonOf(stored.value.json), 'report of that tab');
  return report.ok ? ok({ report: report.value, at: stored.value.at }) : report;
}

/** What a JSON text says; undefined where it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The reports kept for all tabs; broken ones are left out. */
export async function allTabReports(): Promise<{ readonly tabId: number; readonly report: Report }[]> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, value]) => {
    const read = key.startsWith(PREFIX) ? readStored(value) : undefined;
    return read?.ok ? [{ tabId: Number(key.slice(PREFIX.length)), report: read.value.report }] : [];
  });
}

/** Forgets the report of a tab. */
export async function dropTabReport(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Forgets the reports of all tabs. */
export async function dropAllTabReports(): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(stored).filter((key) => key.startsWith(PREFIX)));
}

/** Calls `changed` with the tab whose report came, changed or went. Returns its undo. */
export function onTabReport(changed: (tabId: number) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'session') return;
    for (const key of Object.keys(changes)) if (key.startsWith(PREFIX)) changed(Number(key.slice(PREFIX.length)));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function dropOldestHalf(): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null);
  const stamps = Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => ({ key, at: StampSchema.safeParse(value).data?.at ?? 0 }))
    .sort((a, b) => a.at - b.at);
  await browser.storage.session.remove(stamps.slice(0, Math.ceil(stamps.length / 2)).map(({ key }) => key));
}
