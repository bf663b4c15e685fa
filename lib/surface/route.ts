/** A view of the full page, from its address's fragment: `#/report?tab=12&finding=x`, `#/report?saved=x`, `#/saved`. */
export interface Route {
  readonly view: string;
  readonly tab: number | null;
  readonly saved: string | null;
  readonly finding: string | null;
  /** The watched document whose changes are shown. */
  readonly watch: string | null;
}

/** Reads the fragment of the full page's address. Anything unknown becomes the list of saved reports. */
export function routeOf(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?', 2);
  const params = new URLSearchParams(query);
  const tab = params.get('tab');
  return {
    view: /^(?:report|print|saved|changes|settings|types|methodology|faq|disclaimer|privacy)$/.test(path)
      ? path
      : 'saved',
    tab: tab !== null && /^\d{1,10}$/.test(tab) ? Number(tab) : null,
    saved: params.get('saved'),
    finding: params.get('finding'),
    watch: params.get('watch'),
  };
}
