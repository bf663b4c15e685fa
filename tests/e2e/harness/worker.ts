import type { Driver } from '../../../lib/cli/drive.ts';

/** Writes down what goes wrong in Chromium's service worker. Firefox shows a test no console of the background. */
export async function listenToWorker({ name, browser }: Driver, errors: string[]): Promise<void> {
  if (name !== 'chrome') return;
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker', { timeout: 10_000 });
  const session = await target.createCDPSession();
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    errors.push(`background: ${text} ${exception?.description ?? ''}`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error')
      errors.push(`background: ${args.map(({ value, description }) => value ?? description).join(' ')}`);
  });
  await session.send('Runtime.enable');
}
