import * as z from 'zod/mini';

/** The reader's own switches, kept in `storage.local` under one key and never sent anywhere. */
export const SettingsSchema = z.object({
  schema: z._default(z.literal(1), 1),
  /** Marking everywhere. */
  enabled: z._default(z.boolean(), true),
  /** Host -> ISO day since which the reader has marking off on that site. */
  offSites: z._default(z.record(z.string(), z.string()), () => ({})),
  /** Least confidence of a mark: `all` shows every finding, `sure` the surer ones only. */
  sureness: z._default(z.enum(['all', 'sure']), 'all'),
  /** Address below which the archive's raw files lie; asked only when the reader wants to see a wording. */
  archive: z._default(z.string().check(z.regex(/^https?:\/\/[^/\s]+\S*$/)), 'https://raw.githubusercontent.com'),
});
export type Settings = z.infer<typeof SettingsSchema>;

/** Least confidence of a finding that is shown where the reader asks for fewer, surer marks. */
export const SURE_FROM = 0.85;

/** Whether a finding of this confidence (0 to 1) is marked, listed and counted under these settings. */
export function isShown(confidence: number, settings: Pick<Settings, 'sureness'>): boolean {
  return settings.sureness === 'all' || confidence >= SURE_FROM;
}

/** The day since which marking is off on a site, or null. `host` as in an address, without port. */
export function offSince(host: string, settings: Pick<Settings, 'offSites'>): string | null {
  return Object.hasOwn(settings.offSites, host) ? (settings.offSites[host] ?? null) : null;
}
