import { type Driver, launchChrome, launchFirefox } from '../../../lib/cli/drive.ts';
import { openCopy } from './open-copy.ts';

export const BROWSERS = [
  { name: 'chrome', program: process.env.CLAUSEMARK_CHROME, built: '.output/chrome-mv3', launch: launchChrome },
  { name: 'firefox', program: process.env.CLAUSEMARK_FIREFOX, built: '.output/firefox-mv3', launch: launchFirefox },
] as const;

/** Starts one of the browsers (`npm test` names their programs) with a copy of the extension whose overlay can be read. */
export function launchOpen({ program, built, launch }: (typeof BROWSERS)[number]): Promise<Driver> {
  if (!program) throw new Error('no program named for this browser');
  const viewport = { width: 1280, height: 900 };
  return launch({ executablePath: program, headless: true, extension: openCopy(built), viewport });
}
