import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analyse } from '../../../lib/analyse/analyse.ts';
import { createClassifier } from '../../../lib/classify/classifier.ts';
import { loadClassifierData } from '../../../lib/cli/classifier-data.ts';
import { pageFromHtml } from '../../../lib/cli/read-source.ts';
import { compareSnapshots } from '../../../lib/watch/judge/compare.ts';
import { openSnapshot, snapshotOf } from '../../../lib/watch/judge/snapshot.ts';

const FOLDER = '../shared/pages';
const LIST = `${FOLDER}/timeline.json`;
const Rows = z.array(z.object({ file: z.string(), document: z.string() }));

/** Real captures with few changes, each known by reading both: clauses with a change of meaning from one to the next. */
const KNOWN: readonly (readonly [document: string, real: readonly number[]])[] = [
  ['Grok/Privacy Policy.html', [0, 0, 0]],
  ['Zoosk/Privacy Policy.html', [1, 0, 0]],
];

describe.skipIf(!existsSync(LIST))('captures of real documents (../shared/pages/timeline)', () => {
  const rows = existsSync(LIST) ? Rows.parse(JSON.parse(readFileSync(LIST, 'utf8'))) : [];
  const classifier = createClassifier(loadClassifierData('.'));
  const open = (file: string) => {
    const url = 'https://example.test/privacy';
    const page = pageFromHtml(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    return openSnapshot(snapshotOf(page, analyse({ page, url }, classifier)));
  };

  it.each(KNOWN)('of %s change as read', { timeout: 60_000 }, (document, real) => {
    const captures = rows.filter((row) => row.document === document).map(({ file }) => open(file));
    const counted = captures.slice(1).map((now, i) => {
      const before = captures[i];
      return before ? compareSnapshots(before, now).filter(({ cosmetic }) => !cosmetic).length : -1;
    });
    expect(counted).toEqual(real);
  });
});
