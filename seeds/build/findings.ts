import type { Classifier, Prepared } from '../../lib/classify/classifier.ts';
import { clauseWords } from '../../lib/match/words.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { pageFromBlocks } from '../../lib/segment/from-blocks.ts';
import { segmentPage } from '../../lib/segment/segment.ts';
import { kindOfName } from './document-kind.ts';
import type { Life } from './lives.ts';
import type { TracedDocument } from './trace-documents.ts';

/** A finding in a text of the past or present, with its words normalised. */
export interface LifeFinding {
  readonly life: number;
  readonly finding: Finding;
  readonly words: readonly string[];
  /** The words joined by single spaces: what is hashed, and looked for in other versions. */
  readonly plain: string;
  /** Place of the block among the document's blocks. */
  readonly place: number;
}

/** What was found in each life, read in the context of the last run that holds it. */
export interface DocumentFindings {
  of(life: number): readonly LifeFinding[];
  /** Normalised words of a life's whole text, joined by single spaces. */
  plainText(life: number): string;
}

/** Classifies every clause of a traced document once. Each run is laid out as a page only while it is being read. */
export function findInDocument(document: TracedDocument, classifier: Classifier): DocumentFindings {
  const byRun = new Map<number, number[]>();
  for (const [id, life] of document.lives.entries()) {
    const list = byRun.get(life.to);
    if (list) list.push(id);
    else byRun.set(life.to, [id]);
  }
  const found: LifeFinding[][] = document.lives.map(() => []);
  for (const [run, lives] of byRun) {
    const page = layOut(document, run, classifier);
    for (const life of lives) found[life] = readLife(document, life, page, classifier);
  }
  const plain = new Map<number, string>();
  return {
    of: (life) => found[life] ?? [],
    plainText: (life) => {
      const text = (document.lives[life] as Life | undefined)?.text ?? -1;
      const known = plain.get(text) ?? clauseWords(document.texts[text] ?? '').join(' ');
      plain.set(text, known);
      return known;
    },
  };
}

interface LaidOut {
  readonly prepared: Prepared;
  /** Text number -> index of the first segment that holds it. */
  readonly places: ReadonlyMap<number, number>;
}

function layOut(document: TracedDocument, run: number, classifier: Classifier): LaidOut {
  const blocks = document.runs[run]?.blocks ?? [];
  const plain = blocks.map(([kind, level, text]) => ({ kind, level, text: document.texts[text] ?? '' }));
  const heading = plain.find((b) => b.kind === 'h')?.text ?? document.name;
  const title = `${heading} | ${document.platform}`;
  const prepared = classifier.prepare(segmentPage(pageFromBlocks(plain, title, 'en')), {
    kind: kindOfName(document.name),
    title,
  });
  const places = new Map<number, number>();
  let at = 0;
  for (const [i, [, , text]] of blocks.entries()) {
    if (plain[i]?.text.trim() === '') continue;
    if (!places.has(text)) places.set(text, at);
    at++;
  }
  return { prepared, places };
}

function readLife(document: TracedDocument, life: number, page: LaidOut, classifier: Classifier): LifeFinding[] {
  const place = page.places.get(document.lives[life]?.text ?? -1);
  if (place === undefined) return [];
  return classifier.classify(page.prepared, place).map((finding) => {
    const words = clauseWords(finding.quote);
    return { life, finding, words, plain: words.join(' '), place };
  });
}

/** Whether `words` stand one after the other in `text`, both normalised and joined by single spaces. */
export function holds(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}
