import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../drive.ts';
import { ownBlocks, ownPage } from './own-text.ts';
import { install, lookAt, untilMarked } from './probe.ts';
import type { Measured } from './row.ts';
import { inTab, launch, serveTexts } from './stand.ts';
import { summarise } from './timing.ts';
import { CATEGORIES, readTrace, type Traced } from './trace.ts';

const WORDS = 20_000;
const POLICY = '/legal/privacy-policy';
const SMALL = '/legal/small-privacy-policy';
const READABILITY = 'node_modules/@mozilla/readability/Readability.js';

interface Round extends Traced {
  readonly shift: number;
  readonly slowestInput: number;
  readonly heap: number;
}

/** The 20,000-word policy in Chromium, at full speed and at a quarter, turn by turn with `Readability.parse` in a browser without the extension. */
export async function benchPolicyPage(rounds: number): Promise<Measured[]> {
  const server = await serveTexts({ [POLICY]: ownPage(ownBlocks(WORDS)), [SMALL]: ownPage(ownBlocks(500)) });
  const own = await launch('chrome');
  const bare = await launch('chrome', null);
  const url = server.origin + POLICY;
  try {
    await inTab(own, server.origin + SMALL, { before: install, act: (page) => untilMarked(page) });
    const found = { own: [] as Round[], slow: [] as Round[], readability: [] as number[], heap: [] as number[] };
    for (let i = 0; i < rounds; i++) {
      found.own.push(await traced(own, url, 1));
      const peer = await readabilityOf(bare, url);
      found.readability.push(peer.time);
      found.heap.push(peer.heap);
      found.slow.push(await traced(own, url, 4));
    }
    return rowsOf(found);
  } finally {
    await own.close();
    await bare.close();
    await server.close();
  }
}

async function traced(driver: Driver, url: string, slower: number): Promise<Round> {
  return inTab(driver, url, {
    async before(page) {
      await install(page);
      await page.emulateCPUThrottling(slower);
      await page.tracing.start({ categories: CATEGORIES });
    },
    async act(page) {
      const stop = clickAway(page);
      await untilMarked(page);
      await stop();
      const bytes = await page.tracing.stop();
      const { shift, slowestInput } = await lookAt(page);
      if (!bytes) throw new Error('the browser gave no trace');
      return { ...readTrace(bytes), shift, slowestInput, heap: await heapOf(page) };
    },
  });
}

/** Clicks on the page's margin all the while; gives back its end. */
function clickAway(page: Page): () => Promise<void> {
  let on = true;
  const work = (async () => {
    while (on) {
      await page.mouse.click(8, 450);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  })();
  return () => {
    on = false;
    return work;
  };
}

/** Bytes of JavaScript in a page after the garbage is gone, isolated worlds included. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** `Readability.parse` of a copy of the page, the copying not counted, in a browser of its own. */
async function readabilityOf(driver: Driver, url: string): Promise<{ time: number; heap: number }> {
  const code = readFileSync(READABILITY, 'utf8');
  return inTab(driver, url, {
    act: async (page) => {
      const heap = await heapOf(page);
      await page.evaluate(`globalThis.__name = (one) => one; ${code}; globalThis.Readability = Readability`);
      const time = await page.evaluate(() => {
        const { Readability } = globalThis as unknown as {
          Readability: new (doc: Document) => { parse(): { length: number } | null };
        };
        const copy = document.cloneNode(true) as Document;
        const start = performance.now();
        const article = new Readability(copy).parse();
        const end = performance.now();
        return article && article.length > 1_000 ? end - start : Number.NaN;
      });
      return { time, heap };
    },
  });
}

function rowsOf(found: { own: Round[]; slow: Round[]; readability: number[]; heap: number[] }): Measured[] {
  const of = (rounds: readonly Round[], key: keyof Round) => summarise(rounds.map((round) => round[key]));
  const first = of(found.own, 'firstMark');
  const parse = summarise(found.readability);
  const megabytes = (of(found.own, 'heap').median - summarise(found.heap).median) / 2 ** 20;
  const at = (name: string, rounds: readonly Round[], key: keyof Round): Measured => {
    const { median, spread } = of(rounds, key);
    return { name, value: median, spread };
  };
  return [
    {
      name: '20,000 words: first instruction to first mark, p95',
      value: first.p95,
      peer: { name: 'Readability.parse, p95', value: parse.p95 },
      spread: first.spread,
    },
    at('20,000 words: first instruction to all marks', found.own, 'lastMark'),
    at('20,000 words: longest task', found.own, 'longestTask'),
    at('20,000 words: total blocking time', found.own, 'blocked'),
    at('20,000 words: cumulative layout shift', found.own, 'shift'),
    at('20,000 words: slowest of many clicks', found.own, 'slowestInput'),
    at('20,000 words, a quarter of the speed: longest task', found.slow, 'longestTask'),
    { name: 'memory: content script on 20,000 words', value: megabytes },
  ];
}
