import * as z from 'zod/mini';
import { FindingSchema } from './finding.ts';

export const DOCUMENT_KINDS = ['privacy', 'terms', 'cookies', 'guidelines', 'other'] as const;
export const DocumentKindSchema = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof DocumentKindSchema>;

/** Why a page has no findings, or that it has been read. */
const VerdictSchema = z.enum(['policy', 'not-policy', 'language', 'too-short']);
export type Verdict = z.infer<typeof VerdictSchema>;

export const ReportSchema = z.object({
  schema: z.literal(1),
  url: z.string(),
  title: z.string(),
  verdict: VerdictSchema,
  kind: DocumentKindSchema,
  /** BCP 47 primary subtag of the text's language as detected, '' where unsure. */
  language: z.string().check(z.maxLength(8)),
  /** Name of the platform where the dataset knows it, else the site's host; null for a file without an address. */
  platform: z.nullable(z.string()),
  /** The date that the page itself gives as "last updated" or "effective", ISO 8601 day, or null. */
  lastUpdated: z.nullable(z.string()),
  segments: z.int().check(z.gte(0)),
  findings: z.array(FindingSchema),
});
export type Report = z.infer<typeof ReportSchema>;
