import { z } from 'zod';

/** Where a law holds: ISO 3166 country or subdivision, EU for the European Union. */
const JurisdictionSchema = z.string().regex(/^(?:[A-Z]{2})(?:-[A-Z]{2})?$/);

const officialAddress = z.url({ protocol: /^https$/ });

/** How a provision was checked against the law: the text itself, its words quoted elsewhere, or a summary of it. */
const CheckedSchema = z.strictObject({
  how: z.enum(['full text', 'quotation', 'summary']),
  on: z.iso.date(),
  where: z.string().min(5).max(160),
});

const ProvisionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** As one cites it: "Art. 22", "Civ. Code § 1798.120". */
  article: z.string().min(2).max(80),
  /** What it says, in our words, one or two sentences. */
  says: z.string().min(20).max(260),
  /** The article itself on the official site, or the law where articles have no address of their own. */
  address: officialAddress,
  /** False: written from general knowledge of the law, not yet checked against its text. */
  checked: z.union([CheckedSchema, z.literal(false)]),
});

/** One file of seeds/regulations. */
export const RegulationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(4).max(120),
  /** As it is called for short: "GDPR". */
  short: z.string().min(2).max(50),
  jurisdiction: JurisdictionSchema,
  /** The jurisdiction in words. */
  place: z.string().min(2).max(60),
  address: officialAddress,
  /** What limits all of its provisions: who is bound, what is not yet in force. */
  note: z.string().min(10).max(260).optional(),
  provisions: z.array(ProvisionSchema).min(1),
});
export type Regulation = z.infer<typeof RegulationSchema>;
