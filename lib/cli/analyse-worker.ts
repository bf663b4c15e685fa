/** The part of the command line that reads and analyses: one file a message, so that the other part can stop it. */
import { type AnalyseFileOptions, analyseFile } from './analyse-file.ts';

export interface WorkerJob {
  readonly file: string;
  readonly options: AnalyseFileOptions;
}

process.on('message', ({ file, options }: WorkerJob) => process.send?.(analyseFile(file, options)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
