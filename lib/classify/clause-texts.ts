import type { Attributes } from '../model/attributes.ts';
import type { Category, ClauseTypeId, Polarity } from '../model/clause-type.ts';
import { pick, type Slot } from './template.ts';

/** What the sentences are made from; a `Finding` is one of these. */
export interface Stated {
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly attributes: Attributes;
}

type ByPolarity = Readonly<Record<Polarity, readonly Slot[]>>;

/** assets/guidance/summaries.json: generated from seeds/guidance by `npm run guidance`, which checks it. */
export type Summaries = Readonly<Record<ClauseTypeId, { readonly summary: ByPolarity; readonly facts: ByPolarity }>>;

interface TypeTitle {
  readonly category: Category;
  readonly title: string;
  readonly protectionTitle?: string;
}

/** assets/rules/titles.json: generated from seeds/clause-types by `npm run seeds`. */
export type Titles = Readonly<Partial<Record<ClauseTypeId, TypeTitle>>>;

/** Titles and templates of all clause types. They are handed in, so that a content script need not hold them itself. */
export interface ClauseTexts {
  readonly titles: Titles;
  readonly summaries: Summaries;
}

/** What a clause is called: by its type, and by what it gives where it is a protection. */
export function titleIn(titles: Titles, { type, polarity }: Pick<Stated, 'type' | 'polarity'>): string {
  const known = titles[type];
  if (!known) return type.replaceAll('-', ' ');
  return polarity === 'protection' ? (known.protectionTitle ?? `Limits: ${known.title}`) : known.title;
}

/** See `summarise`. */
export function summaryIn(summaries: Summaries, stated: Stated, platform: string | null): string {
  return pick(summaries[stated.type].summary[stated.polarity], stated.attributes, platform).join(' ');
}
