import { vi } from 'vitest';
import type { PageState } from '../../../lib/messages/contract.ts';
import { fail, ok, type Result } from '../../../lib/model/result.ts';
import { SettingsSchema } from '../../../lib/model/settings.ts';
import type { SurfacePorts } from '../../../lib/surface/ports.ts';
import type { SurfaceState } from '../../../lib/surface/state.ts';
import { Surface } from '../../../lib/surface/surface.ts';
import { sampleReport } from '../../fixtures/report.ts';

export const TAB = { id: 4, url: 'https://fernway.example/terms#top', isPrivate: false };
export const DEFAULTS = SettingsSchema.parse({});

/** What a page with the sample report answers. */
export function pageState(change: Partial<PageState> = {}): PageState {
  return { report: sampleReport(), marking: true, current: null, error: null, english: null, ...change };
}

/** Ports of a world in which all goes well, as mocks. */
export function world(answer: Result<PageState> = ok(pageState())) {
  let settings = DEFAULTS;
  return {
    ask: vi.fn<SurfacePorts['ask']>().mockResolvedValue(answer),
    inject: vi.fn<NonNullable<SurfacePorts['inject']>>().mockResolvedValue(ok(undefined)),
    isPdf: vi.fn<SurfacePorts['isPdf']>().mockResolvedValue(false),
    kept: vi.fn<SurfacePorts['kept']>().mockResolvedValue(fail('missing', '')),
    loadSettings: vi.fn<SurfacePorts['loadSettings']>(async () => ok(settings)),
    saveSettings: vi.fn<SurfacePorts['saveSettings']>(async (saved) => {
      settings = saved;
      return ok(saved);
    }),
    openPanel: vi.fn<SurfacePorts['openPanel']>().mockResolvedValue(ok('panel')),
    openAddress: vi.fn<SurfacePorts['openAddress']>().mockResolvedValue(ok(undefined)),
    openDocument: vi.fn<SurfacePorts['openDocument']>().mockResolvedValue(ok(undefined)),
    bringToFront: vi.fn<SurfacePorts['bringToFront']>().mockResolvedValue(undefined),
    copy: vi.fn<SurfacePorts['copy']>().mockResolvedValue(ok(undefined)),
    save: vi.fn<SurfacePorts['save']>().mockResolvedValue(ok(null)),
    saveFile: vi.fn<SurfacePorts['saveFile']>(),
    share: vi.fn<NonNullable<SurfacePorts['share']>>().mockResolvedValue(undefined),
    libraryAddress: (view: string) => `chrome-extension://x/library.html#/${view}`,
    close: vi.fn<SurfacePorts['close']>(),
    version: () => 'Clausemark 0.0.0',
    today: () => '2026-08-26',
  };
}

/** A surface on a world, with every state it published. */
export function surfaceOn(ports: SurfacePorts) {
  const states: SurfaceState[] = [];
  const surface = new Surface(ports, (state) => states.push(state));
  return { surface, states, last: () => states.at(-1) };
}
