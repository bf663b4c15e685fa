import type { ClauseTexts } from '../classify/clause-texts.ts';

/**
 * What the classifier knows, as one script of the package carries it to another in the same isolated world. Pages can't see
 * that world, and a web-accessible file would tell them that the extension is there.
 */
export interface Knowledge {
  /** assets/rules/rules.json as text. */
  readonly rules: string;
  /** assets/model/weights.bin in base64; null where none have been trained. */
  readonly weights: string | null;
  /** How clauses are named and summed up. */
  readonly texts: ClauseTexts;
}

declare global {
  var clausemarkKnowledge: Knowledge | undefined;
}

/** Leaves the knowledge for the content script that comes after. */
export function leaveKnowledge(knowledge: Knowledge): void {
  globalThis.clausemarkKnowledge = knowledge;
}

/** Takes what was left. Throws where the script that leaves it did not run before. */
export function takeKnowledge(): Knowledge {
  const { clausemarkKnowledge: left } = globalThis;
  if (!left) throw new Error('The rules did not load. Reload the page.');
  return left;
}

interface WithBase64 {
  fromBase64?: (text: string) => Uint8Array;
}

/** The bytes of a base64 text, by the browser's own decoder where it has one. */
export function bytesOf(base64: string): Uint8Array {
  const { fromBase64 } = Uint8Array as WithBase64;
  if (fromBase64) return fromBase64.call(Uint8Array, base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
