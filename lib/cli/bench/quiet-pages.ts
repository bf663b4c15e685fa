import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '../drive.ts';
import type { Measured } from './row.ts';
import { inTab, launch, serveTexts, workFolder } from './stand.ts';
import { summarise } from './timing.ts';

const FOLDER = '../shared/pages/not-policies';
const PAGES = 30;
const NAME = 'a page that is no policy';

interface Loaded {
  readonly time: number;
  readonly worlds: number;
}

/**
 * Thirty articles in Chromium without any extension, with ours, and with one whose content script is empty, turn by turn. With
 * ours, the worlds that scripts of it would run in are counted, and how often its worker woke after it had been put to sleep.
 */
export async function benchQuietPages(): Promise<Measured[]> {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.html')) : [];
  const pages = files
    .slice(0, PAGES)
    .map((file, i) => [`/page/${i}`, readFileSync(join(FOLDER, file), 'utf8')] as const);
  if (pages.length === 0) return unmeasured();
  const server = await serveTexts(Object.fromEntries(pages));
  const [none, ours, empty] = [
    await launch('chrome', null),
    await launch('chrome'),
    await launch('chrome', emptyExtension()),
  ];
  try {
    const wakes = await countWakes(ours);
    const rounds = [];
    for (const [path] of pages) {
      const url = server.origin + path;
      for (const driver of [none, ours, empty]) await load(driver, url);
      rounds.push({ none: await load(none, url), ours: await load(ours, url), empty: await load(empty, url) });
    }
    return rowsOf(rounds, wakes());
  } finally {
    for (const driver of [none, ours, empty]) await driver.close();
    await server.close();
  }
}

function rowsOf(rounds: readonly { none: Loaded; ours: Loaded; empty: Loaded }[], wakes: number): Measured[] {
  const of = (name: 'none' | 'ours' | 'empty') => summarise(rounds.map((round) => round[name].time));
  const { median: value, spread } = of('ours');
  return [
    {
      name: `${NAME}: scripts of ours in it, ${PAGES} pages`,
      value: rounds.reduce((sum, { ours }) => sum + ours.worlds, 0),
    },
    { name: `${NAME}: wakes of the worker, ${PAGES} pages`, value: wakes, note: 'no message without a wake' },
    { name: `${NAME}: load time`, value, spread, peer: { name: 'no extension', value: of('none').median } },
    {
      name: `${NAME}: load time, empty script`,
      value,
      spread,
      peer: { name: 'an empty content script', value: of('empty').median },
    },
  ];
}

function unmeasured(): Measured[] {
  const names = [
    `scripts of ours in it, ${PAGES} pages`,
    `wakes of the worker, ${PAGES} pages`,
    'load time',
    'load time, empty script',
  ];
  return names.map((name) => ({ name: `${NAME}: ${name}`, value: null, note: `${FOLDER} is not there` }));
}

/** Loads a page; counts the worlds of extensions in it. */
async function load(driver: Driver, url: string): Promise<Loaded> {
  let worlds = 0;
  const time = await inTab(driver, url, {
    async before(page) {
      const session = await page.createCDPSession();
      session.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin.startsWith('chrome-extension:')) worlds += 1;
      });
      await session.send('Runtime.enable');
    },
    act: (page) =>
      page.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return navigation?.loadEventEnd ?? Number.NaN;
      }),
  });
  return { time, worlds };
}

/** Puts the worker to sleep and counts how often it wakes from then on. */
async function countWakes({ browser }: Driver): Promise<() => number> {
  const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
  const target = await browser.waitForTarget(isWorker, { timeout: 10_000 });
  await (await target.worker())?.close();
  let wakes = 0;
  browser.on('targetcreated', (created) => {
    if (isWorker(created)) wakes += 1;
  });
  return () => wakes;
}

/** An extension that does nothing but be put into every page. */
function emptyExtension(): string {
  const folder = join(workFolder(), 'empty');
  mkdirSync(folder);
  const scripts = [{ matches: ['<all_urls>'], js: ['empty.js'], run_at: 'document_idle' }];
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', content_scripts: scripts };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.js'), '');
  return folder;
}
