import { existsSync } from 'node:fs';
import { describe } from 'vitest';
import { type Driver, launchChrome, launchFirefox } from '../../../lib/cli/drive.ts';
import { openCopy } from './open-copy.ts';

/** A browser under test; `program` is undefined where there is none. */
export interface Browser {
  readonly name: 'chrome' | 'firefox';
  readonly program: string | undefined;
  readonly built: string;
  readonly launch: typeof launchChrome;
}

/** CLAUSEMARK_CHROME and CLAUSEMARK_FIREFOX name the programs that `npm test` has found. */
const BROWSERS: readonly Browser[] = [
  {
    name: 'chrome',
    program: process.env.CLAUSEMARK_CHROME ?? there('/usr/bin/chromium'),
    built: '.output/chrome-mv3',
    launch: launchChrome,
  },
  {
    name: 'firefox',
    program: process.env.CLAUSEMARK_FIREFOX ?? there('/usr/bin/firefox-esr'),
    built: '.output/firefox-mv3',
    launch: launchFirefox,
  },
];

function there(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}

/** What keeps a browser from being tested, or null. */
function lackOf({ program, built }: Browser): string | null {
  if (!program) return 'no such browser here';
  return existsSync(built) ? null : `${built} is missing: npm run build`;
}

/** The browsers that are here. */
export const BROWSERS_HERE: readonly Browser[] = BROWSERS.filter((which) => lackOf(which) === null);

export interface Needs {
  /** Only this browser can do what is tested. */
  readonly only?: Browser['name'];
  /** What else is missing, in words; null where nothing is. */
  readonly lack?: string | null;
}

/** A `describe` for each browser; skipped, with the reason in its name, where the browser or its build is missing. */
export function describeBrowsers(
  title: string,
  body: (which: Browser) => void,
  { only, lack = null }: Needs = {},
): void {
  for (const which of BROWSERS.filter(({ name }) => !only || name === only)) {
    const why = lackOf(which) ?? lack;
    const name = `${title} in ${which.name}${why === null ? '' : ` (skipped: ${why})`}`;
    describe.skipIf(why !== null)(name, () => body(which));
  }
}

/** Starts a browser with a copy of the extension whose overlay can be read. */
export function launchOpen({ program, built, launch }: Browser): Promise<Driver> {
  if (!program) throw new Error('no program named for this browser');
  const viewport = { width: 1280, height: 900 };
  return launch({ executablePath: program, headless: true, extension: openCopy(built), viewport });
}
