import { fail, ok, type Result } from '../model/result.ts';
import { wordsOf } from './reason.ts';

/** Puts text on the clipboard. Call it from a click in a page of our own. */
export async function copyText(text: string): Promise<Result<void>> {
  try {
    await navigator.clipboard.writeText(text);
    return ok(undefined);
  } catch (thrown) {
    return fail('refused', `The clipboard can't be used: ${wordsOf(thrown)}.`);
  }
}
