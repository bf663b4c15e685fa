import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { faultWords } from '../../../lib/model/fault-words.ts';

function faultOf(schema: z.ZodMiniType, value: unknown): string {
  const parsed = z.safeParse(schema, value, { error: faultWords });
  return parsed.success ? '' : (parsed.error.issues[0]?.message ?? '');
}

describe('faultWords', () => {
  const text = z.string().check(z.minLength(2), z.maxLength(4), z.regex(/^[a-z]*$/));
  it.each([
    [z.string(), 4, 'expected string, found number'],
    [z.string(), undefined, 'expected string, found nothing'],
    [z.array(z.string()), null, 'expected array, found null'],
    [z.object({}), [], 'expected object, found array'],
    [z.enum(['all', 'sure']), 'some', 'expected "all" or "sure"'],
    [text, 'a', 'less than 2 characters, the least there may be'],
    [text, 'abcde', 'more than 4 characters, the most there may be'],
    [z.int().check(z.lte(3)), 5, 'more than 3, the most there may be'],
    [text, 'AB', 'not written as /^[a-z]*$/'],
    [z.strictObject({}), { more: 1 }, 'unknown field more'],
    [z.union([z.literal(1), z.string()]), true, 'none of the forms that it may have'],
  ])('says what is wrong: %#', (schema, value, words) => {
    expect(faultOf(schema, value)).toBe(words);
  });
});
