import { core } from 'zod/mini';

/**
 * What is wrong with a value, in words that follow its field: "expected string, found number". Handed to Zod as its error map,
 * since the small Zod of content scripts brings none along and would call every fault "Invalid input".
 */
export const faultWords: core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}, found ${nameOf(issue.input)}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_small':
      return `less than ${issue.minimum}${ofWhat(issue.origin)}, the least there may be`;
    case 'too_big':
      return `more than ${issue.maximum}${ofWhat(issue.origin)}, the most there may be`;
    case 'invalid_format':
      return `not written as ${issue.format === 'regex' ? issue.pattern : issue.format}`;
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return 'none of the forms that it may have';
    default:
      return 'not as it should be';
  }
};

/** The first thing that is wrong with a value, with its field: "field report.url: expected string, found number". */
export function firstFault({ issues: [issue] }: core.$ZodError): string {
  const where = issue && issue.path.length > 0 ? `field ${core.toDotPath(issue.path)}` : 'the whole';
  return `${where}: ${issue?.message ?? 'unknown fault'}`;
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function ofWhat(origin: string): string {
  return origin === 'string' ? ' characters' : '';
}
