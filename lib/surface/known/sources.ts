import { type DatasetFiles, openDataset } from '../../dataset/load.ts';
import { today } from '../../platform/clock.ts';
import { datasetFile } from '../../platform/dataset.ts';
import { LateKnown, type Sources } from './late-known.ts';
import { wordingPorts } from './wording-ports.ts';
import { LateWordings } from './wordings.ts';

/** What the bundled dataset says about the report in view; the code that reads it is loaded when it is first needed. */
export function bundledKnown(changed: () => void): LateKnown {
  return new LateKnown(bundledSources(), new LateWordings(wordingPorts(), changed), changed);
}

function bundledSources(): Sources {
  let opened: Promise<DatasetFiles> | null = null;
  return {
    files: () => {
      opened ??= openDataset(datasetFile);
      opened.catch(() => {
        opened = null;
      });
      return opened;
    },
    recognise: async (files, report) => (await import('../../dataset/dataset.ts')).recognise(files, report),
    async describe(files, report, recognised) {
      const [{ documentFacts }, { clauseFacts }] = await Promise.all([
        import('./document-facts.ts'),
        import('./clause-facts.ts'),
      ]);
      const numbers = await files.numbers();
      return {
        platform: recognised?.platform ?? null,
        document: documentFacts(report, numbers, recognised, today()),
        clauses: clauseFacts(report, numbers, recognised, files.manifest),
      };
    },
    others: async (files, report, finding, recognised) =>
      (await import('./others.ts')).othersOf(files, report, finding, recognised),
    sharedWith: async (files, finding, recognised) =>
      (await import('../../dataset/dataset.ts')).sharedWith(files, finding, recognised?.platform ?? null),
    nearlyWith: async (files, finding, besides) =>
      (await import('../../dataset/nearly.ts')).nearlyWith(files, finding, besides),
  };
}
