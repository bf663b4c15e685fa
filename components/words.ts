import type { Category } from '../lib/model/clause-type.ts';
import type { Finding } from '../lib/model/finding.ts';

/** Our words about findings, handed in by the surface. */
export interface Words {
  title(finding: Finding): string;
  category(finding: Finding): Category;
  /** One paragraph: what the clause does. */
  summary(finding: Finding): string;
  /** What decides the clause, for a list row; '' where nothing is known. */
  facts(finding: Finding): string;
}
