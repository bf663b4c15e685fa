import type { Records, ToBackground } from '../messages/contract.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { badgeOf } from './badge.ts';

/** What the background needs from the world. Nothing is remembered between calls: the worker may be gone in between. */
export interface BackgroundPorts {
  settings(): Promise<Pick<Settings, 'sureness'>>;
  /** Compares the clauses with the bundled dataset. */
  match(report: Report): Promise<Records>;
  keep(tabId: number, report: Report): Promise<unknown>;
  drop(tabId: number): Promise<unknown>;
  badge(tabId: number, badge: { text: string; title: string } | null): Promise<unknown>;
  /** The recorded provision that a tab was opened for, once; else null. */
  landing(tabId: number): Promise<string | null>;
  /** Has a page go to one of its findings. */
  show(tabId: number, id: string): Promise<unknown>;
  /** Called before anything is awaited, so that the browser still knows of the reader's click. */
  openPanel(tabId: number, id: string | null): Promise<unknown>;
}

/** Where a message came from. */
export interface From {
  readonly tabId: number;
  readonly isPrivate: boolean;
}

const NOTHING: Records = { records: {} };

/** Told of pages that were read in windows that are not private; nobody waits for it. */
type Visited = (tabId: number, url: string) => Promise<unknown>;

/** The background's answers to content scripts, one a message. */
export function createBackground(
  ports: BackgroundPorts,
  visited: Visited = async () => null,
): (message: ToBackground, from: From) => Promise<Records> {
  return async (message, from) => {
    if (message.type === 'panel/open') await ports.openPanel(from.tabId, message.id);
    if (message.type === 'report/gone') await forget(ports, from.tabId);
    return message.type === 'report/ready' ? await take(ports, visited, message.report, from) : NOTHING;
  };
}

/** Counts anew on every tab's button, after the reader asked for fewer or for all marks. */
export async function recount(
  kept: readonly { readonly tabId: number; readonly report: Report }[],
  settings: Pick<Settings, 'sureness'>,
  show: BackgroundPorts['badge'],
): Promise<void> {
  await Promise.all(kept.map(({ tabId, report }) => show(tabId, badgeOf(report, settings))));
}

/** The report with the record of each finding that has one. */
function withRecords(report: Report, { records, platform }: Records): Report {
  const findings = report.findings.map((finding) => ({
    ...finding,
    record: Object.hasOwn(records, finding.id) ? (records[finding.id] ?? null) : null,
  }));
  return { ...report, platform: platform ?? report.platform, findings };
}

async function take(ports: BackgroundPorts, visited: Visited, report: Report, from: From): Promise<Records> {
  const badge = badgeOf(report, await ports.settings());
  if (badge === null) {
    await forget(ports, from.tabId);
    return NOTHING;
  }
  await ports.badge(from.tabId, badge);
  const records = await ports.match(report);
  land(ports, records, from.tabId).catch(() => undefined);
  if (from.isPrivate) return records;
  await ports.keep(from.tabId, withRecords(report, records));
  visited(from.tabId, report.url).catch(() => undefined);
  return records;
}

/** A page that was opened for a provision goes to the finding that is it; where none is, it stays at its top. */
async function land(ports: BackgroundPorts, { records }: Records, tabId: number): Promise<void> {
  const record = await ports.landing(tabId);
  const [id] = Object.entries(records).find(([, { id: known }]) => known === record) ?? [];
  if (id !== undefined) await ports.show(tabId, id);
}

async function forget(ports: BackgroundPorts, tabId: number): Promise<void> {
  await Promise.all([ports.drop(tabId), ports.badge(tabId, null)]);
}
