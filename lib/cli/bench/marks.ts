import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { ownBlocks, ownPage } from './own-text.ts';
import type { PaintTimes } from './painters.ts';
import type { Measured } from './row.ts';
import { type BrowserName, inTab, lackOf, launch, serveTexts } from './stand.ts';
import { summarise } from './timing.ts';

const RANGES = 600;
const MARK_JS = 'node_modules/mark.js/dist/mark.min.js';

interface InPage {
  bench: typeof import('./painters.ts');
}

/** Painting 600 ranges and the layout after it: our painter, a painter of spans, and mark.js, turn by turn in both browsers. */
export async function benchMarks(rounds: number): Promise<Measured[]> {
  const code = await painterCode();
  const rows: Measured[] = [];
  for (const browser of ['chrome', 'firefox'] as const)
    if (lackOf(browser) === null) rows.push(...(await inBrowser(browser, code, rounds)));
  return rows;
}

async function inBrowser(browser: BrowserName, code: string, rounds: number): Promise<Measured[]> {
  const server = await serveTexts({ '/page': ownPage(ownBlocks(24_000)) });
  const driver = await launch(browser, null);
  try {
    const act = async (page: Page) => {
      await page.evaluate(`${code}; globalThis.bench = bench`);
      await page.evaluate(readFileSync(MARK_JS, 'utf8'));
      return page.evaluate(
        (count, turns) => (globalThis as unknown as InPage).bench.paintInTurns(count, turns),
        RANGES,
        rounds,
      );
    };
    const times = await inTab(driver, `${server.origin}/page`, { act });
    const of = (name: keyof PaintTimes) => summarise(times.map((round) => round[name]));
    const name = `600 marks, applied and laid out, ${browser}`;
    const { median, spread } = of('own');
    return [
      {
        name: `${name}: spans`,
        value: median,
        spread,
        peer: { name: 'one span a text node', value: of('spans').median },
      },
      { name: `${name}: mark.js`, value: median, spread, peer: { name: 'mark.js', value: of('markJs').median } },
      { name: `the style sheet of the marks, adopted and laid out, ${browser}`, value: of('sheet').median },
    ];
  } finally {
    await driver.close();
    await server.close();
  }
}

/** lib/cli/bench/painters.ts as a script that a page can run. */
async function painterCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'lib/cli/bench/painters.ts', formats: ['iife'], name: 'bench', fileName: 'painters' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the painter could not be bundled');
  return chunk.code;
}
