import { type AttributeReader, findSpan } from './reader.ts';

const SCOPES: readonly (readonly [string, RegExp])[] = [
  ['public data gathered by a web crawler', /\bweb crawl\w*/],
  ['inputs and outputs', /\buse (?:your )?(?:ai )?inputs? and (?:ai )?outputs?\b/],
  ['customer content', /\bcustomer (?:content|data)\b/],
  [
    'data from connected third-party services',
    /\b(?:third|3rd)[- ]party (?:api|services|providers|data|integrations)\b/,
  ],
  ['e-mail and calendar data', /\be-?mail\b[^.;]{0,60}\bcalendar\b/],
];

/** Whose or which data the clause on model training covers, in a few words. */
export const trainingScope: AttributeReader<string> = (context) => {
  const found = SCOPES.flatMap(([name, pattern]) => {
    const span = findSpan(context, pattern);
    return span ? [{ name, span }] : [];
  });
  const [first] = found;
  if (!first) return null;
  return {
    value: found
      .map((f) => f.name)
      .join(', ')
      .slice(0, 120),
    span: first.span,
  };
};

const LEFT_OUT =
  /\b(?:except|excluding|other than|does not apply to|do not use (?:your )?(?:input|content|data)s?(?: and outputs?)? (?:from|of|if))\b ?(?:for |to )?([^.;]{3,110})/;

/** Who is spared, where only some are. */
const SPARED =
  /\bnot\b[^.;]{0,120}\btrain\w*\b[^.;]{0,80}?\b(?:(?:when|where|if) you (?:use|are using|are on|subscribe to|access(?: \w+)? (?:through|via))|for (?=(?:business|enterprise|team|paid|paying|education\w*|workspace|api)\b)) ?([^.;]{3,110})/;

/** What is left out of training, as the text words it. */
export const trainingCarveOuts: AttributeReader<string[]> = ({ segment, text }) => {
  if (!/\btrain/.test(text)) return null;
  const match = LEFT_OUT.exec(text) ?? SPARED.exec(text);
  const words = match?.[1];
  if (!match || !words) return null;
  const start = segment.start + match.index;
  return { value: [words.trim()], span: { start, end: start + match[0].length } };
};
