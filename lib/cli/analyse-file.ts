import { analyse } from '../analyse/analyse.ts';
import { type Classifier, createClassifier } from '../classify/classifier.ts';
import type { Report } from '../model/report.ts';
import { ok, type Result } from '../model/result.ts';
import { loadClassifierData } from './classifier-data.ts';
import { readText } from './read-bytes.ts';
import { readSource } from './read-source.ts';

export interface FileAnalysis {
  readonly report: Report;
  /** The text that all offsets of the report refer to. */
  readonly text: string;
}

let classifier: Classifier | null = null;

/** Reads and analyses one file, as if it stood at `url`. Fails in words where the file can't be read as text. */
export function analyseFile(file: string, url = ''): Result<FileAnalysis> {
  const source = readText(file);
  if (!source.ok) return source;
  classifier ??= createClassifier(loadClassifierData('.'));
  const page = readSource(source.value, file, url);
  return ok({ report: analyse({ page, url }, classifier), text: page.text });
}
