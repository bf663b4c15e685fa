import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { waitForReport } from '../../lib/cli/bridge.ts';
import type { Driver } from '../../lib/cli/drive.ts';
import type { Browser } from './harness/browsers.ts';

/** A notification as the reader sees it. */
export interface Note {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** What a change view shows of one document's newest change. */
export interface Shown {
  /** What the clauses do, in our words, a line each. */
  readonly does: readonly string[];
  readonly gone: number;
  readonly come: number;
}

/** The built extension with localhost and notifications allowed: no test can press the browser's own prompt. */
function allowedCopy(built: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'clausemark-watch-'));
  cpSync(built, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push('notifications');
  manifest.host_permissions = ['http://localhost/*', 'http://*.localhost/*'];
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

/** Serves documents by host name; `<name>.localhost` is this machine. */
export async function serveByHost(
  htmlOf: (name: string) => string | undefined,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const html = htmlOf(request.headers.host?.split('.', 1)[0] ?? '');
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html ?? '');
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

interface Scope {
  Date: DateConstructor;
  clockAhead?: number;
  notesSeen?: Note[];
  /** Without the permission there are none. */
  browser?: { notifications?: Notifications };
  chrome: { notifications?: Notifications };
}
interface Notifications {
  create(id: string, options: Note, ...rest: unknown[]): unknown;
}

/** Puts the clock of the background ahead and writes notifications down. Runs there; may run again at any time. */
function prepare(scope: Scope, ahead: number): void {
  if (scope.clockAhead === undefined) {
    const real = scope.Date.now.bind(scope.Date);
    scope.Date.now = () => real() + (scope.clockAhead ?? 0);
    scope.notesSeen = [];
    const api = (scope.browser ?? scope.chrome).notifications;
    const create = api?.create.bind(api);
    if (api && create)
      api.create = (id, options, ...rest) => {
        scope.notesSeen?.push({ id, title: options.title, message: options.message });
        return create(id, options, ...rest);
      };
  }
  scope.clockAhead = ahead;
}

/** The background as a test can reach it: Chromium's worker by its debugger, Firefox's event page from a page of ours. */
export class Background {
  readonly #own: Page;
  readonly #worker: CDPSession | null;
  #ahead = 0;

  private constructor(own: Page, worker: CDPSession | null) {
    this.#own = own;
    this.#worker = worker;
  }

  static async of({ name, browser }: Driver, own: Page): Promise<Background> {
    if (name === 'firefox') return new Background(own, null);
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker', { timeout: 10_000 });
    return new Background(own, await target.createCDPSession());
  }

  /** Lets this many milliseconds pass, has what is due looked at, and returns what the reader was told. */
  async pass(ms: number): Promise<Note[]> {
    this.#ahead += ms;
    await this.#run(`(${prepare})(scope, ${this.#ahead})`);
    await this.#own.evaluate(async () => {
      interface Api {
        runtime: { sendMessage(message: unknown): Promise<unknown> };
      }
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (browser ?? chrome).runtime.sendMessage({ type: 'watch/wake' });
    });
    return JSON.parse(await this.#run('JSON.stringify(scope.notesSeen.splice(0))')) as Note[];
  }

  /** Evaluates an expression in which `scope` is the background's global object. */
  async #run(expression: string): Promise<string> {
    if (!this.#worker) {
      const code = `browser.runtime.getBackgroundPage().then((scope) => String(${expression}))`;
      return String(await this.#own.evaluate(code));
    }
    const asked = { expression: `((scope) => String(${expression}))(globalThis)` };
    const { result, exceptionDetails } = await this.#worker.send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return String(result.value);
  }
}

/** Opts in to a document as a reader does: opens it, opens the popup, presses the button. */
export async function optIn(driver: Driver, own: Page, url: string): Promise<void> {
  const page = await driver.open(url);
  const { tab } = await waitForReport(own, url, 30_000);
  const popup = await driver.openOwn(`popup.html?tab=${tab}`);
  const button = await popup.waitForSelector('.watch > button', { timeout: 20_000 });
  await button?.click();
  await popup.waitForFunction(() => /Stop watching/.test(document.body.textContent), { timeout: 20_000, polling: 50 });
  await popup.close();
  await page.close();
}

/** How the last look at a document ended, as it is kept; null before the first. */
export interface Kept {
  readonly outcome: string;
  readonly reason: string | null;
  readonly at: number;
  /** When the next look is due, in milliseconds since 1970; null where only the reader asks. */
  readonly due: number | null;
}

/** Reads how the last look at a document ended from where the extension keeps it. */
export function lastLook(own: Page, id: string): Promise<Kept | null> {
  return own.evaluate(
    (watch) =>
      new Promise<Kept | null>((done, fail) => {
        const open = indexedDB.open('clausemark');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const got = open.result.transaction('watches').objectStore('watches').get(watch);
          got.onsuccess = () => {
            open.result.close();
            const kept = got.result?.value;
            done(kept?.last ? { ...kept.last, due: kept.due } : null);
          };
        };
      }),
    id,
  );
}

/** Opens a document's changes and reads the newest one. */
export async function newestChange(own: Page, id: string): Promise<Shown> {
  await own.evaluate(() => {
    location.hash = '#/changes';
  });
  await own.waitForFunction(() => document.querySelector('h1')?.textContent === 'Watched documents', { polling: 50 });
  await own.evaluate((watch) => {
    location.hash = `#/changes?watch=${encodeURIComponent(watch)}`;
  }, id);
  await own.waitForFunction(
    (url) => document.querySelector(`main a[href="${CSS.escape(url)}"], main a[href="${url}"]`) !== null,
    { timeout: 20_000, polling: 50 },
    id,
  );
  return own.evaluate(() => {
    const newest = document.querySelector('article.diff')?.parentElement;
    const all = [...(newest?.querySelectorAll('article.diff') ?? [])];
    return {
      does: all.flatMap((one) => [...one.querySelectorAll('.does')].map((line) => line.textContent ?? '')),
      gone: newest?.querySelectorAll('del').length ?? 0,
      come: newest?.querySelectorAll('ins').length ?? 0,
    };
  });
}

/** What a browser needs for watching in a test, as options of its launch. */
export function launchWatching({ program, built, launch }: Browser): Promise<Driver> {
  if (!program) throw new Error('no program named for this browser');
  return launch({
    executablePath: program,
    headless: true,
    extension: allowedCopy(built),
    viewport: { width: 1100, height: 900 },
  });
}
