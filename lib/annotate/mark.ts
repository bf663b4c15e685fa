import type { Span } from '../model/text.ts';
import type { Painted } from './paint.ts';

/** A finding as it stands on the page, with its place in the text. */
export interface Mark extends Span, Painted {
  /** The finding's id in its report. It may change when clauses come before it; `key` does not. */
  readonly id: string;
  readonly title: string;
}

/** What the card says of a finding. All of it is text. */
export interface MarkText {
  readonly title: string;
  /** The sum that ends in the severity. */
  readonly why: string;
  readonly summary: string;
  /** Rarity and last change, one line each; empty where nothing is known. */
  readonly meta: readonly string[];
  readonly quote: string;
}
