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
  /** See `watchSettingsOf`; checked there, so that no page has to carry its schema. */
  watching: z.optional(z.unknown()),
});
export type Settings = z.infer<typeof SettingsSchema>;

/**
 * Least confidence of a finding that is shown where the reader asks for fewer, surer marks: from here on at least 0.97 of the
 * findings hold, as `npm run -s train -- --cv` works out (lib/classify/README.md).
 */
export const SURE_FROM = 0.88;

/** Whether a finding of this confidence (0 to 1) is marked, listed and counted under these settings. */
export function isShown(confidence: number, settings: Pick<Settings, 'sureness'>): boolean {
  return settings.sureness === 'all' || confidence >= SURE_FROM;
}

/** The day since which marking is off on a site, or null. `host` as in an address, without port. */
export function offSince(host: string, settings: Pick<Settings, 'offSites'>): string | null {
  return Object.hasOwn(settings.offSites, host) ? (settings.offSites[host] ?? null) : null;
}

const hour = z.int().check(z.gte(0), z.lte(23));

/** How the reader wants to be told of changes of watched documents. */
const WatchSettingsSchema = z.object({
  /** As soon as a change is sure, or once a week all together. */
  tell: z._default(z.enum(['soon', 'weekly']), 'soon'),
  /** Full hours of the reader's clock between which nothing is told; null: none. */
  quiet: z._default(z.nullable(z.object({ from: hour, to: hour })), null),
  /** Documents are looked at over connections that cost by volume, too. */
  metered: z._default(z.boolean(), false),
});
export type WatchSettings = z.infer<typeof WatchSettingsSchema>;

/** How the reader wants to be told of changes; at once where that was never chosen, or can't be read any more. */
export function watchSettingsOf({ watching }: Pick<Settings, 'watching'>): WatchSettings {
  return WatchSettingsSchema.safeParse(watching).data ?? { tell: 'soon', quiet: null, metered: false };
}
