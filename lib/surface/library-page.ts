import type { Result } from '../model/result.ts';
import { type Settings, SettingsSchema } from '../model/settings.ts';
import type { Imported } from '../store/backup.ts';
import type { SavedEntry, SavedReports } from '../store/saved-reports.ts';
import type { SurfacePorts } from './ports.ts';
import { type Route, routeOf } from './route.ts';
import type { SurfaceState, SurfaceTab } from './state.ts';
import { Surface } from './surface.ts';

/** All that the full page shows. */
export interface LibraryState {
  readonly route: Route;
  /** Null while no report is open. */
  readonly surface: SurfaceState | null;
  readonly entries: readonly SavedEntry[];
  readonly settings: Settings;
  readonly notice: string | null;
}

/** What the full page needs besides a surface's ports. */
export interface LibraryPorts extends SurfacePorts {
  saved(): Promise<SavedReports>;
  tabById(id: number): Promise<Result<SurfaceTab>>;
  forgetSession(): Promise<unknown>;
  exportAll(): Promise<Result<string>>;
  importAll(text: string): Promise<Result<Imported>>;
}

/** The full page: its views by address, saved reports, settings, and one report opened in it. */
export class LibraryPage {
  readonly surface: Surface;
  readonly #ports: LibraryPorts;
  readonly #publish: (state: LibraryState) => void;
  #state: LibraryState = {
    route: routeOf(''),
    surface: null,
    entries: [],
    settings: SettingsSchema.parse({}),
    notice: null,
  };

  constructor(ports: LibraryPorts, publish: (state: LibraryState) => void) {
    this.#ports = ports;
    this.#publish = publish;
    this.surface = new Surface(ports, (surface) => this.#set(showsReport(this.#state.route) ? { surface } : {}));
  }

  /** Turns to the view that the address's fragment names. */
  async go(fragment: string): Promise<void> {
    const route = routeOf(fragment);
    this.#set({ route, notice: null, surface: showsReport(route) ? this.#state.surface : null });
    if (showsReport(route)) await this.#openReport(route);
    if (route.view === 'settings') await this.#loadSettings();
    if (route.view === 'saved') await this.#loadEntries();
  }

  /** Publishes the state again, after something outside of it has changed. */
  redraw(): void {
    this.#publish(this.#state);
  }

  /** Keeps changed settings. */
  async changeSettings(settings: Settings): Promise<void> {
    const saved = await this.#ports.saveSettings(settings);
    this.#set(saved.ok ? { settings: saved.value, notice: null } : { notice: saved.failure.message });
  }

  /** Deletes one saved report. */
  async remove(id: string): Promise<void> {
    const removed = await (await this.#ports.saved()).remove(id);
    await this.#loadEntries();
    this.#set({ notice: removed.ok ? 'Report deleted' : removed.failure.message });
  }

  /** Deletes all that is kept on this device: saved reports, watched documents, reports of open tabs, settings. */
  async deleteAll(): Promise<void> {
    const removed = await (await this.#ports.saved()).removeAll();
    await this.#ports.forgetSession();
    await this.changeSettings(SettingsSchema.parse({}));
    this.#set({ notice: removed.ok ? 'Everything is deleted' : removed.failure.message });
  }

  /** Hands the reader all that is kept as one file. */
  async exportAll(): Promise<void> {
    const text = await this.#ports.exportAll();
    if (text.ok) this.#ports.saveFile('clausemark.json', text.value, 'application/json');
    this.#set({ notice: text.ok ? 'Everything is in clausemark.json' : text.failure.message });
  }

  /** Takes in such a file; what is here already stays as it is. */
  async importAll(text: string): Promise<void> {
    const imported = await this.#ports.importAll(text);
    await this.#loadSettings();
    this.#set({ notice: imported.ok ? importWords(imported.value) : imported.failure.message });
  }

  async #openReport(route: Route): Promise<void> {
    if (route.tab !== null) await this.surface.start(await this.#ports.tabById(route.tab));
    if (route.saved !== null) {
      const saved = await (await this.#ports.saved()).get(route.saved);
      if (saved.ok) await this.surface.startSaved(saved.value.id, saved.value.report);
      else this.#set({ notice: saved.failure.message, route: routeOf('#/saved') });
    }
    if (route.finding !== null) this.surface.openRecord(route.finding);
  }

  async #loadSettings(): Promise<void> {
    const loaded = await this.#ports.loadSettings();
    this.#set(loaded.ok ? { settings: loaded.value } : { notice: loaded.failure.message });
  }

  async #loadEntries(): Promise<void> {
    const listed = await (await this.#ports.saved()).list();
    this.#set(listed.ok ? { entries: listed.value } : { notice: listed.failure.message });
  }

  #set(change: Partial<LibraryState>): void {
    this.#state = { ...this.#state, ...change };
    this.#publish(this.#state);
  }
}

function showsReport({ view }: Route): boolean {
  return view === 'report' || view === 'print';
}

function importWords({ reports, watches, known }: Imported): string {
  const added = `${count(watches, 'watched document')} and ${count(reports, 'report')} added`;
  const there = known === 0 ? '' : `; ${known} ${known === 1 ? 'was' : 'were'} here already`;
  return `${added}${there}. Your browser asks again before a document is loaded.`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
