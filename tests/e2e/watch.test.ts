import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, launchChrome } from '../../lib/cli/drive.ts';
import { newWatch } from '../../lib/watch/new-watch.ts';
import { sampleReport } from '../fixtures/report.ts';

const PROGRAM = process.env.CLAUSEMARK_CHROME;
const PAGE = readFileSync('tests/fixtures/pages/harbour-terms.html', 'utf8');

/** The built extension with the one origin and notifications allowed: no test can press the browser's own prompt. */
function allowedCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'clausemark-watch-'));
  cpSync('.output/chrome-mv3', copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push('notifications');
  manifest.host_permissions = ['http://localhost/*'];
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

interface Seen {
  readonly outcome: string;
  readonly reason: string | null;
  readonly notes: number;
  readonly badge: string;
}

/** Asks the background to look now, and tells what then is kept and shown. */
function look(own: Page, id: string): Promise<Seen> {
  return own.evaluate(async (watch) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: { sendMessage(message: unknown): Promise<unknown> };
        notifications: { getAll(done: (all: object) => void): void };
        action: { getBadgeText(of: object): Promise<string> };
      };
    };
    await chrome.runtime.sendMessage({ type: 'watch/look', id: watch });
    const kept = await new Promise<{ outcome: string; reason: string | null }>((done) => {
      const open = indexedDB.open('clausemark');
      open.onsuccess = () => {
        const got = open.result.transaction('watches').objectStore('watches').get(watch);
        got.onsuccess = () => {
          open.result.close();
          done(got.result.value.last);
        };
      };
    });
    const notes = await new Promise<object>((done) => chrome.notifications.getAll(done));
    const badge = await chrome.action.getBadgeText({});
    return { outcome: kept.outcome, reason: kept.reason, notes: Object.keys(notes).length, badge };
  }, id);
}

describe.skipIf(!PROGRAM)('watching in chrome', () => {
  let driver: Driver;
  let own: Page;
  let id = '';
  let cookies = 0;
  let answer: (response: ServerResponse) => void = (response) => response.end();
  const server = createServer((request, response) => {
    if (request.headers.cookie) cookies++;
    answer(response);
  });
  const serve = (html: string | Buffer, status = 200) => {
    answer = (response) =>
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=1' }).end(html);
  };

  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    const address = server.address();
    id = `http://localhost:${typeof address === 'object' && address ? address.port : 0}/legal/terms`;
    driver = await launchChrome({ executablePath: PROGRAM ?? '', headless: true, extension: allowedCopy() });
    own = await driver.openOwn('library.html#/changes');
    await own.waitForSelector('.state');
    const watch = { ...newWatch({ ...sampleReport(), url: id }, '2026-08-26', 0), pace: 'manual', due: null };
    await own.evaluate(async (value) => {
      await new Promise<void>((done) => {
        const open = indexedDB.open('clausemark');
        open.onsuccess = () => {
          const writing = open.result.transaction('watches', 'readwrite');
          writing.objectStore('watches').put({ id: value.id, due: Number.MAX_SAFE_INTEGER, value });
          writing.oncomplete = () => {
            open.result.close();
            done();
          };
        };
      });
    }, watch);
  }, 60_000);
  afterAll(async () => {
    await driver?.close();
    server.closeAllConnections();
    server.close();
  });

  it('tells once of a change, by notification and dot, and shows it clause by clause', async () => {
    serve(PAGE);
    expect(await look(own, id)).toMatchObject({ outcome: 'first-seen', notes: 0 });
    expect(await look(own, id)).toMatchObject({ outcome: 'unchanged' });
    serve(PAGE.replace(/(<\/p>)(?![\s\S]*<\/p>)/, ' Boats left for 45 days are sold by us without asking.$1'));
    expect(await look(own, id)).toMatchObject({ outcome: 'unconfirmed', notes: 0, badge: '' });
    expect(await look(own, id)).toMatchObject({ outcome: 'changed', notes: 1, badge: '•' });
    expect(await look(own, id)).toMatchObject({ outcome: 'unchanged' });
    await own.evaluate((watch) => {
      location.hash = `#/changes?watch=${encodeURIComponent(watch)}`;
    }, id);
    await own.waitForSelector('.diff ins');
    const shown = await own.$eval('.diff ins', (ins) => ins.textContent);
    expect(shown).toContain('Boats left for 45 days are sold');
  }, 60_000);

  it('names bad moods and tells nothing of them', async () => {
    const moods: readonly (readonly [string | Buffer, number, string])[] = [
      ['broken', 500, 'http'],
      ['wait', 429, 'rate-limited'],
      ['<title>Sign in</title>Sign in to continue<input type=password>', 200, 'login'],
      ['<div id=root></div><script src=/app.js></script>', 200, 'empty'],
      [Buffer.alloc(30_000_000, 'a '), 200, 'too-large'],
    ];
    for (const [html, status, reason] of moods) {
      serve(html, status);
      expect(await look(own, id)).toMatchObject({ reason });
    }
    expect(cookies).toBe(0);
  }, 60_000);
});
