import { type ClauseTypeId, ClauseTypeIdSchema, type Polarity, PolaritySchema } from '../model/clause-type.ts';

/** A view of the full page, from its address's fragment: `#/report?tab=12&finding=x`, `#/report?saved=x`, `#/saved`. */
export interface Route {
  readonly view: string;
  readonly tab: number | null;
  readonly saved: string | null;
  readonly finding: string | null;
  /** The watched document whose changes are shown. */
  readonly watch: string | null;
  /** The clause type whose documents are listed, and whether as a risk or as a protection. */
  readonly clause: { readonly type: ClauseTypeId; readonly polarity: Polarity } | null;
}

/** Reads the fragment of the full page's address. Anything unknown becomes the list of saved reports. */
export function routeOf(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?', 2);
  const params = new URLSearchParams(query);
  const tab = params.get('tab');
  const clause = path === 'clauses' ? clauseOf(params) : null;
  const isView = /^(?:report|print|saved|changes|settings|types|methodology|faq|disclaimer|privacy)$/.test(path);
  return {
    view: clause ? 'clauses' : isView ? path : 'saved',
    tab: tab !== null && /^\d{1,10}$/.test(tab) ? Number(tab) : null,
    saved: params.get('saved'),
    finding: params.get('finding'),
    watch: params.get('watch'),
    clause,
  };
}

function clauseOf(params: URLSearchParams): Route['clause'] {
  const type = ClauseTypeIdSchema.safeParse(params.get('type'));
  const polarity = PolaritySchema.safeParse(params.get('polarity') ?? 'risk');
  return type.success && polarity.success ? { type: type.data, polarity: polarity.data } : null;
}
