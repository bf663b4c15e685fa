import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { marksOf } from '../../../lib/annotate/report-marks.ts';
import { badgeOf } from '../../../lib/background/badge.ts';
import { analyseFile } from '../../../lib/cli/analyse-file.ts';
import type { Report } from '../../../lib/model/report.ts';
import { isShown, SURE_FROM } from '../../../lib/model/settings.ts';

/** Read while the file loads, which no time limit of a test cuts off on a busy machine. */
const report = readDemo();

function readDemo(): Report {
  const analysed = analyseFile('assets/demo/terms-and-privacy.html', { url: 'http://localhost/policy/terms.html' });
  if (!analysed.ok) throw new Error(analysed.failure.message);
  return analysed.value.report;
}

/** Ids of the findings that are marked; where they stand on the page is of no matter here. */
function marked(sureness: 'all' | 'sure'): string[] {
  const here = { startOffset: 0, startContainer: {} } as unknown as StaticRange;
  return marksOf(report, { rangesOf: () => [here] }, { sureness }, () => '').map(({ id }) => id);
}

describe('fewer, surer marks', () => {
  test('are those of the classifier whose confidence is high enough, and fewer', () => {
    const sure = report.findings.filter(({ confidence }) => confidence >= SURE_FROM).map(({ id }) => id);
    expect(marked('all')).toEqual(report.findings.map(({ id }) => id));
    expect(marked('sure')).toEqual(sure);
    expect(sure.length).toBeGreaterThan(0);
    expect(sure.length).toBeLessThan(report.findings.length);
  });
  test('are what the button counts', () => {
    const shown = report.findings.filter(({ confidence }) => isShown(confidence, { sureness: 'sure' }));
    expect(badgeOf(report, { sureness: 'sure' })?.title).toContain(` of ${shown.length} finding`);
    expect(badgeOf(report, { sureness: 'all' })?.title).toContain(` of ${report.findings.length} finding`);
  });
  test('begin where the cross-validation says that findings hold often enough', () => {
    const readme = readFileSync('lib/classify/README.md', 'utf8');
    expect(/hold from a confidence of (\d\.\d\d) on/.exec(readme)?.[1]).toBe(SURE_FROM.toFixed(2));
  });
});
