import { z } from 'zod';
import { type GuidanceData, GuidanceDataSchema } from '../model/guidance-data.ts';

/** Checks the content of assets/guidance/guidance.json; an error names the field and tells how to build it anew. */
export function parseGuidance(json: unknown): GuidanceData {
  const parsed = GuidanceDataSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Error(`assets/guidance/guidance.json: ${z.prettifyError(parsed.error)}\nRun \`npm run guidance\`.`);
}
