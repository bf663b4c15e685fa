import titles from '../../assets/rules/titles.json' with { type: 'json' };
import { type Titles, titleIn } from '../classify/clause-texts.ts';
import { factLine, summarise } from '../classify/summary.ts';
import { type Category, CLAUSE_TYPE_IDS, type ClauseTypeId } from '../model/clause-type.ts';
import type { Finding } from '../model/finding.ts';

const TITLES = titles as Titles;

type Titled = Pick<Finding, 'type' | 'polarity'>;

/** What a clause is called: by its type, and by what it gives where it is a protection. */
export function titleOf(titled: Titled): string {
  return titleIn(TITLES, titled);
}

/** The category a clause type stands in. */
export function categoryOf(type: ClauseTypeId): Category {
  return TITLES[type]?.category ?? 'data-use';
}

/** All clause types in the order of the taxonomy, with titles and categories, for "What is looked for". */
export function typeList(): readonly { id: ClauseTypeId; title: string; category: Category }[] {
  return CLAUSE_TYPE_IDS.map((id) => ({
    id,
    title: titleOf({ type: id, polarity: 'risk' }),
    category: categoryOf(id),
  }));
}

/** The words about findings that a surface hands to its components, for a document of this platform. */
export function wordsFor(platform: string | null) {
  return {
    title: titleOf,
    category: (finding: Titled) => categoryOf(finding.type),
    summary: (finding: Finding) => summarise(finding, { platform }),
    facts: (finding: Finding) => factLine(finding),
  };
}
