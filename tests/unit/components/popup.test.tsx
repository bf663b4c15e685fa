// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup.tsx';
import type { Screen } from '../../../lib/model/screen.ts';
import { SettingsSchema } from '../../../lib/model/settings.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { events, sampleView, show } from './render.ts';

const on = events();
const draw = (view = sampleView()) => show(<Popup view={view} on={on} />);
const first = sampleReport().findings[0]?.id ?? '';

describe('a report', () => {
  it('says which document, and counts by severity in words and marks', async () => {
    const ui = await draw();
    expect(ui.texts('h1')).toEqual(['Fernway']);
    expect(ui.texts('.doc')).toEqual(['Terms of service, in English']);
    expect(ui.texts('.head .meta')).toEqual(['They say: updated 12 August 2026']);
    expect(ui.texts('.key li')).toEqual(['3 high', '2 medium', '1 low', '1 protection']);
    expect(ui.all('.bar')[0]?.getAttribute('aria-label')).toBe('3 high, 2 medium, 1 low, 1 protection');
  });

  it('opens one row at a time', async () => {
    const ui = await draw();
    const [a, b] = ui.all('.f');
    if (!a || !b) throw new Error('no rows');
    await ui.press(a);
    expect(ui.all('[aria-expanded="true"].f')).toEqual([a]);
    expect(ui.texts('blockquote')[0]).toBe(sampleReport().findings[0]?.quote);
    expect(ui.texts('blockquote u')).toEqual(['may be used to teach', 'language models']);
    await ui.press(b);
    expect(ui.all('[aria-expanded="true"].f')).toEqual([b]);
    await ui.press(b);
    expect(ui.all('.body')).toEqual([]);
  });

  it('tells what is pressed in a row', async () => {
    const ui = await draw();
    const [row] = ui.all('.f');
    if (row) await ui.press(row);
    await ui.press(ui.button('Show on page'));
    await ui.press(ui.button('Full record'));
    await ui.press(ui.button('Copy link to this clause'));
    expect(on.onShow).toHaveBeenLastCalledWith(first);
    expect(on.onRecord).toHaveBeenLastCalledWith(first);
    expect(on.onCopyLink).toHaveBeenLastCalledWith(first);
  });

  it('leaves out less sure findings where asked, and says how many', async () => {
    const ui = await draw(sampleView({ settings: { ...SettingsSchema.parse({}), sureness: 'sure' } }));
    expect(ui.texts('.line')).toEqual(['1 less sure finding is hidden. Show every mark']);
    expect(ui.all('.f')).toHaveLength(6);
  });

  it('says that reading stopped and that marks are off', async () => {
    const screen: Screen = {
      at: 'report',
      report: sampleReport(),
      current: null,
      marking: false,
      stopped: 'It broke.',
    };
    const ui = await draw(sampleView({ screen }));
    expect(ui.texts('.line')).toEqual([
      'Reading stopped: It broke. 7 findings are from before the stop. Try again',
      'Marks are off in this tab. Turn on',
    ]);
    expect(ui.all('[role="alert"]')).toHaveLength(1);
  });

  it('shows page text as text', async () => {
    const report = sampleReport(1);
    const findings = report.findings.map((finding) => ({ ...finding, quote: '<img src=x onerror=alert(1)>' }));
    const screen: Screen = {
      at: 'report',
      report: { ...report, findings },
      current: null,
      marking: true,
      stopped: null,
    };
    const ui = await draw(sampleView({ screen }));
    const [row] = ui.all('.f');
    if (row) await ui.press(row);
    expect(ui.all('img')).toEqual([]);
    expect(ui.texts('blockquote')).toEqual(['<img src=x onerror=alert(1)>']);
  });
});

describe('search, order and filter', () => {
  const search = (ui: Awaited<ReturnType<typeof draw>>) => {
    const input = ui.root.querySelector('input');
    if (!input) throw new Error('no search');
    return input;
  };

  it('finds every word in title, quote or heading', async () => {
    const ui = await draw();
    await ui.type(search(ui), 'disputes ARBITRATOR');
    expect(ui.texts('.f .name')).toEqual(['High: forced-arbitration']);
  });

  it('says what was not found and clears it', async () => {
    const ui = await draw();
    await ui.type(search(ui), 'refund');
    expect(ui.texts('.none .label')).toEqual(['No finding matches “refund”']);
    expect(ui.texts('.none .meta')).toEqual(['7 findings in all.']);
    await ui.press(ui.button('Clear search'));
    expect(ui.all('.f')).toHaveLength(7);
  });

  it('filters by severity, and back', async () => {
    const ui = await draw();
    const chip = ui.all('.chip').find((c) => c.querySelector('[aria-label="Medium"]'));
    if (!chip) throw new Error('no chip');
    await ui.press(chip);
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(ui.all('.f')).toHaveLength(2);
    await ui.press(chip);
    expect(ui.all('.f')).toHaveLength(7);
  });

  it('orders by category and by page', async () => {
    const ui = await draw();
    const select = ui.root.querySelector('select');
    if (!select) throw new Error('no order');
    await ui.type(select, 'category');
    expect(ui.texts('.group h2')).toEqual(['Use of data', 'Disputes']);
    await ui.type(select, 'page');
    expect(ui.all('.group')).toEqual([]);
    expect(ui.all('.f').map((row) => row.id)).toEqual(sampleReport().findings.map(({ id }) => `row-${id}`));
  });
});

it('a long list is whole after the first paint', async () => {
  const screen: Screen = { at: 'report', report: sampleReport(300), current: null, marking: true, stopped: null };
  const ui = await draw(sampleView({ screen }));
  expect(ui.all('.f')).toHaveLength(20);
  expect(ui.texts('.group .meta')[0]).toBe('129');
  await new Promise((done) => setTimeout(done, 20));
  await ui.draw(<Popup view={sampleView({ screen })} on={on} />);
  expect(ui.all('.f')).toHaveLength(300);
});

it('arrow keys move between rows', async () => {
  const ui = await draw();
  const rows = ui.all('.f');
  rows[0]?.focus();
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  press('ArrowDown');
  expect(document.activeElement).toBe(rows[1]);
  press('End');
  press('ArrowDown');
  expect(document.activeElement).toBe(rows.at(-1));
  press('Home');
  press('ArrowUp');
  expect(document.activeElement).toBe(rows[0]);
});

it('the clause in view on the page is the current row', async () => {
  const screen: Screen = { at: 'report', report: sampleReport(), current: first, marking: true, stopped: null };
  const ui = await draw(sampleView({ screen }));
  expect(ui.all('[aria-current="true"]').map((row) => row.id)).toEqual([`row-${first}`]);
});
