import { z } from 'zod';

/**
 * Figures that a page may speak of, as they are shown ("0.87", "3,687", "22 August 2026"). They come from files that a
 * command prints or writes, never from the text.
 */
export const FIGURES = [
  'types',
  'labelledBlocks',
  'precision',
  'recall',
  'platforms',
  'documents',
  'provisions',
  'datasetDay',
  'laws',
  'lawsChecked',
] as const;
export type FigureName = (typeof FIGURES)[number];
export type Figures = Readonly<Partial<Record<FigureName, string>>>;

const KNOWN: ReadonlySet<string> = new Set(FIGURES);
const text = (most: number) =>
  z
    .string()
    .min(5)
    .max(most)
    .regex(/^\S(?:.*\S)?$/, 'no space at either end, one line')
    .refine((value) => [...value.matchAll(/\{(.*?)\}/g)].every(([, name = '']) => KNOWN.has(name)), {
      error: 'a name in braces is not a figure of lib/model/pages.ts',
    });

const PageBlockSchema = z.union([
  z.strictObject({ p: text(600) }),
  z.strictObject({ list: z.array(text(260)).min(2) }),
  z.strictObject({ q: text(120).regex(/\?$/, 'ends with a question mark'), a: text(600) }),
]);
export type PageBlock = z.infer<typeof PageBlockSchema>;

/** One file of seeds/guidance/pages: a page of plain text about the product. */
export const PageSchema = z.strictObject({
  id: z.enum(['methodology', 'faq', 'disclaimer']),
  title: text(60),
  lead: text(300),
  sections: z
    .array(
      z.strictObject({ id: z.string().regex(/^[a-z-]+$/), heading: text(80), blocks: z.array(PageBlockSchema).min(1) }),
    )
    .min(1),
});
export type Page = z.infer<typeof PageSchema>;

/** assets/guidance/pages.json. */
export const PagesSchema = z.array(PageSchema);
