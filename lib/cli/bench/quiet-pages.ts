import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '../drive.ts';
import type { Measured } from './row.ts';
import { launch, serveTexts, workFolder } from './stand.ts';
import { summarise } from './timing.ts';

const FOLDER = '../shared/pages/not-policies';
const PAGES = 30;
/** Milliseconds that installing the extension may take: until then the worker has work of its own. */
const INSTALLED = 3_000;
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
    const tabs = { none: await openTab(none), ours: await openTab(ours), empty: await openTab(empty) };
    const rounds = [];
    for (const [path] of pages) {
      const url = server.origin + path;
      for (const load of Object.values(tabs)) await load(url);
      rounds.push({ none: await tabs.none(url), ours: await tabs.ours(url), empty: await tabs.empty(url) });
    }
    return rowsOf(rounds, wakes());
  } finally {
    for (const driver of [none, ours, empty]) await driver.close();
    await server.close();
  }
}

/** Pages differ far more than browsers do, so that each page is compared with itself: the peer's figure is ours by the middle ratio. */
function rowsOf(rounds: readonly { none: Loaded; ours: Loaded; empty: Loaded }[], wakes: number): Measured[] {
  const worlds = rounds.reduce((sum, { ours }) => sum + ours.worlds, 0);
  const value = summarise(rounds.map(({ ours }) => ours.time)).median;
  const row = (name: string, key: 'none' | 'empty', peer: string): Measured => {
    const { median, spread } = summarise(rounds.map((round) => round[key].time / round.ours.time));
    return { name: `${NAME}: ${name}`, value, spread, peer: { name: peer, value: value * median } };
  };
  return [
    { name: `${NAME}: scripts of ours in it, ${PAGES} pages`, value: worlds },
    {
      name: `${NAME}: wakes of the worker, ${PAGES} pages`,
      value: wakes,
      note: 'no message without a wake; closing any tab wakes it',
    },
    row('load time', 'none', 'no extension'),
    row('load time, empty script', 'empty', 'an empty content script'),
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

/** Opens a tab; gives what loads a page in it and counts the worlds of extensions that are in that page. */
async function openTab({ browser }: Driver): Promise<(url: string) => Promise<Loaded>> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  let worlds = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds += 1;
  });
  await session.send('Runtime.enable');
  return async (url) => {
    worlds = 0;
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    const time = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return navigation?.loadEventEnd ?? Number.NaN;
    });
    return { time, worlds };
  };
}

/** Puts the worker to sleep and counts how often it wakes from then on. */
async function countWakes({ browser }: Driver): Promise<() => number> {
  const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
  const target = await browser.waitForTarget(isWorker, { timeout: 10_000 });
  await new Promise((resolve) => setTimeout(resolve, INSTALLED));
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
