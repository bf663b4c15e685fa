import { createHash } from 'node:crypto';
import { clauseWords } from '../../lib/match/words.ts';
import type { BlockKind, PageText } from '../../lib/model/text.ts';
import { pageFromMarkdown } from '../../lib/segment/from-markdown.ts';
import { captureFault } from './capture.ts';

/** Blocks of fewer words are labels, dates and buttons: shown to the classifier, but not followed through time. */
const FEWEST_WORDS = 4;
/** "Last updated …", "Effective date: …": says when, not what. */
const DATE_LINE =
  /^(?:this .{0,40})?(?:last|effective|updated?|modified|revised|revision|version|posted|published|date)\b.{0,60}\d{4}.{0,60}$/i;

/** "We have updated our policy": announces a change for some weeks, and goes. */
const ANNOUNCEMENT =
  /^.{0,60}\bwe(?:['\u2019]ve| have| are|['\u2019]re) (?:recently )?updat(?:ed|ing) (?:our|this|the|these)\b/i;
const LONGEST_ANNOUNCEMENT = 70;
/** What a site's own frame says around a document. */
const FRAME =
  /^(?:retrieved from|jump to (?:navigation|content|search)|skip to|toggle |move to sidebar|translate this page|want to help translate)/i;

/** Kind, level and text number of one block. */
export type StoredBlock = readonly [BlockKind, number, number];

/** What one capture says, with texts as numbers in a `TextTable`. */
export interface State {
  readonly blocks: readonly StoredBlock[];
  /** Numbers of the clauses worth following, ascending, each once. */
  readonly clauses: readonly number[];
  readonly words: number;
  /** Why the capture can't be used. */
  readonly fault: string | null;
}

/**
 * Gives every distinct text of a document a number; texts that differ in layout alone share one, and so do those in which
 * an extractor glued words together ("centeron").
 */
export class TextTable {
  /** Latest wording in full, by number. */
  readonly raw: string[] = [];
  /** Normalised words, by number. */
  readonly words: string[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #states = new Map<string, State>();

  /** Reads one capture; captures that differ in nothing but link targets give the same state. */
  read(markdown: string): State {
    const key = createHash('sha1').update(withoutTargets(markdown)).digest('base64');
    const known = this.#states.get(key);
    if (known) return known;
    const state = this.#parse(markdown);
    this.#states.set(key, state);
    return state;
  }

  /** Takes the wording in full of every text from this capture, whatever was read after it. */
  refresh(markdown: string): void {
    this.#parse(markdown);
  }

  #parse(markdown: string): State {
    const page = readCapture(markdown);
    const blocks: StoredBlock[] = [];
    const clauses = new Set<number>();
    const all: string[] = [];
    const seen = new Set<number>();
    for (const { kind, level, start, end } of page.blocks) {
      const raw = page.text.slice(start, end);
      const words = clauseWords(raw);
      all.push(...words);
      const number = this.#number(kind === 'h' ? 'h' : 'b', raw, words, seen);
      blocks.push([kind, level, number]);
      if (kind !== 'h' && isFollowed(raw, words.length)) clauses.add(number);
    }
    const fault = captureFault(page.text, all);
    return { blocks, clauses: [...clauses].sort((a, b) => a - b), words: all.length, fault };
  }

  /** Of a text that a capture holds twice, the first wording counts. */
  #number(space: string, raw: string, words: string[], seen: Set<number>): number {
    const key = `${space}:${words.length > 0 ? words.join('') : raw}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) {
      if (!seen.has(known)) {
        this.raw[known] = raw;
        this.words[known] = words;
      }
      seen.add(known);
      return known;
    }
    seen.add(this.raw.length);
    this.#numbers.set(key, this.raw.length);
    this.words.push(words);
    return this.raw.push(raw) - 1;
  }
}

/** A capture as a page. Pictures say nothing here, also where they are glued to a word, which Markdown has no rule for. */
export function readCapture(markdown: string): PageText {
  return pageFromMarkdown(markdown.replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, ''));
}

function isFollowed(raw: string, words: number): boolean {
  if (words < FEWEST_WORDS || DATE_LINE.test(raw) || FRAME.test(raw)) return false;
  return words > LONGEST_ANNOUNCEMENT || !ANNOUNCEMENT.test(raw);
}

function withoutTargets(markdown: string): string {
  return markdown.replace(/\]\([^)\n]*\)/g, ']').replace(/<https?:[^>\n]*>/g, '');
}
