import type { Finding } from './finding.ts';

/** What is known of the page and of what read it. */
export interface WrongMarkFacts {
  /** The clause type's name as the reader sees it. */
  readonly name: string;
  /** The page's address; '' where it has none. */
  readonly url: string;
  /** The page's title, '' where it has none. */
  readonly title: string;
  /** What was at work, for example "Clausemark 0.1.0". Empty lines are left out. */
  readonly versions: readonly string[];
}

/** A quote is cut here, in UTF-16 code units: enough to find it again, little enough for an issue. */
const LONGEST_QUOTE = 600;

/**
 * A plain text in which a reader can tell the project of a wrong mark, with a line left open for the reader's own words.
 * The address is given without its query and fragment, which may hold what is the reader's alone. Nothing is sent by this.
 */
export function wrongMarkReport(finding: Finding, facts: WrongMarkFacts): string {
  const { type, polarity, severity, confidence, because, headings } = finding;
  const lines: readonly (readonly [string, string])[] = [
    ['What is wrong', '(please say in your own words)'],
    ['Marked as', `${oneLine(facts.name)} (${type}, ${polarity}, ${severity})`],
    ['Confidence', `${Math.round(100 * confidence)} %`],
    ['Because of', because.map((words) => `"${oneLine(words)}"`).join(', ')],
    ['Severity', finding.reasons.map(({ text }) => oneLine(text)).join('; ')],
    ['Read from the clause', attributesLine(finding)],
    ['Under', headings.map(oneLine).join(' > ')],
    ['Quote', `"${shortened(oneLine(finding.quote))}"`],
    ['Page', oneLine(facts.title)],
    ['Address', bareAddress(facts.url)],
    ['Read by', facts.versions.filter((version) => version !== '').join(', ')],
  ];
  const told = lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`);
  return `A wrong mark\n\n${told.join('\n')}\n`;
}

function attributesLine({ attributes }: Finding): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name} = ${oneLine(JSON.stringify(value))}`]))
    .join(', ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shortened(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')} […]`;
}

/** Up to the path: query and fragment may carry what is the reader's alone, user information always does. */
function bareAddress(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1');
}
