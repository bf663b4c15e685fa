/**
 * npm run -s analyse -- FILE… [--url URL]
 *
 * One JSON line a page; bad files are named on stderr and make the exit code 1, the others are analysed all the same.
 * `--url` tells where the pages came from.
 */
import { parseArgs } from 'node:util';
import type { Finding } from '../model/finding.ts';
import { analyseFile, type FileAnalysis } from './analyse-file.ts';

const { values, positionals } = readArguments();
if (positionals.length === 0) {
  console.error('usage: npm run -s analyse -- FILE… [--url URL]');
  process.exit(1);
}
for (const file of positionals) {
  const result = analyseFile(file, values.url);
  if (result.ok) process.stdout.write(`${lineOf(file, result.value)}\n`);
  else {
    console.error(`${file} ${result.failure.message}`);
    process.exitCode = 1;
  }
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { url: { type: 'string', default: '' } } });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

function lineOf(file: string, { report, text }: FileAnalysis): string {
  const { language, kind, platform, findings } = report;
  return JSON.stringify({ file, language, kind, platform, findings: findings.map(publicPart), text });
}

function publicPart(finding: Finding) {
  const { type, polarity, severity, quote, start, end, attributes, because, record } = finding;
  return { type, polarity, severity, quote, start, end, attributes, because, record };
}
