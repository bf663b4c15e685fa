import * as z from 'zod/mini';
import { FindingSchema, RecordRefSchema } from '../model/finding.ts';
import { ReportSchema } from '../model/report.ts';

const findingId = z.string().check(z.minLength(1), z.maxLength(120));

/**
 * Asked of the content script in one tab (popup, side panel, full page). Each gets a `PageState` back, once what was asked
 * for is done: an answer to `page/state` waits for a first reading that is under way.
 */
export const ToPageSchema = z.union([
  /** What does this page hold, and is it marked? */
  z.object({ type: z.literal('page/state') }),
  /** Read the page now, whatever the gate says. */
  z.object({ type: z.literal('page/analyse') }),
  /** Scroll to a finding, open its card and put focus there. */
  z.object({ type: z.literal('page/show'), id: findingId }),
  /** Go to the next or previous finding on the page. */
  z.object({ type: z.literal('page/step'), by: z.union([z.literal(1), z.literal(-1)]) }),
  /** Marks on or off in this tab; leaves no trace when off. On reads the page first, by the gate, where that was not done. */
  z.object({ type: z.literal('page/marking'), on: z.boolean() }),
]);
export type ToPage = z.infer<typeof ToPageSchema>;

/**
 * What a page's content script knows. `report` is null only where nothing has been read: marking is off, or reading
 * stopped (`error`). A page that the gate turned away has a report whose verdict says why, without findings.
 */
export const PageStateSchema = z.object({
  report: z.nullable(ReportSchema),
  /** Marks painted in this tab. */
  marking: z.boolean(),
  /** The finding whose card is open or that is in view. */
  current: z.nullable(findingId),
  /** Set when reading stopped: what happened, in words. */
  error: z.nullable(z.string()),
  /** Where the page itself links its English version (`link rel=alternate hreflang=en`, http or https), else null. */
  english: z._default(z.nullable(z.string()), null),
});
export type PageState = z.infer<typeof PageStateSchema>;

/** Sent by the content script to the background. The tab is known from the sender, never from the message. */
export const ToBackgroundSchema = z.discriminatedUnion('type', [
  /** A page was read. Answer: `Records`. */
  z.object({ type: z.literal('report/ready'), report: ReportSchema }),
  /** The marks of the page are gone (switched off, left, no longer a policy). Answer: `Records`, empty. */
  z.object({ type: z.literal('report/gone') }),
  /** Open the side panel, at a finding where one is named. Send it straight from the click. Answer: `Records`, empty. */
  z.object({ type: z.literal('panel/open'), id: z.nullable(findingId) }),
]);
export type ToBackground = z.infer<typeof ToBackgroundSchema>;

/** Asked of the background by the content script of one tab, about that tab. Answer: `TabSwitch`. */
export const ToTabSchema = z.object({
  type: z.literal('tab/off'),
  /** What the reader chose: marking off or on in this tab. Null where it is only asked what was chosen before. */
  off: z.nullable(z.boolean()),
});

/** Asked by a content script, which does without the words: the text of a report that a mark is wrong. Answer: a string. */
export const ToReporterSchema = z.object({
  type: z.literal('mark/wrong'),
  finding: FindingSchema,
  name: z.string(),
  url: z.string(),
  title: z.string(),
});
export type ToReporter = z.infer<typeof ToReporterSchema>;

export const TabSwitchSchema = z.object({ off: z.boolean() });

export const RecordsSchema = z.object({
  /** Finding id -> its record in the bundled dataset; findings without one are left out. */
  records: z.record(z.string(), RecordRefSchema),
  /** Finding id -> lines for its card: how rare it is, when it changed. */
  lines: z.optional(z.record(z.string(), z.array(z.string().check(z.maxLength(160))))),
  /** The platform's name where the dataset knows the document. */
  platform: z.optional(z.string().check(z.maxLength(80))),
});
export type Records = z.infer<typeof RecordsSchema>;

/**
 * The finding in view changed. Goes from the content script to the open panels over a port that the panels open
 * (lib/platform/in-view.ts), not as a message: a message would wake the background at every scroll.
 */
export const InViewSchema = z.object({ id: z.nullable(findingId) });
