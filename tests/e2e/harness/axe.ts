import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface AxeRule {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Rules of axe that a page (or what a selector names in it) breaks, with the elements that do; and the names of those kept. */
export async function axeOn(page: Page, within: string | null = null): Promise<{ broken: string[]; kept: string[] }> {
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as {
      axe: { run(on: unknown): Promise<Record<'violations' | 'passes', AxeRule[]>> };
    };
    const { violations, passes } = await axe.run(selector === null ? document : { include: [[selector]] });
    const broken = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    return { broken, kept: passes.map(({ id }) => id) };
  }, within);
}

/** Shows a page as in one of these looks. Chromium only. */
export async function lookLike(page: Page, look: 'light' | 'dark' | 'forced'): Promise<void> {
  const session = await page.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
    { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
  await session.detach();
}
