import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Driver } from '../../lib/cli/drive.ts';
import { describeBrowsers } from './harness/browsers.ts';
import { isWholeTour } from './harness/shared-pages.ts';
import { Background, launchWatching, type Note, newestChange, optIn, type Shown, serveByHost } from './watch-stage.ts';

const LIST = '../shared/pages/timeline.json';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const Step = z.object({
  document: z.string(),
  to: z.string(),
  notice: z.boolean(),
  says: z.array(z.string()).default([]),
  complete: z.boolean().default(false),
});
const truth = z
  .object({ steps: z.array(Step) })
  .parse(JSON.parse(readFileSync('tests/fixtures/watch-truth.json', 'utf8')));

interface Watched {
  readonly name: string;
  readonly host: string;
  /** Days of the captures, oldest first. */
  readonly days: readonly string[];
}

/** What Firefox is asked for with every test run; on a tour it is asked for all. */
const IN_FIREFOX = 'Claude.ai_Privacy_Policy';

function documents(): Watched[] {
  const files = z.array(z.object({ file: z.string() })).parse(JSON.parse(readFileSync(LIST, 'utf8')));
  const days = new Map<string, string[]>();
  for (const { file } of files) {
    const [, name = '', day = ''] = /^timeline\/(.*)__(.*)\.html$/.exec(file) ?? [];
    days.set(name, [...(days.get(name) ?? []), day]);
  }
  return [...days].map(([name, of], at) => ({ name, host: `d${at}`, days: of.sort() }));
}

const isFact = (line: string) => !/: reworded, states the same$/.test(line);

function check({ document, to, says, complete }: z.infer<typeof Step>, { does, gone, come }: Shown): void {
  const where = `${document} of ${to}`;
  expect(gone + come, where).toBeGreaterThan(0);
  for (const line of says)
    expect(
      does.some((one) => one.startsWith(line)),
      `${where}: ${line}`,
    ).toBe(true);
  if (!complete) return;
  const other = does.filter((one) => isFact(one) && !says.some((line) => one.startsWith(line)));
  expect(other, where).toEqual([]);
}

describeBrowsers(
  'the captured documents, watched over the years',
  (which) => {
    const all = documents().filter(({ name }) => which.name === 'chrome' || isWholeTour || name === IN_FIREFOX);
    const shots = `.output/watch-${which.name}`;
    let driver: Driver;
    let own: Page;
    let background: Background;
    let server: Server;
    let port = 0;
    let turn = 0;
    const addressOf = ({ host }: Watched) => `http://${host}.localhost:${port}/privacy-policy`;
    const dayOf = ({ days }: Watched) => days[Math.min(turn, days.length - 1)];

    beforeAll(async () => {
      ({ server, port } = await serveByHost((host) => {
        const one = all.find((other) => other.host === host);
        return one && readFileSync(`../shared/pages/timeline/${one.name}__${dayOf(one)}.html`, 'utf8');
      }));
      mkdirSync(shots, { recursive: true });
      driver = await launchWatching(which);
      own = await driver.openOwn('library.html#/changes');
      await own.waitForSelector('h1');
      background = await Background.of(driver, own);
    }, 60_000);
    afterAll(async () => {
      await driver?.close();
      server?.closeAllConnections();
      server?.close();
    });

    it('are opted in to from the popup, and tell of nothing while they stay as they are', async () => {
      for (const one of all) await optIn(driver, own, addressOf(one));
      expect(await background.pass(MINUTE)).toEqual([]);
      expect(await background.pass(6 * MINUTE)).toEqual([]);
      expect(await background.pass(80 * HOUR)).toEqual([]);
    }, 180_000);

    it.each([1, 2, 3, 4])(
      'tell at step %i of what changed in truth, and of nothing else',
      async (step) => {
        turn = step;
        const moving = all.filter(({ days }) => days.length > step);
        const steps = moving.flatMap((one) =>
          truth.steps.filter(({ document, to }) => document === one.name && to === dayOf(one)),
        );
        expect(steps).toHaveLength(moving.length);
        expect(await background.pass(80 * HOUR)).toEqual([]);
        const notes = await background.pass(3 * HOUR);
        const told = notes.map(({ id }) => all.find((one) => id.endsWith(addressOf(one)))?.name).sort();
        expect(told).toEqual(steps.flatMap(({ document, notice }) => (notice ? [document] : [])).sort());
        for (const one of moving) {
          const due = steps.find(({ document }) => document === one.name);
          if (due?.notice) await checkOne(one, due, notes);
        }
      },
      180_000,
    );

    async function checkOne(one: Watched, due: z.infer<typeof Step>, notes: readonly Note[]): Promise<void> {
      const shown = await newestChange(own, addressOf(one));
      check(due, shown);
      const note = notes.find(({ id }) => id.endsWith(addressOf(one)));
      expect(note?.title).toContain('changed');
      expect(note?.message).toMatch(/\S+ changed|: |more clause/);
      if (one.name === 'Claude.ai_Privacy_Policy') await own.screenshot({ path: `${shots}/step-${turn}.png` });
    }
  },
  { lack: existsSync(LIST) ? null : `${LIST} is missing` },
);
