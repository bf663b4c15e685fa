import type { GuidanceData } from '../model/guidance-data.ts';
import type { Figures } from '../model/pages.ts';

/** How many law entries there are and how many were checked, as the pages show them. */
export function lawFigures({ regulations, clauses }: GuidanceData): Figures {
  const provisions = Object.values(regulations).flatMap((regulation) => regulation.provisions);
  return {
    types: String(Object.keys(clauses).length),
    laws: String(provisions.length),
    lawsChecked: String(provisions.filter((provision) => provision.checked).length),
  };
}
