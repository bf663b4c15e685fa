import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createClassifier } from '../../lib/classify/classifier.ts';
import { loadClassifierData } from '../../lib/cli/classifier-data.ts';
import type { Change } from '../../lib/model/watch.ts';
import { fetchPage } from '../../lib/platform/fetch-page.ts';
import { ClausemarkDb } from '../../lib/store/db.ts';
import { watches } from '../../lib/store/watches.ts';
import type { LookPorts } from '../../lib/watch/look.ts';
import { newWatch } from '../../lib/watch/new-watch.ts';
import { readFetched } from '../../lib/watch/read-fetched.ts';
import { round } from '../../lib/watch/round.ts';
import { sampleReport } from '../fixtures/report.ts';

const HOUR = 3_600_000;
const ROUNDS = 200;
const PAGE = readFileSync('tests/fixtures/pages/harbour-terms.html', 'utf8').replaceAll("'", '\u2019');
const FRENCH =
  'Nous gardons les photos que vous nous confiez tant que votre compte est ouvert, et nous les rendons sur simple demande. ';
const BOMB = gzipSync(Buffer.alloc(60_000_000, 'a '));
const HTML = { 'content-type': 'text/html; charset=utf-8' };

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const page =
  (html: string | Buffer, headers: Record<string, string> = HTML): Answer =>
  (response) =>
    response.writeHead(200, headers).end(html);
const lines = (...all: string[]) => `<!doctype html><html lang="en"><body>${all.join('')}</body></html>`;

let requests = 0;
/** What the server does in each mood, and the reason that the timeline then names; null where the text is still the same. */
const MOODS: Readonly<Record<string, readonly [Answer, string | null]>> = {
  500: [(response) => response.writeHead(500).end('broken'), 'http'],
  429: [(response) => response.writeHead(429, { 'retry-after': '3600' }).end(), 'rate-limited'],
  timeout: [() => undefined, 'timeout'],
  'half a body': [
    (response) => {
      response.writeHead(200, { ...HTML, 'content-length': String(Buffer.byteLength(PAGE)) });
      response.write(PAGE.slice(0, PAGE.length * 0.6), () => response.destroy());
    },
    'network',
  ],
  'a body cut short': [page(PAGE.slice(0, PAGE.length * 0.8)), 'cut-off'],
  login: [(response) => response.writeHead(302, { location: '/login' }).end(), 'login'],
  captcha: [page(lines('<h1>Just a moment</h1><p>Verify that you are human to go on.</p>')), 'captcha'],
  shell: [page('<!doctype html><div id="root"></div><script src="/app.js"></script>'), 'empty'],
  'A/B flip': [
    (response, request) => {
      const word = requests++ % 2 === 0 ? 'harbour master' : 'harbour office';
      page(PAGE.replace('</p>', ` Letters go to the ${word} on weekdays, and are read there by two people.</p>`))(
        response,
        request,
      );
    },
    null,
  ],
  'other order': [page(reordered(PAGE)), null],
  nonces: [(response, request) => page(withNonces(PAGE, `${requests++}`))(response, request), null],
  French: [page(`<!doctype html><html lang="fr"><body><p>${FRENCH.repeat(60)}</p></body></html>`), 'language'],
  '30 MB': [page(Buffer.alloc(30_000_000, 'a ')), 'too-large'],
  'gzip bomb': [page(BOMB, { ...HTML, 'content-encoding': 'gzip' }), 'too-large'],
  'wrong charset': [page(PAGE, { 'content-type': 'text/html; charset=windows-1252' }), null],
  'no such charset': [page(Buffer.from(PAGE.replaceAll('\u2019', '\x92'), 'latin1')), null],
};

function reordered(html: string): string {
  const parts = html.split(/(?=<h2)/);
  const [head = '', ...sections] = parts;
  const last = sections.pop() ?? '';
  const [section = '', tail = ''] = last.split(/(?=<\/(?:main|article|body)>)/, 2);
  const end = last.slice(section.length);
  return tail === '' ? html : head + [section, ...sections.reverse()].join('') + end;
}

function withNonces(html: string, n: string): string {
  const token = `a${n}b`.padEnd(24, '7c');
  return html
    .replace('<body', `<body data-request="${token}"`)
    .replace(/href="/g, `href="/go?session=${token}&to=`)
    .replace('</body>', `<p>Request ${token}</p></body>`);
}

/** Numbers from 0 to 1, the same for the same seed (linear congruential, Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const db = new ClausemarkDb('moods-test');
let mood: Answer = page(PAGE);
const server = createServer((request, response) => {
  if (request.url === '/login')
    page(lines('<h1>Sign in</h1><input type="password"><p>Sign in to continue.</p>'))(response, request);
  else mood(response, request);
});
let id = '';
let now = 1_790_000_000_000;
const told: Change[] = [];

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('DOMParser', new JSDOM('').window.DOMParser);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  id = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/terms`;
});
afterAll(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
  await db.delete();
});

it('tells of no change in 200 rounds of bad moods, names each, and is still awake for a true one', async () => {
  const classifier = createClassifier(loadClassifierData('.'));
  const ports: LookPorts = {
    store: watches(db),
    now: () => now,
    dayOf: (at) => new Date(at).toISOString().slice(0, 10),
    mayFetch: async () => true,
    fetch: (url, known, at) => fetchPage(url, known, at, mood === MOODS.timeout?.[0] ? 50 : 20_000),
    read: async (request) => readFetched(request, classifier),
    tell: async (_, change) => void told.push(change),
  };
  await ports.store.add(newWatch({ ...sampleReport(), url: id }, '2026-08-26', now));
  const ends: (string | null)[] = [];
  const look = async (answer: Answer) => {
    mood = answer;
    await round(ports);
    now += 200 * HOUR;
    const got = await ports.store.get(id);
    const last = got.ok ? got.value.last : null;
    ends.push(last?.reason ?? null);
    return last;
  };
  for (let n = 0; n < 2; n++) await look(page(PAGE));
  const random = seeded(6);
  const names = Object.keys(MOODS);
  const wrong: string[] = [];
  for (let n = 0; n < ROUNDS; ) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const [answer, reason] = MOODS[name] ?? [page(PAGE), null];
    for (let stays = 1 + Math.floor(random() * 3); stays > 0 && n < ROUNDS; stays--, n++) {
      const last = await look(answer);
      if ((last?.reason ?? null) !== reason || last?.outcome === 'changed')
        wrong.push(`${name}: ${last?.outcome} ${last?.reason}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(told).toEqual([]);
  expect(new Set(ends)).toEqual(new Set(Object.values(MOODS).map(([, reason]) => reason)));
  const history = await ports.store.history(id);
  expect(history.ok && history.value.changes).toEqual([]);
  const true_ = PAGE.replace(/(<\/p>)(?![\s\S]*<\/p>)/, ' Boats left for 45 days are sold by us without asking.$1');
  for (let n = 0; n < 5; n++) await look(page(true_));
  expect(told).toHaveLength(1);
}, 120_000);
