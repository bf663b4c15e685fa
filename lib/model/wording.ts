import { z } from 'zod';

/** A clause in the words of an archived version, as it was fetched and its hash checked. */
export const KeptWordingSchema = z.strictObject({
  /** Id of the provision, and hash of its words: a new dataset may name another wording. */
  id: z.string().min(1).max(120),
  text: z.string().min(1).max(100_000),
  /** ISO 8601 days: of the archived version, and of fetching. */
  version: z.iso.date(),
  fetched: z.iso.date(),
});
export type KeptWording = z.infer<typeof KeptWordingSchema>;
