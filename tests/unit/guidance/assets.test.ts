import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildGuidanceAssets, readIfThere } from '../../../lib/cli/guidance-assets.ts';

describe('assets/guidance', () => {
  test.each([...buildGuidanceAssets('.')])('%s is what `npm run guidance` makes of the seeds', (file, content) => {
    expect(readIfThere(file)).toBe(content);
  });

  test('the content script carries at most 6 KB of summaries', () => {
    expect(gzipSync(readIfThere('assets/guidance/summaries.json') ?? '').length).toBeLessThan(6_000);
  });
});
