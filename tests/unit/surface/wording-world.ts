import { vi } from 'vitest';
import { fail, ok } from '../../../lib/model/result.ts';
import type { KeptWording } from '../../../lib/model/wording.ts';
import type { WordingPorts } from '../../../lib/surface/known/wordings.ts';

/** A world in which the reader agrees and the archive answers with this Markdown. */
export function wordingWorld(markdown: string) {
  const kept = new Map<string, KeptWording>();
  const page = { kind: 'page', html: markdown, url: '', etag: null, lastModified: null } as const;
  return {
    request: vi.fn<WordingPorts['request']>().mockResolvedValue(true),
    fetch: vi.fn<WordingPorts['fetch']>().mockResolvedValue(page),
    kept: vi.fn<WordingPorts['kept']>(async (id) => {
      const wording = kept.get(id);
      return wording ? ok(wording) : fail('missing', '');
    }),
    keep: vi.fn<WordingPorts['keep']>(async (wording) => {
      kept.set(wording.id, wording);
      return ok(wording);
    }),
    today: () => '2026-08-26',
  };
}
