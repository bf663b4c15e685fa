import { now, today } from '../../platform/clock.ts';
import { fetchPage } from '../../platform/fetch-page.ts';
import { requestOrigin } from '../../platform/permissions.ts';
import type { WordingPorts } from './wordings.ts';

/** Asking the archive in a browser. The database is loaded when it is first needed. */
export function wordingPorts(): WordingPorts {
  return {
    request: requestOrigin,
    fetch: (url) => fetchPage(url, { etag: null, lastModified: null }, now()),
    kept: async (id) => (await openWordings()).get(id),
    keep: async (wording) => (await openWordings()).keep(wording),
    today,
  };
}

/** The wordings on this device. */
async function openWordings() {
  const [{ ClausemarkDb }, { wordings }] = await Promise.all([
    import('../../store/db.ts'),
    import('../../store/wordings.ts'),
  ]);
  return wordings(new ClausemarkDb());
}
