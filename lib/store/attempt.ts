import { fail, type Result } from '../model/result.ts';

/** Runs a piece of database work; what the database throws becomes a failure with a reason. */
export async function attempt<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (thrown) {
    const name = thrown instanceof Error ? thrown.name : '';
    const words = thrown instanceof Error ? thrown.message : String(thrown);
    if (name === 'QuotaExceededError')
      return fail(
        'full',
        'There is no room left on this device. Delete saved reports, or stop watching a document, and try again.',
      );
    return fail('refused', `The browser's storage can't be used: ${words}`);
  }
}
