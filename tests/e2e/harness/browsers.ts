import { type Driver, launchChrome, launchFirefox } from '../../../lib/cli/drive.ts';
import { openCopy } from './open-copy.ts';

/** A browser under test; `program` is undefined where `npm test` found none. */
export interface Browser {
  readonly name: 'chrome' | 'firefox';
  readonly program: string | undefined;
  readonly built: string;
  readonly launch: typeof launchChrome;
}

const BROWSERS: readonly Browser[] = [
  { name: 'chrome', program: process.env.CLAUSEMARK_CHROME, built: '.output/chrome-mv3', launch: launchChrome },
  { name: 'firefox', program: process.env.CLAUSEMARK_FIREFOX, built: '.output/firefox-mv3', launch: launchFirefox },
];

/** The browsers that `npm test` has found (CLAUSEMARK_CHROME and CLAUSEMARK_FIREFOX name their programs). */
export const BROWSERS_HERE: readonly Browser[] = BROWSERS.filter(({ program }) => program);

/** Starts a browser with a copy of the extension whose overlay can be read. */
export function launchOpen({ program, built, launch }: Browser): Promise<Driver> {
  if (!program) throw new Error('no program named for this browser');
  const viewport = { width: 1280, height: 900 };
  return launch({ executablePath: program, headless: true, extension: openCopy(built), viewport });
}
