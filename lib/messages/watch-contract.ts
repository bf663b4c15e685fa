import { z } from 'zod';

/** Sent by our own pages to the background. Answer: null, once it is done. */
export const ToWatchSchema = z.discriminatedUnion('type', [
  /** Watches were added or taken away: look at what is due, and set the alarm anew. */
  z.object({ type: z.literal('watch/wake') }),
  /** Look at one document now. */
  z.object({ type: z.literal('watch/look'), id: z.string().min(1) }),
  /** A watch was begun from this tab: compare what is in front there, where looking alone is not allowed. */
  z.object({ type: z.literal('watch/visit'), tabId: z.number().int() }),
  /** Changes were read: count anew on the button. */
  z.object({ type: z.literal('watch/read') }),
]);
export type ToWatch = z.infer<typeof ToWatchSchema>;
