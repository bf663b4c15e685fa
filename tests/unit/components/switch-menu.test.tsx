// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { Popup } from '../../../components/popup.tsx';
import { events, sampleView, show } from './render.ts';

const MENU = 'Marking: this tab, this site, everywhere';

it('switches marking for tab, site and everywhere, and how sure marks are', async () => {
  const on = events();
  const ui = await show(<Popup view={sampleView()} on={on} />);
  await ui.press(ui.button(MENU));
  expect(ui.texts('.choice')).toEqual([
    'In this tab',
    'On fernway.example',
    'Everywhere',
    'Every mark',
    'Fewer, surer marks',
  ]);
  for (const input of ui.all('.choice input')) await ui.press(input);
  expect(on.onMarking.mock.calls).toEqual([
    ['tab', false],
    ['site', false],
    ['everywhere', false],
  ]);
  expect(on.onSureness).toHaveBeenLastCalledWith('sure');
});

it('offers no site in a private window, and says that nothing is kept', async () => {
  const ui = await show(<Popup view={sampleView({ isPrivate: true })} on={events()} />);
  expect(ui.texts('.head .meta')).toContain('Private window: nothing about this page is kept');
  await ui.press(ui.button(MENU));
  expect(ui.texts('.choice').slice(0, 2)).toEqual(['In this tab', 'Everywhere']);
});

it('folds on Escape and gives focus back', async () => {
  const ui = await show(<Popup view={sampleView()} on={events()} />);
  await ui.press(ui.button(MENU));
  ui.all('.choice input')[0]?.focus();
  await act(async () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
  });
  expect(ui.all('.switches')).toEqual([]);
  expect(document.activeElement).toBe(ui.button(MENU));
});
