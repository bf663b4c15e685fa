import { z } from 'zod';
import { type GuidanceData, GuidanceDataSchema } from '../model/guidance-data.ts';
import { type Page, PagesSchema } from '../model/pages.ts';

/** Checks the content of assets/guidance/guidance.json; an error names the field and tells how to build it anew. */
export function parseGuidance(json: unknown): GuidanceData {
  return parse(GuidanceDataSchema, json, 'guidance.json');
}

/** Checks the content of assets/guidance/pages.json; an error names the field and tells how to build it anew. */
export function parsePages(json: unknown): Page[] {
  return parse(PagesSchema, json, 'pages.json');
}

function parse<T>(schema: z.ZodType<T>, json: unknown, file: string): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Error(`assets/guidance/${file}: ${z.prettifyError(parsed.error)}\nRun \`npm run guidance\`.`);
}
