import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { SurfaceEvents, SurfaceView } from '../../../components/surface-props.ts';
import type { Words } from '../../../components/words.ts';
import type { Screen } from '../../../lib/model/screen.ts';
import { SettingsSchema } from '../../../lib/model/settings.ts';
import { sampleReport } from '../../fixtures/report.ts';

/** Words that need no data: the type as title, the quote as summary. */
const WORDS: Words = {
  title: (finding) => finding.type,
  category: (finding) => (finding.type === 'ai-training' ? 'data-use' : 'disputes'),
  summary: (finding) => `It says: ${finding.quote}`,
  facts: () => '',
};

/** A view of the sample report, changed where asked. */
export function sampleView(change: Partial<SurfaceView> = {}): SurfaceView {
  const screen: Screen = { at: 'report', report: sampleReport(), current: null, marking: true, stopped: null };
  return {
    name: 'fernway.example',
    host: 'fernway.example',
    hasTab: true,
    isPrivate: false,
    screen,
    settings: SettingsSchema.parse({}),
    open: null,
    notice: null,
    today: '2026-08-26',
    words: WORDS,
    knowledge: { document: null, problem: null, clauses: {}, wordings: {}, guidance: () => null },
    ...change,
  };
}

/** Events as mocks. */
export function events() {
  return {
    onShow: vi.fn<SurfaceEvents['onShow']>(),
    onRecord: vi.fn<SurfaceEvents['onRecord']>(),
    onPanel: vi.fn<SurfaceEvents['onPanel']>(),
    onCopyLink: vi.fn<SurfaceEvents['onCopyLink']>(),
    onCopy: vi.fn<SurfaceEvents['onCopy']>(),
    onOpenAddress: vi.fn<SurfaceEvents['onOpenAddress']>(),
    onWording: vi.fn<SurfaceEvents['onWording']>(),
    onReadPeer: vi.fn<SurfaceEvents['onReadPeer']>(),
    onWrongMark: vi.fn<SurfaceEvents['onWrongMark']>(),
    onState: vi.fn<SurfaceEvents['onState']>(),
    onMarking: vi.fn<SurfaceEvents['onMarking']>(),
    onSureness: vi.fn<SurfaceEvents['onSureness']>(),
    onSave: vi.fn<SurfaceEvents['onSave']>(),
    onExport: vi.fn<SurfaceEvents['onExport']>(),
    onShare: vi.fn<NonNullable<SurfaceEvents['onShare']>>(),
    onPost: vi.fn<SurfaceEvents['onPost']>(),
    onPrint: vi.fn<SurfaceEvents['onPrint']>(),
  };
}

/** Renders into a fresh element of the document, effects and all. */
export async function show(children: ComponentChildren) {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const draw = (next: ComponentChildren) => act(async () => render(next, root));
  await draw(children);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    root,
    draw,
    all,
    texts: (selector: string) => all(selector).map((element) => (element.textContent ?? '').trim()),
    button: (words: string) => {
      const found = all('button').find(
        (b) => b.textContent?.trim() === words || b.getAttribute('aria-label') === words,
      );
      if (!found) throw new Error(`no button “${words}”`);
      return found;
    },
    press: (element: HTMLElement) => act(async () => element.click()),
    type: (input: HTMLInputElement | HTMLSelectElement, value: string) =>
      act(async () => {
        input.value = value;
        input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
      }),
  };
}
