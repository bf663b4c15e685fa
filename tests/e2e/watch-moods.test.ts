import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Driver } from '../../lib/cli/drive.ts';
import type { Outcome, ReasonCode } from '../../lib/model/watch.ts';
import { lookWords } from '../../lib/watch/words.ts';
import { describeBrowsers } from './harness/browsers.ts';
import { isWholeTour } from './harness/shared-pages.ts';
import { type Kept, lastLook, launchWatching, optIn } from './watch-stage.ts';

const DAY = 86_400_000;
const PAGE = readFileSync('tests/fixtures/pages/harbour-terms.html', 'utf8').replaceAll("'", '\u2019');
const FRENCH =
  'Nous gardons les photos que vous nous confiez tant que votre compte est ouvert, et nous les rendons sur simple demande. ';
const HTML = { 'content-type': 'text/html; charset=utf-8' };

type Answer = (response: ServerResponse) => void;
const page =
  (html: string | Buffer, headers: Record<string, string> = HTML): Answer =>
  (response) =>
    response.writeHead(200, headers).end(html);

interface Mood {
  readonly answer: Answer;
  readonly outcome: Outcome;
  readonly reason: ReasonCode | null;
}

/** What a browser does by itself (redirects, decompression, decoding, lost connections), beside what a page may hold. */
const MOODS: Readonly<Record<string, Mood>> = {
  'a redirect to the login': {
    answer: (response) => response.writeHead(302, { location: '/login' }).end(),
    outcome: 'unreadable',
    reason: 'login',
  },
  'an error': { answer: (response) => response.writeHead(500).end('broken'), outcome: 'unreachable', reason: 'http' },
  'a gzip bomb': {
    answer: page(gzipSync(Buffer.alloc(60_000_000, 'a ')), { ...HTML, 'content-encoding': 'gzip' }),
    outcome: 'unreadable',
    reason: 'too-large',
  },
  'the wrong charset': {
    answer: page(PAGE, { 'content-type': 'text/html; charset=windows-1252' }),
    outcome: 'unchanged',
    reason: null,
  },
  'half a body': {
    answer: (response) => {
      response.writeHead(200, { ...HTML, 'content-length': String(Buffer.byteLength(PAGE)) });
      response.write(PAGE.slice(0, PAGE.length * 0.6), () => response.destroy());
    },
    outcome: 'unreachable',
    reason: 'network',
  },
  'too many requests': {
    answer: (response) => response.writeHead(429, { 'retry-after': String((3 * DAY) / 1000) }).end(),
    outcome: 'unreachable',
    reason: 'rate-limited',
  },
  '30 MB': { answer: page(Buffer.alloc(30_000_000, 'a ')), outcome: 'unreadable', reason: 'too-large' },
  'the shell of a script': {
    answer: page('<!doctype html><div id="root"></div><script src="/app.js"></script>'),
    outcome: 'unreadable',
    reason: 'empty',
  },
  French: {
    answer: page(`<!doctype html><html lang="fr"><body><p>${FRENCH.repeat(60)}</p></body></html>`),
    outcome: 'unreadable',
    reason: 'language',
  },
  ...(isWholeTour
    ? { silence: { answer: () => undefined, outcome: 'unreachable' as const, reason: 'timeout' as const } }
    : {}),
};

describeBrowsers('a watched document whose server is in a bad mood', (which) => {
  let driver: Driver;
  let own: Page;
  let id = '';
  let answer: Answer = page(PAGE);
  const server = createServer((request, response) => {
    if (request.url === '/login')
      page('<title>Sign in</title><h1>Sign in</h1>Sign in to continue<input type=password>')(response);
    else if (request.url === '/legal/terms') answer(response);
    else response.writeHead(404).end();
  });

  async function look(now: Answer): Promise<Kept | null> {
    answer = now;
    await own.evaluate(async (watch) => {
      const { browser, chrome } = globalThis as unknown as { browser?: typeof chrome; chrome: Api };
      await (browser ?? chrome).runtime.sendMessage({ type: 'watch/look', id: watch });
    }, id);
    return lastLook(own, id);
  }

  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    const address = server.address();
    id = `http://localhost:${typeof address === 'object' && address ? address.port : 0}/legal/terms`;
    driver = await launchWatching(which);
    own = await driver.openOwn('library.html#/changes');
    await own.waitForSelector('h1');
    await optIn(driver, own, id);
  }, 90_000);
  afterAll(async () => {
    await driver?.close();
    server.closeAllConnections();
    server.close();
  });

  it('is read while the server is well', async () => {
    await expect.poll(async () => (await look(page(PAGE)))?.outcome, { timeout: 20_000 }).toBe('unchanged');
  }, 30_000);

  it.each(Object.entries(MOODS))(
    'is named by how the look ended: %s',
    async (_, mood) => {
      const { outcome, reason } = mood;
      const asked = Date.now();
      const ended = await look(mood.answer);
      expect(ended).toMatchObject({ outcome, reason });
      if (reason === 'rate-limited') expect(ended?.due).toBeGreaterThanOrEqual(asked + 3 * DAY);
    },
    60_000,
  );

  it('has every mood in its timeline, and neither a change nor a notification', async () => {
    await own.evaluate((watch) => {
      location.hash = `#/changes?watch=${encodeURIComponent(watch)}`;
    }, id);
    const last = Object.values(MOODS).at(-1);
    const words = last ? lookWords(last.outcome, last.reason) : '';
    await own.waitForFunction((text) => document.body.textContent.includes(text), { timeout: 20_000 }, words);
    const shown = await own.evaluate(() => ({
      text: document.body.textContent,
      changes: document.querySelectorAll('article.diff').length,
    }));
    for (const { outcome, reason } of Object.values(MOODS)) expect(shown.text).toContain(lookWords(outcome, reason));
    expect(shown.changes).toBe(0);
    const notes = await own.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return Object.keys(await (browser ?? chrome).notifications.getAll()).length;
    });
    expect(notes).toBe(0);
  }, 30_000);
});

interface Api {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  notifications: { getAll(): Promise<object> };
}
