import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForReport } from '../../lib/cli/bridge.ts';
import type { Driver } from '../../lib/cli/drive.ts';
import { describeBrowsers } from './harness/browsers.ts';
import { Background, lastLook, launchWatching, optIn, serveByHost } from './watch-stage.ts';

const HOUR = 3_600_000;
const PAGE = readFileSync('tests/fixtures/pages/harbour-terms.html', 'utf8');
const CHANGED = PAGE.replace(/(<\/p>)(?![\s\S]*<\/p>)/, ' Boats left for 45 days are sold by us without asking.$1');
const NOT_ALLOWED = 'your browser does not let Clausemark load harbour.localhost';

interface Permissions {
  request(what: object): Promise<boolean>;
  remove(what: object): Promise<boolean>;
  getAll(): Promise<{ origins: string[] }>;
}
interface Scope {
  asked?: object[];
  browser?: { permissions: Permissions };
  chrome: { permissions: Permissions };
}

/** Answers the browser's question with no, as no test can press it, and writes down what was asked. */
function refuseAll(): void {
  const scope = globalThis as unknown as Scope;
  const { permissions } = scope.browser ?? scope.chrome;
  const asked: object[] = [];
  scope.asked = asked;
  permissions.request = async (what) => {
    asked.push(what);
    return false;
  };
}

async function showList(own: Page): Promise<void> {
  await own.waitForFunction(() => document.querySelector('h1')?.textContent === 'Watched documents', { polling: 50 });
}

/** Draws the list anew, as a reader does who comes back to it. */
async function openListAgain(own: Page, id: string): Promise<void> {
  await own.evaluate((watch) => {
    location.hash = `#/changes?watch=${encodeURIComponent(watch)}`;
  }, id);
  await waitForText(own, id);
  await own.evaluate(() => {
    location.hash = '#/changes';
  });
  await showList(own);
}

function waitForText(own: Page, text: string): Promise<unknown> {
  return own.waitForFunction(
    (words) => document.body.textContent.includes(words),
    { timeout: 20_000, polling: 50 },
    text,
  );
}

describeBrowsers('the permission to look at a document, refused,', ({ name, program, launch }) => {
  /** Firefox lets an extension load whatever its content scripts may read, from the day it is installed. */
  const mayAlready = name === 'firefox';
  let driver: Driver;
  let own: Page;
  let background: Background;
  let server: Server;
  let html = PAGE;
  let requests = 0;
  let visits = 0;
  let id = '';

  beforeAll(async () => {
    let port = 0;
    ({ server, port } = await serveByHost((host) => (host === 'harbour' ? html : undefined)));
    server.on('request', ({ url }) => {
      if (url === '/legal/terms') requests += 1;
    });
    id = `http://harbour.localhost:${port}/legal/terms`;
    driver = await launch({ executablePath: program ?? '', headless: true });
    own = await driver.openOwn('library.html#/changes');
    await showList(own);
    background = await Background.of(driver, own);
  }, 60_000);
  afterAll(async () => {
    await driver?.close();
    server?.closeAllConnections();
    server?.close();
  });

  async function visit(): Promise<Page> {
    await background.pass(HOUR);
    visits += 1;
    return driver.open(id);
  }

  it('is asked for on the click and not before: the one origin and notifications, once', async () => {
    const page = await visit();
    const { tab } = await waitForReport(own, id, 30_000);
    const popup = await driver.openOwn(`popup.html?tab=${tab}`);
    await popup.evaluate(refuseAll);
    const button = await popup.waitForSelector('.watch > button', { timeout: 20_000 });
    const askedOf = () => popup.evaluate(() => (globalThis as unknown as Scope).asked);
    expect(await askedOf()).toEqual([]);
    await button?.click();
    await waitForText(popup, 'Stop watching');
    expect(await askedOf()).toEqual([{ origins: ['http://harbour.localhost/*'], permissions: ['notifications'] }]);
    if (mayAlready) return;
    expect(await popup.evaluate(() => document.body.textContent)).toContain('Compared when you visit it');
    await expect.poll(async () => (await lastLook(own, id))?.outcome, { timeout: 20_000 }).toBe('first-seen');
    await popup.close();
    await page.close();
  }, 60_000);

  it.skipIf(mayAlready)(
    'leaves the document compared on each visit, without a request of its own',
    async () => {
      for (const [text, outcome] of [
        [PAGE, 'unchanged'],
        [CHANGED, 'unconfirmed'],
        [CHANGED, 'changed'],
      ] as const) {
        html = text;
        const page = await visit();
        await expect.poll(async () => (await lastLook(own, id))?.outcome, { timeout: 20_000 }).toBe(outcome);
        await page.close();
      }
      expect(requests).toBe(visits);
      await openListAgain(own, id);
      await waitForText(own, NOT_ALLOWED);
    },
    90_000,
  );
});

describeBrowsers('the permission to look at a document, taken away in the browser,', (which) => {
  let driver: Driver;
  let own: Page;
  let server: Server;

  beforeAll(async () => {
    driver = await launchWatching(which);
    own = await driver.openOwn('library.html#/changes');
    await showList(own);
  }, 60_000);
  afterAll(async () => {
    await driver?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** In Chromium by the switch on its page of extensions; in Firefox as its own page of add-ons does. */
  async function takeAway(): Promise<void> {
    if (which.name === 'firefox') {
      await own.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Scope;
        const { permissions } = browser ?? chrome;
        const { origins } = await permissions.getAll();
        await permissions.remove({ origins });
      });
      return;
    }
    const { host: extensionId } = new URL(own.url());
    const page = await driver.browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(async (id) => {
      interface Extensions {
        updateExtensionConfiguration(what: object): Promise<void>;
      }
      const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Extensions } };
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' });
    }, extensionId);
    await page.close();
  }

  it('shows in the open list at once', async () => {
    const served = await serveByHost((host) => (host === 'harbour' ? PAGE : undefined));
    server = served.server;
    const id = `http://harbour.localhost:${served.port}/legal/terms`;
    await optIn(driver, own, id);
    await expect.poll(async () => (await lastLook(own, id))?.outcome, { timeout: 20_000 }).toBe('first-seen');
    await openListAgain(own, id);
    await waitForText(own, 'first reading kept');
    expect(await own.evaluate(() => document.body.textContent)).not.toContain(NOT_ALLOWED);
    await takeAway();
    await waitForText(own, NOT_ALLOWED);
  }, 90_000);
});
