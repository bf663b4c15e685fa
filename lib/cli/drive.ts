import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';

/** A running browser with the built extension in it. */
export interface Driver {
  readonly name: 'chrome' | 'firefox';
  readonly browser: Browser;
  /** Opens an address in a new tab and waits for its load event; `before` gets the tab while it is still empty. */
  open(url: string, before?: (page: Page) => unknown): Promise<Page>;
  /** Opens one of the extension's own pages in a tab, for example `popup.html?tab=7`. */
  openOwn(path: string): Promise<Page>;
  /** Presses the toolbar button on a page, as a reader does, and returns the popup. Chromium only. */
  pressToolbarButton(page: Page): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly executablePath: string;
  readonly headless: boolean;
  /** Folder of the unpacked extension; the built one of the browser where absent, no extension at all for null. */
  readonly extension?: string | null;
  readonly args?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the browser says the reader prefers; its own default where absent. */
  readonly scheme?: 'light' | 'dark';
  /** Nothing but localhost and its subdomains can be reached; all else fails at once. */
  readonly offline?: boolean;
}

const GECKO_ID = 'clausemark@clausemark.example';
const GECKO_UUID = '6f1c2a52-3a55-4f0e-9d1b-0c2f5d1f7a11';
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const OFFLINE_CHROME = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost';
/** A proxy that nobody runs, for all but localhost. */
const OFFLINE_FIREFOX = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, .localhost, 127.0.0.1, ::1',
};

/** Starts Chromium or Chrome with the extension; throws where the program does not start. */
export async function launchChrome(options: LaunchOptions): Promise<Driver> {
  const extension = folderOf(options, 'chrome-mv3');
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: extension === null ? false : [extension],
    defaultViewport: options.viewport ?? null,
    args: [
      ...QUIET,
      ...(root ? ['--no-sandbox'] : []),
      ...(options.offline ? [OFFLINE_CHROME] : []),
      ...(options.args ?? []),
    ],
  });
  const installed = extension === null ? null : await installedIn(browser);
  if (extension !== null && !installed) throw new Error(`the extension in ${extension} did not load`);
  return {
    name: 'chrome',
    browser,
    open: (url, before) => openTab(browser, url, options.scheme, before),
    openOwn: (path) => openTab(browser, `chrome-extension://${installed?.id}/${path}`, options.scheme),
    async pressToolbarButton(page) {
      if (!installed) throw new Error('this browser runs without the extension');
      const before = new Set(browser.targets());
      const isPopup = (target: Target) => target.url().includes('/popup.html') && !before.has(target);
      const popup = browser.waitForTarget(isPopup, { timeout: 10_000 });
      await page.bringToFront();
      await page.triggerExtensionAction(installed);
      return (await popup).asPage();
    },
    close: () => browser.close(),
  };
}

function folderOf({ extension }: LaunchOptions, built: string): string | null {
  return extension === null ? null : resolve(extension ?? join('.output', built));
}

/** Loading an extension takes a moment longer than starting; null where none is there after thirty seconds. */
async function installedIn(browser: Browser) {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const [installed] = [...(await browser.extensions()).values()];
    if (installed) return installed;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

/** Starts Firefox with the extension installed for the session; throws where the program does not start. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    defaultViewport: options.viewport ?? null,
    // The extension's own pages count as privileged: without this they can't be opened by a test.
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      ...(options.offline ? OFFLINE_FIREFOX : {}),
      ...(options.scheme ? { 'ui.systemUsesDarkTheme': options.scheme === 'dark' ? 1 : 0 } : {}),
    },
  });
  const extension = folderOf(options, 'firefox-mv3');
  if (extension !== null) await browser.installExtension(extension);
  return {
    name: 'firefox',
    browser,
    open: (url, before) => openTab(browser, url, undefined, before),
    openOwn: (path) => openPrivileged(browser, `moz-extension://${GECKO_UUID}/${path}`),
    pressToolbarButton: () =>
      Promise.reject(new Error('Firefox offers no way to press the toolbar button from a test')),
    close: () => browser.close(),
  };
}

async function openTab(
  browser: Browser,
  url: string,
  scheme?: 'light' | 'dark',
  before?: (page: Page) => unknown,
): Promise<Page> {
  const page = await browser.newPage();
  await before?.(page);
  if (scheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
  return page;
}

/** Firefox never reports the end of a navigation to an extension's page, so its address is polled instead. */
async function openPrivileged(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(url).catch(() => undefined);
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const state = await page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => '');
    if (state === `complete ${url}`) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not open`);
}
