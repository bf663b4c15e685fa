import { z } from 'zod';
import { AttributesSchema } from './attributes.ts';
import { CategorySchema, ClauseTypeIdSchema, PolaritySchema } from './clause-type.ts';

const ATTRIBUTE_NAMES: ReadonlySet<string> = new Set(Object.keys(AttributesSchema.shape));
const PLACEHOLDERS: ReadonlySet<string> = new Set([...ATTRIBUTE_NAMES, 'company', 'Company']);

/** Terms as read by `fits` in lib/classify/template.ts: `optOut optOutDays`, `!optOut`, `-optOut`; '' fits always. */
const WhenSchema = z
  .string()
  .regex(/^$|^[!-]?\w+( [!-]?\w+)*$/, 'terms such as "optOut", "!optOut" or "-optOut", separated by one space')
  .refine((when) => when === '' || when.split(' ').every((t) => ATTRIBUTE_NAMES.has(t.replace(/^[!-]/, ''))), {
    error: 'names an attribute that lib/model/attributes.ts does not have',
  });

/** One line of our own text, in which `{company}` and names of attributes in braces are filled in. */
const textSchema = (least: number, most: number) =>
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

const byPolarity = <T extends z.ZodType>(schema: T) => z.strictObject({ risk: schema, protection: schema });

const StepSchema = z.strictObject({ when: WhenSchema.default(''), text: textSchema(15, 220) });
const QuestionSchema = z.strictObject({
  when: WhenSchema.default(''),
  q: textSchema(10, 100).regex(/\?$/, 'ends with a question mark'),
  a: textSchema(20, 300),
});

/** A limit that the clause sets for the reader. */
const DeadlineSchema = z.strictObject({
  /** The attribute that holds the number of days. */
  days: z.enum(['optOutDays', 'refundDays', 'limitDays']),
  text: textSchema(10, 80),
  /** From when it runs, as far as that can be said for every such clause. */
  from: textSchema(10, 120),
});

/** One article that touches this clause type, and when. */
const LawReferenceSchema = z.strictObject({
  /** `<id of a file of seeds/regulations>/<id of its provision>`. */
  law: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  /** When the article touches a clause of this type, in full: begins with "Where". */
  condition: textSchema(20, 220).regex(/^Where .*\.$/, 'begins with "Where" and ends with a full stop'),
  /** Only for clauses of this polarity. */
  polarity: z.optional(PolaritySchema),
});

/** One file of seeds/guidance/<category>/<id>.json: everything we say about clauses of one type. */
export const GuidanceSeedSchema = z.strictObject({
  id: ClauseTypeIdSchema,
  category: CategorySchema,
  /** One paragraph: what the clause does. */
  summary: byPolarity(z.array(slotSchema(10, 200)).min(1).max(4)),
  /** Pieces of the line for a list row, most telling first; lower case where no name starts them. */
  facts: byPolarity(z.array(slotSchema(4, 60))),
  whyItMatters: textSchema(100, 420),
  meansForYou: byPolarity(z.array(slotSchema(10, 200)).min(1).max(4)),
  whatYouCanDo: byPolarity(z.array(StepSchema).min(2).max(8)),
  deadline: DeadlineSchema.optional(),
  questions: z.array(QuestionSchema).min(3).max(5),
  related: z.array(ClauseTypeIdSchema).min(2).max(5),
  laws: z.array(LawReferenceSchema).min(1),
});
export type GuidanceSeed = z.infer<typeof GuidanceSeedSchema>;
