import { afterAll, beforeAll } from 'vitest';
import type { Driver } from '../../../lib/cli/drive.ts';
import { type RunningServer, servePages } from '../../../lib/cli/serve.ts';
import type { Browser } from './browsers.ts';
import type { SharedPage } from './shared-pages.ts';
import { addressOf, type Base, comesByItself, listen, prepare, type Visit, visit } from './visit.ts';
import { listenToWorker } from './worker.ts';

/** Pages open at the same time. */
const LANES = 3;
/** How long a page without the extension is given to make the errors that it made with it. Milliseconds. */
const PATIENCE = 10_000;

export interface Tour {
  readonly visits: Visit[];
  /** Pages that could not be read at all, with the reason. */
  readonly failures: string[];
  /** Errors of the extension's own pages and of its background. */
  readonly errors: string[];
  /** What pages with errors say in a browser without the extension. */
  ownErrors: readonly string[];
  /** Port of the server, part of each page's address. */
  port: string;
}

/** Opens every page once, before the tests of one `describe`, in one browser that reaches nothing but localhost. */
export function useTour(which: Browser, pages: readonly SharedPage[], limit: number): Tour {
  const tour: Tour = { visits: [], failures: [], errors: [], ownErrors: [], port: '' };
  let driver: Driver | undefined;
  let server: RunningServer | undefined;
  beforeAll(async () => {
    server = await servePages(pages);
    driver = await launchOffline(which, true);
    await listenToWorker(driver, tour.errors);
    const own = await driver.openOwn('popup.html');
    listen(own, tour.errors);
    tour.port = new URL(server.origin).port;
    await takeAll({ driver, own, port: tour.port }, pages, tour);
    tour.ownErrors = await errorsWithout(which, pages, tour);
  }, limit);
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  return tour;
}

function launchOffline({ program, launch }: Browser, withExtension: boolean): Promise<Driver> {
  if (!program) throw new Error('no program named for this browser');
  return launch({
    executablePath: program,
    headless: true,
    offline: true,
    viewport: { width: 1280, height: 900 },
    ...(withExtension ? {} : { extension: null }),
  });
}

/** The errors that pages give by themselves, of those that gave any. */
async function errorsWithout(which: Browser, pages: readonly SharedPage[], tour: Tour): Promise<string[]> {
  const noisy = tour.visits.filter(({ errors }) => errors.length > 0);
  if (noisy.length === 0) return [];
  const heard: string[] = [];
  const driver = await launchOffline(which, false);
  try {
    for (const { name, errors } of noisy) {
      const shared = pages.find((one) => one.name === name);
      if (!shared) continue;
      const page = await driver.open(addressOf(shared, tour.port), (tab) => prepare(tab, heard));
      await untilHeard(heard, errors);
      await page.close();
    }
  } finally {
    await driver.close();
  }
  return heard;
}

/** Some of what a page complains of comes seconds after it has loaded, a manifest that is not there for one. */
async function untilHeard(heard: readonly string[], expected: readonly string[]): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!expected.every((error) => heard.includes(error)) && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Pages that wait for the toolbar button have to be in front, so they come one by one. */
async function takeAll(base: Base, pages: readonly SharedPage[], tour: Tour): Promise<void> {
  const queue = pages.filter(comesByItself);
  await Promise.all(Array.from({ length: LANES }, () => takeSome(base, queue, tour)));
  await takeSome(
    base,
    pages.filter((page) => !comesByItself(page)),
    tour,
  );
}

async function takeSome(base: Base, queue: SharedPage[], { visits, failures }: Tour): Promise<void> {
  for (let page = queue.shift(); page; page = queue.shift()) {
    try {
      visits.push(await visit(base, page));
    } catch (thrown) {
      failures.push(`${page.name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
  }
}
