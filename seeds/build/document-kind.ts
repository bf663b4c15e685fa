import type { DocumentKind } from '../../lib/model/report.ts';

const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/privacy policy/i, 'privacy'],
  [/trackers|cookie/i, 'cookies'],
  [
    /^(?:terms|parent organization terms|commercial terms|developer terms|general conditions|marketplace|premium partner|in-app purchases|affiliate agreement|seller warranty|service level)/i,
    'terms',
  ],
  [
    /guidelines|acceptable use|restricted use|advertising content|ad publishing|content monetisation|editorial|live policy|copyright claims|quality/i,
    'guidelines',
  ],
];

/** Kind of a document by the name under which the archive records it. */
export function kindOfName(name: string): DocumentKind {
  if (/law enforcement|human rights/i.test(name)) return 'other';
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
