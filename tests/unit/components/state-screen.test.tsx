// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup.tsx';
import type { PlainScreen } from '../../../components/state-words.ts';
import { events, sampleView, show } from './render.ts';

const SCREENS: readonly (readonly [PlainScreen, string, string | null])[] = [
  [{ at: 'reading' }, 'Reading this page', null],
  [{ at: 'not-policy' }, 'This does not look like a policy', 'analyse'],
  [{ at: 'too-short' }, 'Too little text to read', 'analyse'],
  [{ at: 'language', language: 'fr', english: 'https://a.example/en' }, 'This policy is in French', 'english'],
  [{ at: 'language', language: '', english: null }, 'This policy is in another language', null],
  [{ at: 'nothing', segments: 212 }, 'Nothing found in 212 clauses', 'types'],
  [{ at: 'closed', isFile: false }, 'This page is closed to extensions', null],
  [{ at: 'unread' }, 'Nothing has been read in this tab', 'retry'],
  [{ at: 'error', message: 'The page went away.' }, 'Reading stopped', 'retry'],
  [{ at: 'off-tab' }, 'Marking is off in this tab', 'turn-on'],
  [{ at: 'off-site', since: '2026-08-20' }, 'Marking is off on this site', 'turn-on'],
  [{ at: 'off-everywhere' }, 'Marking is off everywhere', 'turn-on'],
];

describe.each(SCREENS)('%j', (screen, heading, action) => {
  it('has its heading, its role, and at most one filled button that does what it says', async () => {
    const on = events();
    const ui = await show(<Popup view={sampleView({ screen })} on={on} />);
    expect(ui.texts('.state h2')).toEqual([heading]);
    expect(ui.all('.state')[0]?.getAttribute('role')).toBe(screen.at === 'error' ? 'alert' : 'status');
    expect(ui.all('.btn.main').length).toBeLessThanOrEqual(1);
    const [button] = ui.all('.state button');
    if (button) await ui.press(button);
    expect(on.onState.mock.calls).toEqual(action === null ? [] : [[action]]);
  });
});

it('a file is told apart from a closed page', async () => {
  const ui = await show(<Popup view={sampleView({ screen: { at: 'closed', isFile: true } })} on={events()} />);
  expect(ui.texts('.state p')[0]).toContain('Files can be read once');
});
