import { z } from 'zod';
import { RecordRefSchema } from '../model/finding.ts';
import { ReportSchema } from '../model/report.ts';

const findingId = z.string().min(1).max(120);

/** Asked of the content script in one tab (popup, side panel, background). Each gets a `PageState` back. */
export const ToPageSchema = z.discriminatedUnion('type', [
  /** What does this page hold, and is it marked? */
  z.object({ type: z.literal('page/state') }),
  /** Read the page now, whatever the gate says. */
  z.object({ type: z.literal('page/analyse') }),
  /** Scroll to a finding, open its card and put focus there. */
  z.object({ type: z.literal('page/show'), id: findingId }),
  /** Go to the next or previous finding on the page. */
  z.object({ type: z.literal('page/step'), by: z.union([z.literal(1), z.literal(-1)]) }),
  /** Marks on or off in this tab; leaves no trace when off. */
  z.object({ type: z.literal('page/marking'), on: z.boolean() }),
]);
export type ToPage = z.infer<typeof ToPageSchema>;

export const PageStateSchema = z.object({
  report: ReportSchema.nullable(),
  /** Marks painted in this tab. */
  marking: z.boolean(),
  /** The finding whose card is open or that is in view. */
  current: findingId.nullable(),
  /** Set when reading stopped: what happened, in words. */
  error: z.string().nullable(),
});
export type PageState = z.infer<typeof PageStateSchema>;

/** Sent by the content script to the background. The tab is known from the sender, never from the message. */
export const ToBackgroundSchema = z.discriminatedUnion('type', [
  /** A page was read. Answer: `Records`. */
  z.object({ type: z.literal('report/ready'), report: ReportSchema }),
  /** The marks of the page are gone (switched off, left, no longer a policy). */
  z.object({ type: z.literal('report/gone') }),
  /** Open the side panel, at a finding where one is named. */
  z.object({ type: z.literal('panel/open'), id: findingId.nullable() }),
  /** The finding in view changed; the background tells the panel. */
  z.object({ type: z.literal('page/in-view'), id: findingId.nullable() }),
]);
export type ToBackground = z.infer<typeof ToBackgroundSchema>;

/** Finding id -> its record in the bundled dataset; findings without one are left out. */
export const RecordsSchema = z.object({ records: z.record(z.string(), RecordRefSchema) });
export type Records = z.infer<typeof RecordsSchema>;
