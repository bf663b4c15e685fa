import type { Example } from '../../model/rule.ts';
import { loadSeeds } from '../seeds.ts';
import { createRandom, shuffle } from '../training/random.ts';

/** One block of a policy of our own: a heading, a paragraph, or an item of a list. */
export interface OwnBlock {
  readonly kind: 'h' | 'p' | 'li';
  readonly text: string;
}

const BLOCKS_A_SECTION = 9;
const ITEMS_EVERY = 5;
const TITLES = [
  'What this part covers',
  'How the boathouse works',
  'Your side of it',
  'Our side of it',
  'Further notes',
];
const WHO = ['The crew', 'A visitor', 'The harbour desk', 'Each member', 'The night watch', 'Our office', 'A guest'];
const DOES = ['looks after', 'checks', 'writes down', 'hands over', 'repairs', 'counts', 'keeps an eye on', 'tidies'];
const WHAT = [
  'the ropes',
  'the mooring list',
  'the lamp room',
  'every spare oar',
  'the visitor book',
  'the tide table',
];
const WHEN = [
  'in the morning before the ferry leaves',
  'once a week with the season opened',
  'after the last boat is in',
  'as long as the weather holds and the slip is dry',
  'on the days that are named in the calendar by the door',
];

/**
 * Blocks of a policy in our own words, at least `words` of them: the examples of every clause type, each among sentences
 * about a boathouse (or, without filler, alone). The same for the same number and seed.
 */
export function ownBlocks(words: number, seed = 1, { filler: withFiller = true } = {}): OwnBlock[] {
  const chance = createRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(chance() * list.length)] ?? '';
  const filler = () => `${pick(WHO)} ${pick(DOES)} ${pick(WHAT)} ${pick(WHEN)}.`;
  const examples = allExamples();
  shuffle(examples, chance);
  const blocks: OwnBlock[] = [];
  for (let written = 0, n = 0; written < words; n++) {
    if (n % BLOCKS_A_SECTION === 0) blocks.push({ kind: 'h', text: `${n / BLOCKS_A_SECTION + 1}. ${pick(TITLES)}` });
    const example = examples[n % examples.length] ?? '';
    const text = withFiller ? `${filler()} ${example} ${filler()}` : example;
    blocks.push({ kind: n % ITEMS_EVERY < 2 ? 'li' : 'p', text });
    written += text.split(' ').length;
  }
  return blocks;
}

function allExamples(): string[] {
  const textOf = (example: Example) => (typeof example === 'string' ? example : example.text);
  return loadSeeds('.').seeds.flatMap(({ examples }) => Object.values(examples).flat().map(textOf));
}

/** The blocks as a page such as sites serve: head, navigation, article, foot, a style sheet, links and emphasis in the text. */
export function ownPage(blocks: readonly OwnBlock[], script = ''): string {
  const body = blocks.map(markup).join('\n').replaceAll('</ul>\n<ul>', '');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy policy and terms</title>
<style>html{overflow-y:scroll}body{font:16px/1.5 sans-serif;margin:0}main{max-width:44em;margin:auto;padding:1em}nav a{margin:.5em}</style>
<script>${script}</script></head><body><header><nav>${'<a href="#">Boats</a>'.repeat(12)}</nav></header>
<main><article><h1>Privacy policy and terms</h1>\n${body}\n</article></main>
<footer><a href="#">Imprint</a> <a href="#">Contact</a></footer></body></html>`;
}

function markup({ kind, text }: OwnBlock): string {
  if (kind === 'h') return `<h2>${escaped(text)}</h2>`;
  const at = text.indexOf(' ', 12);
  const inner = `<strong>${escaped(text.slice(0, at))}</strong>${escaped(text.slice(at, -1))}<a href="#">.</a>`;
  return kind === 'li' ? `<ul><li>${inner}</li></ul>` : `<p>${inner}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
