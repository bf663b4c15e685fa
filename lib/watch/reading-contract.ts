import { z } from 'zod';
import { ReasonCodeSchema } from '../model/watch.ts';
import { SnapshotSchema } from './judge/snapshot.ts';

/** What is known of the document from before, for telling placeholders from it. */
const KnownTextSchema = z.object({ language: z.string(), words: z.number(), closed: z.boolean() });

/** Asked of the document that parses pages, by the background: read this page. */
export const ReadRequestSchema = z.object({
  type: z.literal('offscreen/read'),
  html: z.string(),
  url: z.string(),
  known: KnownTextSchema.nullable(),
});
export type ReadRequest = z.infer<typeof ReadRequestSchema>;

/** The page's text and findings, or the reason why it can't stand for the document. */
export const ReadAnswerSchema = z.union([
  z.object({ ok: z.literal(true), snapshot: SnapshotSchema }),
  z.object({ ok: z.literal(false), reason: ReasonCodeSchema }),
]);
export type ReadAnswer = z.infer<typeof ReadAnswerSchema>;
