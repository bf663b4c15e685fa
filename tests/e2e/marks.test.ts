import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tell, waitForReport } from '../../lib/cli/bridge.ts';
import type { Driver } from '../../lib/cli/drive.ts';
import { type RunningServer, servePages } from '../../lib/cli/serve.ts';
import { BROWSERS, launchOpen } from './harness/browsers.ts';
import { look, lookUntil, markup } from './harness/look.ts';

const FILE = 'tests/fixtures/pages/harbour-terms.html';
const VARIANTS = ['plain', 'dark', 'scroller', 'folds', 'shadow', 'frame'] as const;
const pathOf = (variant: string) => `/legal/terms?in=${variant}`;
const isMarked = ({ hosts, painted }: { hosts: number; painted: readonly string[] }) =>
  hosts === 1 && painted.length > 5;
const squash = (text: string) => text.replace(/\s+/g, '');

describe.each(BROWSERS.filter(({ program }) => program))('marks in $name', (which) => {
  let driver: Driver;
  let server: RunningServer;
  let own: Page;

  beforeAll(async () => {
    server = await servePages(VARIANTS.map((variant) => ({ path: pathOf(variant), file: FILE })));
    driver = await launchOpen(which);
    own = await driver.openOwn('popup.html');
  }, 60_000);

  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  /** Opens a variant and waits until it is marked. */
  async function open(variant: (typeof VARIANTS)[number]): Promise<Page> {
    const page = await driver.open(server.origin + pathOf(variant));
    await page.bringToFront();
    expect(await lookUntil(page, isMarked)).toMatchObject({ hosts: 1 });
    return page;
  }

  it.each(VARIANTS)('paint exactly what was found (%s)', async (variant) => {
    const page = await open(variant);
    const { report } = await waitForReport(own, server.origin + pathOf(variant));
    const { painted } = await look(page);
    expect(painted.join('').length).toBe(report.findings.reduce((sum, { quote }) => sum + squash(quote).length, 0));
    for (const { quote } of report.findings) expect(painted).toContain(squash(quote));
    await page.close();
  });

  it('leave the page as it was but for one host', async () => {
    const page = await open('plain');
    const marked = await markup(page);
    const { tab } = await waitForReport(own, server.origin + pathOf('plain'));
    await tell(own, tab, { type: 'page/marking', on: false });
    expect(await look(page)).toMatchObject({ hosts: 0, highlights: 0, sheets: 0, painted: [] });
    const bare = await markup(page);
    expect(bare).toBe(marked);
    expect(bare).toContain(squashedTitle());
    await tell(own, tab, { type: 'page/marking', on: true });
    expect(isMarked(await lookUntil(page, isMarked))).toBe(true);
    await page.close();
  });
});

function squashedTitle(): string {
  return /<title>.*<\/title>/.exec(readFileSync(FILE, 'utf8'))?.[0] ?? 'no title in the fixture';
}
