import type { Classifier } from '../../classify/classifier.ts';
import { LABELS } from '../../classify/learned/labels.ts';
import type { Category } from '../../model/clause-type.ts';
import type { DocumentKind } from '../../model/report.ts';
import type { ClauseTypeSeed } from '../../model/rule.ts';
import { exampleSegments } from '../examples.ts';
import { foldOf } from '../gold.ts';
import { type Example, type Page, readPage } from './examples.ts';

const KINDS: Readonly<Record<Category, DocumentKind>> = {
  'data-use': 'privacy',
  'data-collected': 'privacy',
  sharing: 'privacy',
  'retention-rights': 'privacy',
  content: 'terms',
  contract: 'terms',
  disputes: 'terms',
};
const NAMES = { privacy: 'Privacy Policy', terms: 'Terms of Service' } as Readonly<Record<string, string>>;

/** The examples of the seeds, each a document of its own. What they say of other types than their own is not known. */
export function seedExamples(seeds: readonly ClauseTypeSeed[], classifier: Classifier): Example[] {
  return seeds.flatMap((seed) => {
    const kind = KINDS[seed.category];
    const soft = LABELS.filter((label) => !label.startsWith(`${seed.id}:`));
    return Object.entries(seed.examples).flatMap(([group, examples]) =>
      examples.flatMap((example) => {
        const segments = exampleSegments(example);
        const service = `seed ${seed.id}`;
        const page: Page = { service, fold: foldOf(service), document: null, source: 'seeds', kind, segments };
        const firm = group === 'none' ? [] : [`${seed.id}:${group}`];
        return readPage(page, NAMES[kind] ?? '', classifier, new Map([[segments.length - 1, { firm, soft }]]));
      }),
    );
  });
}
