import type { ClauseTable } from '../../../components/facts.ts';
import { dayOf } from '../../dataset/basis-words.ts';
import { type DatasetFiles, openDataset } from '../../dataset/load.ts';
import type { ClauseTypeId, Polarity } from '../../model/clause-type.ts';
import { datasetFile } from '../../platform/dataset.ts';
import { titleOf } from '../words.ts';
import { addressOfDocument, readClauseRows } from './clause-rows.ts';

/** The list of all documents with a clause type, read from the dataset when it is opened. */
export class LateClauses {
  readonly #open: () => Promise<DatasetFiles>;
  readonly #changed: () => void;
  #files: Promise<DatasetFiles> | null = null;
  #table: ClauseTable | null = null;

  constructor(changed: () => void, open: () => Promise<DatasetFiles> = () => openDataset(datasetFile)) {
    this.#changed = changed;
    this.#open = open;
  }

  /** The list of a type by now; reads it where it is another one than before. */
  of(type: ClauseTypeId, polarity: Polarity): ClauseTable {
    const known = this.#table;
    if (known?.type === type && known.polarity === polarity) return known;
    const table = { type, polarity, title: titleOf({ type, polarity }), datasetDay: '', rows: null, problem: null };
    this.#table = table;
    void this.#load(table);
    return table;
  }

  /** The source address of a document of the list, or null. */
  async address(document: number): Promise<string | null> {
    return this.#files ? addressOfDocument(await this.#files, document) : null;
  }

  async #load(table: ClauseTable): Promise<void> {
    let loaded: Partial<ClauseTable>;
    try {
      this.#files ??= this.#open();
      const files = await this.#files;
      const rows = await readClauseRows(files, table.type, table.polarity);
      loaded = { rows, datasetDay: dayOf(files.manifest.date) };
    } catch (thrown) {
      this.#files = null;
      loaded = { problem: thrown instanceof Error ? thrown.message : String(thrown) };
    }
    if (this.#table !== table) return;
    this.#table = { ...table, ...loaded };
    this.#changed();
  }
}
