import { z } from 'zod';

/** The reader's own switches, kept in `storage.local` under one key and never sent anywhere. */
export const SettingsSchema = z.object({
  schema: z.literal(1).default(1),
  /** Marking everywhere. */
  enabled: z.boolean().default(true),
  /** Host -> ISO day since which the reader has marking off on that site. */
  offSites: z.record(z.string(), z.string()).default({}),
  /** Least confidence of a mark: `all` shows every finding, `sure` the surer ones only. */
  sureness: z.enum(['all', 'sure']).default('all'),
});
export type Settings = z.infer<typeof SettingsSchema>;
