import { CLAUSE_TYPE_IDS, type Label } from '../../model/clause-type.ts';

/** All labels in the order in which the model numbers them: type by type, risk before protection. */
export const LABELS: readonly Label[] = CLAUSE_TYPE_IDS.flatMap((type): Label[] => [
  `${type}:risk`,
  `${type}:protection`,
]);

/** Number of each label. */
export const LABEL_INDEX: ReadonlyMap<string, number> = new Map(LABELS.map((label, index) => [label, index]));
