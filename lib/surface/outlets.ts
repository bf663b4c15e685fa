import { textFragmentLink } from '../annotate/text-fragment.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Result } from '../model/result.ts';
import { wrongMarkReport } from '../model/wrong-mark.ts';
import { fileName, type KnownOf, reportCsv, reportJson } from './export.ts';
import type { SurfacePorts } from './ports.ts';
import { postAddress } from './post.ts';
import type { SurfaceState } from './state.ts';
import { titleOf } from './words.ts';

/** Ways in which a report leaves a surface, each by the reader's click. `tell` shows what came of it. */
export class Outlets {
  readonly #ports: SurfacePorts;
  readonly #state: () => SurfaceState;
  readonly #tell: (notice: string) => void;

  constructor(ports: SurfacePorts, state: () => SurfaceState, tell: (notice: string) => void) {
    this.#ports = ports;
    this.#state = state;
    this.#tell = tell;
  }

  /** Whether this browser has a share sheet. */
  get canShare(): boolean {
    return this.#ports.share !== null;
  }

  /** Copies a link to the very words of a finding. */
  async copyLink(id: string): Promise<void> {
    await this.#with(id, async (_, link) => this.#say(await this.#ports.copy(link), 'Link copied'));
  }

  /** Copies any text, saying what it was ("Citation copied"). */
  async copy(text: string, done: string): Promise<void> {
    this.#say(await this.#ports.copy(text), done);
  }

  /** Copies a text in which the reader can tell the project of a wrong mark. Nothing is sent. */
  async copyWrongMark(id: string): Promise<void> {
    await this.#with(id, async (finding) => {
      const { url = '', title = '' } = this.#report() ?? {};
      const facts = { name: titleOf(finding), url, title, versions: [this.#ports.version()] };
      const copied = await this.#ports.copy(wrongMarkReport(finding, facts));
      this.#say(copied, 'Report copied, nothing was sent. Paste it into an issue of the project.');
    });
  }

  /** Opens a web address in a new tab; says why where it is refused. */
  async openAddress(address: string): Promise<void> {
    const opened = await this.#ports.openAddress(address);
    if (!opened.ok) this.#tell(opened.failure.message);
  }

  /** Opens another platform's document for one of its provisions: at its words where they are known (else null). */
  async readTheirs(address: string, record: string, words: string | null): Promise<void> {
    const link = words === null ? address : textFragmentLink(address, words);
    const opened = await this.#ports.openDocument(link, record);
    if (!opened.ok) this.#tell(opened.failure.message);
  }

  /** Opens the document's address at a clause, for a report whose page can't be asked. */
  async openAtClause(id: string): Promise<void> {
    await this.#with(id, async (_, link) => this.#say(await this.#ports.openAddress(link), 'Opened in a new tab'));
  }

  /** Saves the report on this device; never from a private window. */
  async save(): Promise<void> {
    const report = this.#report();
    if (!report) return;
    if (this.#state().tab?.isPrivate) return this.#tell('Nothing is saved from a private window');
    this.#say(await this.#ports.save(report), 'Report saved on this device');
  }

  /** Hands the reader the report as a file, with what is known of each finding. */
  exportReport(form: 'json' | 'csv', knownOf: KnownOf): void {
    const report = this.#report();
    if (!report) return;
    if (form === 'json') this.#ports.saveFile(fileName(report, form), reportJson(report, knownOf), 'application/json');
    else this.#ports.saveFile(fileName(report, form), reportCsv(report, knownOf), 'text/csv');
  }

  /** Shares a link to a finding's words by the browser's share sheet. */
  async share(id: string): Promise<void> {
    await this.#with(id, async (finding, link) => this.#ports.share?.(titleOf(finding), link));
  }

  /** Opens a page where the reader can post the link to a finding. Nothing is sent before the reader does. */
  async post(place: 'x' | 'linkedin', id: string): Promise<void> {
    await this.#with(id, (finding, link) => this.openAddress(postAddress(place, titleOf(finding), link)));
  }

  /** Opens the print view of one record, or of the whole report (null). */
  async print(id: string | null): Promise<void> {
    const { tab, saved } = this.#state();
    if (!this.#report()) return;
    const source = tab ? `tab=${tab.id}` : `saved=${encodeURIComponent(saved ?? '')}`;
    const part = id === null ? '' : `&finding=${encodeURIComponent(id)}`;
    await this.openAddress(this.#ports.libraryAddress(`print?${source}${part}`));
  }

  #report(): Report | null {
    const { screen } = this.#state();
    return screen.at === 'report' ? screen.report : null;
  }

  async #with(id: string, act: (finding: Finding, link: string) => Promise<unknown>): Promise<void> {
    const report = this.#report();
    const finding = report?.findings.find((one) => one.id === id);
    if (report && finding) await act(finding, textFragmentLink(report.url, finding.quote));
  }

  #say(result: Result<unknown>, done: string): void {
    this.#tell(result.ok ? done : result.failure.message);
  }
}
