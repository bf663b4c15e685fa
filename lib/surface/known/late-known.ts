import type { ClauseFacts, DocumentFacts, Others } from '../../../components/facts.ts';
import type { Recognised } from '../../dataset/dataset.ts';
import type { DatasetFiles } from '../../dataset/load.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { LateWordings } from './wordings.ts';

/** What the dataset says about one report so far. */
export interface Known {
  /** Name of the platform, where the document is known. */
  readonly platform: string | null;
  readonly document: DocumentFacts | null;
  readonly clauses: Readonly<Record<string, ClauseFacts>>;
  /** What is wrong with the dataset, in words. */
  readonly problem: string | null;
}

/** What is loaded late: the files of the dataset, and the code that reads them. */
export interface Sources {
  files(): Promise<DatasetFiles>;
  recognise(files: DatasetFiles, report: Report): Promise<Recognised | null>;
  describe(files: DatasetFiles, report: Report, recognised: Recognised | null): Promise<Omit<Known, 'problem'>>;
  others(files: DatasetFiles, report: Report, finding: Finding, recognised: Recognised | null): Promise<Others | null>;
  /** Names of other platforms that use a finding's clause word for word. */
  sharedWith(files: DatasetFiles, finding: Finding, recognised: Recognised | null): Promise<readonly string[]>;
  /** Names of those that use nearly the same words; `besides` are left out. */
  nearlyWith(files: DatasetFiles, finding: Finding, besides: ReadonlySet<string>): Promise<readonly string[]>;
}

interface Loaded {
  readonly files: DatasetFiles;
  readonly recognised: Recognised | null;
}

const NOTHING: Known = { platform: null, document: null, clauses: {}, problem: null };

/**
 * What the dataset says about the report in view, loaded after the first paint: facts of the document and of every clause
 * with the report, comparisons when a record is opened. `changed` is called each time that there is more.
 */
export class LateKnown {
  readonly #sources: Sources;
  readonly #changed: () => void;
  #key = '';
  #known: Known = NOTHING;
  #loaded: Loaded | null = null;
  #asked = new Set<string>();

  /** Wordings of other platforms, fetched on click. */
  readonly wordings: LateWordings;

  constructor(sources: Sources, wordings: LateWordings, changed: () => void) {
    this.#sources = sources;
    this.wordings = wordings;
    this.#changed = changed;
  }

  /** What is known of a report by now; loads the rest, and what the record that is `open` shows. */
  of(report: Report | null, open: string | null): Known {
    if (!report) return NOTHING;
    const key = JSON.stringify([report.url, report.findings.map(({ id, quote }) => [id, quote.length])]);
    if (key !== this.#key) {
      this.#key = key;
      this.#known = NOTHING;
      this.#loaded = null;
      this.#asked = new Set();
      void this.#during(key, () => this.#load(key, report, open));
    }
    if (open !== null) this.#compare(report, open);
    return this.#known;
  }

  async #load(key: string, report: Report, open: string | null): Promise<void> {
    const files = await this.#sources.files();
    const recognised = await this.#sources.recognise(files, report);
    const known = await this.#sources.describe(files, report, recognised);
    if (key !== this.#key) return;
    this.#loaded = { files, recognised };
    this.#put({ ...known, problem: null });
    if (open !== null) this.#compare(report, open);
  }

  #compare(report: Report, open: string): void {
    const [loaded, key] = [this.#loaded, this.#key];
    const finding = report.findings.find(({ id }) => id === open);
    if (!loaded || !finding || this.#asked.has(open)) return;
    this.#asked.add(open);
    void this.#during(key, async () => {
      const { files, recognised } = loaded;
      const others = await this.#sources.others(files, report, finding, recognised);
      const sharedWith = await this.#sources.sharedWith(files, finding, recognised);
      if (key !== this.#key) return;
      this.#add(open, { ...(others ? { others } : {}), sharedWith });
      await this.wordings.recall(others?.peers ?? []);
      // Last, since the index is the dataset's largest file.
      const named = new Set([...sharedWith, ...(recognised ? [recognised.platform] : [])]);
      const nearlyWith = await this.#sources.nearlyWith(files, finding, named);
      if (key === this.#key) this.#add(open, { nearlyWith });
    });
  }

  #add(finding: string, facts: ClauseFacts): void {
    const { clauses } = this.#known;
    if (Object.values(facts).every((value) => Array.isArray(value) && value.length === 0)) return;
    this.#put({ ...this.#known, clauses: { ...clauses, [finding]: { ...clauses[finding], ...facts } } });
  }

  async #during(key: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const problem = thrown instanceof Error ? thrown.message : String(thrown);
      if (key === this.#key) this.#put({ ...this.#known, problem });
    }
  }

  #put(known: Known): void {
    this.#known = known;
    this.#changed();
  }
}
