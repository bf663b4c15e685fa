/**
 * npm run -s analyse -- FILE… [--url URL] [--force]
 *
 * One JSON line a page; bad files are named on stderr and make the exit code 1, the others are analysed all the same.
 * `--url` tells where the pages came from. What does not read as a policy has no findings unless `--force` is given.
 */
import { parseArgs } from 'node:util';
import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/report.ts';
import type { FileAnalysis } from './analyse-file.ts';
import { TimedAnalyser } from './analyse-in-time.ts';

const USAGE = 'usage: npm run -s analyse -- FILE… [--url URL] [--force]';
const NOTES: Readonly<Record<Verdict, string>> = {
  policy: '',
  'not-policy': 'does not read as a policy or terms: not analysed. --force analyses it all the same.',
  language: 'is not in English: not analysed.',
  'too-short': 'holds too little text for a policy: not analysed. --force analyses it all the same.',
};

const { values, positionals } = readArguments();
if (positionals.length === 0) {
  console.error(USAGE);
  process.exit(1);
}
const analyser = new TimedAnalyser();
for (const file of positionals) {
  const result = await analyser.analyse(file, values);
  if (result.ok) print(file, result.value);
  else {
    console.error(`${file} ${result.failure.message}`);
    process.exitCode = 1;
  }
}
await analyser.close();

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { url: { type: 'string', default: '' }, force: { type: 'boolean', default: false } },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(1);
  }
}

function print(file: string, { report, text }: FileAnalysis): void {
  const { language, kind, platform, findings, verdict } = report;
  if (NOTES[verdict] !== '') console.error(`${file} ${NOTES[verdict]}`);
  process.stdout.write(
    `${JSON.stringify({ file, language, kind, platform, findings: findings.map(publicPart), text })}\n`,
  );
}

function publicPart(finding: Finding) {
  const { type, polarity, severity, quote, start, end, attributes, because, record } = finding;
  return { type, polarity, severity, quote, start, end, attributes, because, record };
}
