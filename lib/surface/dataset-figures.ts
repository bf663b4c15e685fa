import { dayOf } from '../dataset/basis-words.ts';
import { ManifestSchema } from '../dataset/schema.ts';
import type { Figures } from '../model/pages.ts';
import { datasetFile } from '../platform/dataset.ts';

const grouped = new Intl.NumberFormat('en-GB');

/** What the bundled dataset holds, as pages show it, from its own manifest; nothing where that can't be read. */
export async function datasetFigures(read = datasetFile): Promise<Figures> {
  try {
    const text = new TextDecoder().decode(await read('manifest.json'));
    const { date, counts } = ManifestSchema.parse(JSON.parse(text));
    return {
      platforms: grouped.format(counts.platforms),
      documents: grouped.format(counts.documents),
      provisions: grouped.format(counts.provisions),
      datasetDay: dayOf(date),
    };
  } catch {
    return {};
  }
}
