import * as z from 'zod/mini';
import { faultWords, firstFault } from '../model/fault-words.ts';
import { fail, ok, type Result } from '../model/result.ts';

/**
 * Checks a value that crossed a border (message, storage, file). `what` names it in the error, for example "answer of the
 * page". Fails with `invalid` and a message that names the first field that is wrong.
 */
export function check<T>(schema: z.core.$ZodType<T>, value: unknown, what: string): Result<T> {
  const parsed = z.safeParse(schema, value, { error: faultWords });
  if (parsed.success) return ok(parsed.data);
  return fail('invalid', `The ${what} can't be used: ${firstFault(parsed.error)}.`);
}
