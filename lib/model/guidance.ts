import { z } from 'zod';
import { AttributesSchema } from './attributes.ts';
import { CategorySchema, ClauseTypeIdSchema } from './clause-type.ts';

const ATTRIBUTE_NAMES: ReadonlySet<string> = new Set(Object.keys(AttributesSchema.shape));
const PLACEHOLDERS: ReadonlySet<string> = new Set([...ATTRIBUTE_NAMES, 'company', 'Company']);

/** Terms as read by `fits` in lib/classify/template.ts: `optOut optOutDays`, `!optOut`, `-optOut`; '' fits always. */
export const WhenSchema = z
  .string()
  .regex(/^$|^[!-]?\w+( [!-]?\w+)*$/, 'terms such as "optOut", "!optOut" or "-optOut", separated by one space')
  .refine((when) => when === '' || when.split(' ').every((t) => ATTRIBUTE_NAMES.has(t.replace(/^[!-]/, ''))), {
    error: 'names an attribute that lib/model/attributes.ts does not have',
  });

/** One line of our own text, in which `{company}` and names of attributes in braces are filled in. */
export const textSchema = (least: number, most: number) =>
  z
    .string()
    .min(least)
    .max(most)
    .regex(/^\S(?:.*\S)?$/, 'no space at either end, one line')
    .refine((text) => !text.includes('  '), 'no two spaces in a row')
    .refine((text) => [...text.matchAll(/\{(.*?)\}/g)].every(([, name = '']) => PLACEHOLDERS.has(name)), {
      error: 'a name in braces is neither company nor an attribute',
    });

const slotSchema = (least: number, most: number) =>
  z.array(z.strictObject({ when: WhenSchema.default(''), text: textSchema(least, most) })).min(1);

/** What is said of a clause in one paragraph and in a list row. */
export const SummarySeedSchema = z.object({
  id: ClauseTypeIdSchema,
  category: CategorySchema,
  summary: z.strictObject({
    risk: z.array(slotSchema(10, 200)).min(1).max(4),
    protection: z.array(slotSchema(10, 200)).min(1).max(4),
  }),
  /** Pieces of the line for a list row, most telling first; lower case where no name starts them. */
  facts: z.strictObject({ risk: z.array(slotSchema(4, 60)), protection: z.array(slotSchema(4, 60)) }),
});
export type SummarySeed = z.infer<typeof SummarySeedSchema>;
