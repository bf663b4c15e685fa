import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Report } from '../model/report.ts';
import { tell, waitForReport } from './bridge.ts';
import { type Driver, launchChrome, launchFirefox } from './drive.ts';

export interface ShootOptions {
  readonly name: 'chrome' | 'firefox';
  readonly program: string;
  readonly url: string;
  /** Folder for the pictures; must be there. */
  readonly out: string;
}

type Scheme = 'light' | 'dark';
const FOREGROUND = { width: 1280, height: 900 };
const POPUP = { width: 400, height: 600 };

/** Opens the page with the extension, light then dark, and leaves pictures of page, card and popup. */
export async function shoot(options: ShootOptions): Promise<{ report: Report; files: string[] }> {
  const files: string[] = [];
  let report: Report | null = null;
  for (const scheme of ['light', 'dark'] as const) {
    const driver = await launch(options, scheme);
    try {
      report = await shootScheme(driver, options, scheme, files);
    } finally {
      await driver.close();
    }
  }
  if (!report) throw new Error('the page gave no report');
  return { report, files };
}

function launch({ name, program }: ShootOptions, scheme: Scheme): Promise<Driver> {
  const start = name === 'chrome' ? launchChrome : launchFirefox;
  return start({ executablePath: program, headless: true, viewport: FOREGROUND, scheme });
}

async function shootScheme(driver: Driver, options: ShootOptions, scheme: Scheme, files: string[]): Promise<Report> {
  const save = async (page: Page, what: string) => {
    const path = join(options.out, `${what}-${scheme}.png`) as `${string}.png`;
    await page.screenshot({ path });
    files.push(path);
  };
  const page = await driver.open(options.url);
  const bridge = await driver.openOwn('popup.html');
  const { tab, report } = await waitForReport(bridge, options.url);
  const popup = await driver.openOwn(`popup.html?tab=${tab}`);
  await popup.setViewport(POPUP);
  await settle();
  await save(popup, 'popup');
  await page.bringToFront();
  await settle();
  await save(page, 'page');
  const first = report.findings.find((f) => f.severity === 'high') ?? report.findings[0];
  if (first) {
    await tell(bridge, tab, { type: 'page/show', id: first.id });
    await settle();
    await save(page, 'card');
  }
  return report;
}

/** Leaves time for layout, fonts and the scroll to a clause. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}
