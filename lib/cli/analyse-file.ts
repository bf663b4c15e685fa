import { analyse } from '../analyse/analyse.ts';
import { type Classifier, createClassifier } from '../classify/classifier.ts';
import type { Report } from '../model/report.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { loadClassifierData } from './classifier-data.ts';
import { readText } from './read-bytes.ts';
import { isNestedTooDeep, readSource } from './read-source.ts';

export interface FileAnalysis {
  readonly report: Report;
  /** The text that all offsets of the report refer to. */
  readonly text: string;
}

export interface AnalyseFileOptions {
  /** Where the file came from; '' where unknown. */
  readonly url?: string;
  /** Analyses it even where it does not read as a policy. */
  readonly force?: boolean;
}

/** More text than this is refused: ten times the longest policy known, and still a matter of seconds. */
const MOST_CHARACTERS = 3_000_000;

const TOO_DEEP = "can't be read: its elements are nested too deeply.";

let classifier: Classifier | null = null;

/** Reads and analyses one file. Fails in words where it can't be read as text. Never throws for what is in the file. */
export function analyseFile(file: string, { url = '', force = false }: AnalyseFileOptions = {}): Result<FileAnalysis> {
  const source = readText(file);
  if (!source.ok) return source;
  if (isNestedTooDeep(source.value)) return fail('invalid', TOO_DEEP);
  classifier ??= createClassifier(loadClassifierData('.'));
  try {
    const page = readSource(source.value, file);
    if (page.text.length > MOST_CHARACTERS)
      return fail('invalid', `holds ${page.text.length} characters of text; the most is ${MOST_CHARACTERS}.`);
    return ok({ report: analyse({ page, url, force }, classifier), text: page.text });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fail('invalid', TOO_DEEP);
  }
}
