/**
 * npm run -s icons -- [--browser-path FILE]
 *
 * Draws public/icons/*.png from assets/icons/clausemark.svg in the sizes that browsers ask for.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 48, 96, 128];

const { values: options } = parseArgs({
  options: { 'browser-path': { type: 'string', default: process.env.BROWSER_PATH ?? '/usr/bin/chromium' } },
});
const svg = readFileSync('assets/icons/clausemark.svg', 'utf8');
mkdirSync('public/icons', { recursive: true });
const browser = await chromium.launch({ executablePath: options['browser-path'] });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const scaled = svg.replace(/ width="\d+" height="\d+"/, ` width="${size}" height="${size}" style="display:block"`);
  await page.setContent(`<body style="margin:0">${scaled}</body>`);
  writeFileSync(`public/icons/${size}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
