import type { PageState, ToPage } from '../messages/contract.ts';
import type { Report } from '../model/report.ts';
import type { Result } from '../model/result.ts';
import type { Screen } from '../model/screen.ts';
import { type Settings, SettingsSchema } from '../model/settings.ts';
import { hostOf, isSamePage, nameOf } from './address.ts';
import { Outlets } from './outlets.ts';
import type { SurfacePorts } from './ports.ts';
import { offScreen, reportScreen, screenOf } from './screen-of.ts';
import type { SurfaceState, SurfaceTab, SwitchScope } from './state.ts';
import { switched } from './switches.ts';

const FRESH: SurfaceState = {
  tab: null,
  saved: null,
  name: 'This page',
  host: null,
  screen: { at: 'reading' },
  settings: SettingsSchema.parse({}),
  open: null,
  notice: null,
};

/** What a page without text looks like. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(['not-policy', 'too-short', 'nothing']);

/** What popup, side panel and full page do, in one place. Each change is published as a whole new state. */
export class Surface {
  /** What a surface shows before it knows anything. */
  static readonly fresh = FRESH;
  #state: SurfaceState = FRESH;
  /** What takes a report out of the surface: links, files, sharing, print. */
  readonly out: Outlets;
  readonly #ports: SurfacePorts;
  readonly #publish: (state: SurfaceState) => void;

  constructor(ports: SurfacePorts, publish: (state: SurfaceState) => void) {
    this.#ports = ports;
    this.#publish = publish;
    this.out = new Outlets(
      ports,
      () => this.#state,
      (notice) => this.#set({ notice }),
    );
  }

  /** Turns to a tab: shows what is kept of it at once, then what its page answers. */
  async start(tab: Result<SurfaceTab>): Promise<void> {
    if (!tab.ok) return this.#set({ ...FRESH, screen: { at: 'error', message: tab.failure.message } });
    const { url } = tab.value;
    this.#state = { ...FRESH, tab: tab.value, name: nameOf(url), host: hostOf(url) };
    const [kept] = await Promise.all([this.#kept(tab.value), this.#takeSettings()]);
    if (this.#state.tab !== tab.value) return;
    const off = offScreen(this.#state.settings, this.#state.host);
    if (off) return this.#set({ screen: off });
    // Drawn before the page is asked: its answer is as long as the report, and would be read first.
    this.#set({ screen: kept ?? { at: 'reading' } });
    await this.#show(tab.value, await this.#reach(tab.value.id, { type: 'page/state' }));
  }

  /** Shows a saved report; there is no tab then. */
  async startSaved(id: string, report: Report): Promise<void> {
    this.#state = { ...FRESH, saved: id, name: nameOf(report.url), host: hostOf(report.url) };
    await this.#takeSettings();
    this.#set({ screen: reportScreen(report, { current: null, marking: false, error: null, english: null }) });
  }

  /** Asks the page again, keeping what is shown until it answers. */
  async refresh(): Promise<void> {
    const { tab } = this.#state;
    if (tab) await this.#show(tab, await this.#reach(tab.id, { type: 'page/state' }));
  }

  /** Reads the page whatever the gate says. */
  async analyse(): Promise<void> {
    const { tab } = this.#state;
    if (!tab) return;
    this.#set({ screen: { at: 'reading' } });
    await this.#show(tab, await this.#reach(tab.id, { type: 'page/analyse' }));
  }

  /** Scrolls the page to a finding and gets out of the way. A saved report opens its address at the clause. */
  async showOnPage(id: string): Promise<void> {
    const { tab } = this.#state;
    const shown = tab ? await this.#ports.ask(tab.id, { type: 'page/show', id }) : null;
    if (tab && shown?.ok) {
      await this.#ports.bringToFront(tab.id);
      this.#ports.close();
    } else await this.out.openAtClause(id);
  }

  /** Opens the record of a finding in the panel. Nothing is awaited before, so that the click still counts. */
  async openInPanel(id: string | null): Promise<void> {
    const { tab } = this.#state;
    if (!tab) return this.openRecord(id);
    const opened = await this.#ports.openPanel(tab.id, id);
    if (opened.ok) this.#ports.close();
    else this.#set({ notice: opened.failure.message });
  }

  /** Opens a record here (side panel, full page), or the list (null). */
  openRecord(id: string | null): void {
    this.#set({ open: id, notice: null });
  }

  /** The page says which finding is in view. */
  inView(id: string | null): void {
    const { screen } = this.#state;
    if (screen.at === 'report') this.#set({ screen: { ...screen, current: id } });
  }

  /** Switches marking for this tab, this site or everywhere. */
  async setMarking(scope: SwitchScope, on: boolean): Promise<void> {
    const { tab, settings, host } = this.#state;
    if (scope !== 'tab') {
      if (scope === 'site' && !on && tab?.isPrivate) return;
      const changed = switched(settings, scope, on, host, this.#ports.today());
      if (!(await this.#keep(changed))) return;
    }
    const off = offScreen(this.#state.settings, host);
    if (off) return this.#set({ screen: off });
    if (tab) await this.#show(tab, await this.#reach(tab.id, { type: 'page/marking', on }));
  }

  /** Shows every mark, or the surer ones only. */
  async setSureness(sureness: Settings['sureness']): Promise<void> {
    await this.#keep({ ...this.#state.settings, sureness });
  }

  /** Publishes the state again, after something outside of it has changed. */
  redraw(): void {
    this.#publish(this.#state);
  }

  /** Settings were changed elsewhere. */
  takeSettings(settings: Settings): void {
    this.#set({ settings });
  }

  async #takeSettings(): Promise<void> {
    const loaded = await this.#ports.loadSettings();
    if (loaded.ok) this.#state = { ...this.#state, settings: loaded.value };
    else this.#state = { ...this.#state, notice: loaded.failure.message };
  }

  async #keep(settings: Settings): Promise<boolean> {
    const saved = await this.#ports.saveSettings(settings);
    if (saved.ok) this.#set({ settings: saved.value, notice: null });
    else this.#set({ notice: saved.failure.message });
    return saved.ok;
  }

  /** Asks the page; where nobody listens and the click allows it, puts the reader there first. */
  async #reach(tabId: number, message: ToPage): Promise<Result<PageState>> {
    const first = await this.#ports.ask(tabId, message);
    if (first.ok || first.failure.code !== 'no-listener' || !this.#ports.inject) return first;
    const injected = await this.#ports.inject(tabId);
    return injected.ok ? this.#ports.ask(tabId, message) : injected;
  }

  /** The screen of what is kept of a tab; null where nothing is, or of another address. */
  async #kept(tab: SurfaceTab): Promise<Screen | null> {
    if (tab.isPrivate || tab.url === null) return null;
    const kept = await this.#ports.kept(tab.id);
    if (!kept.ok || !isSamePage(kept.value.report.url, tab.url)) return null;
    return reportScreen(kept.value.report, { current: null, marking: true, error: null, english: null });
  }

  async #show(tab: SurfaceTab, answer: Result<PageState>): Promise<void> {
    const url = tab.url ?? (answer.ok ? (answer.value.report?.url ?? null) : null);
    const host = hostOf(url);
    let screen = screenOf(answer, this.#state.settings, host);
    if (screen.at === 'closed' || (WITHOUT_TEXT.has(screen.at) && (await this.#ports.isPdf(tab.id))))
      screen = closed(url);
    if (this.#state.tab === tab) this.#set({ screen, host, name: nameOf(url) });
  }

  #set(change: Partial<SurfaceState>): void {
    this.#state = { ...this.#state, ...change };
    this.#publish(this.#state);
  }
}

function closed(url: string | null) {
  return { at: 'closed', isFile: url?.startsWith('file:') ?? false } as const;
}
