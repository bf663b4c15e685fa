// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ClauseFacts } from '../../../components/facts.ts';
import { Panel } from '../../../components/panel.tsx';
import { placeOf } from '../../../components/record/rarity.tsx';
import type { Guidance } from '../../../lib/model/guidance-data.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { events, sampleView, show } from './render.ts';

const [training, arbitration] = sampleReport().findings.map(({ id }) => id);
const open = arbitration ?? '';
const basis = { of: 186, kind: 'terms of service', month: 'August 2026' };

const FACTS: ClauseFacts = {
  prevalence: { word: 'Common', count: 79, basis },
  history: {
    changes: 1,
    months: 61,
    first: '2021-07-14',
    last: '2026-08-22',
    events: [
      { day: '2021-07-14', what: 'First seen', isChange: false },
      { day: '2024-02-02', what: 'Opt-out: 60 days to 30', isChange: true },
    ],
  },
  others: {
    sentence: 'Most do.',
    basis,
    spread: [{ name: 'Opt-out', count: 52, of: 79 }],
    peers: [],
    type: 'forced-arbitration',
    polarity: 'risk',
  },
};
const GUIDANCE: Guidance = {
  polarity: 'risk',
  whyItMatters: 'It is private.',
  meansForYou: 'You could not sue.',
  steps: ['Write a letter.'],
  deadline: { days: 30, text: '30 days to opt out', from: 'from opening the account' },
  questions: [{ q: 'Is it binding?', a: 'Yes.' }],
  related: ['class-action-waiver'],
  laws: [
    {
      id: 'act/1',
      short: 'Act',
      title: 'Act of a test',
      jurisdiction: 'EU',
      place: 'European Union',
      article: 'Art. 1',
      condition: 'Where you are a consumer.',
      says: 'Such a clause may not bind you.',
      address: 'https://law.example/',
      note: null,
      checked: false,
    },
  ],
};

const parts = (ui: Awaited<ReturnType<typeof show>>) => ui.texts('.part > h2');

describe('a record', () => {
  it('without facts leaves those parts out', async () => {
    const ui = await show(<Panel view={sampleView({ open })} on={events()} />);
    expect(ui.texts('h1')).toEqual(['forced-arbitration']);
    expect(parts(ui)).toEqual([
      'What it says',
      'Their wording, on this page',
      'Other risks here',
      'Evidence',
      'Cite, share, keep',
    ]);
    expect(ui.texts('.jump button')).toEqual(['Meaning', 'Wording', 'Evidence']);
  });

  it('with facts has every part in the fixed order', async () => {
    const knowledge = {
      document: null,
      problem: null,
      clauses: { [open]: FACTS },
      wordings: {},
      guidance: () => GUIDANCE,
    };
    const ui = await show(<Panel view={sampleView({ open, knowledge })} on={events()} />);
    expect(parts(ui)).toEqual([
      'What it says',
      'Why it matters',
      'What it means for you',
      'What you can do',
      'Their wording, on this page',
      'How other platforms handle this',
      'Laws that touch it',
      'Questions',
      'Related clauses here',
      'Other risks here',
      'Evidence',
      'Cite, share, keep',
    ]);
    expect(ui.texts('.facts .meta')[0]).toBe('79 of 186 terms of service (42 %), August 2026');
    expect(ui.texts('.law .meta')).toEqual(['European Union. Not checked against the official text.']);
    expect(ui.texts('.other')[0]).toContain('class-action-waiver');
  });

  it('names platforms that use the same words, and counts what is beyond five', async () => {
    const shown = async (sharedWith: readonly string[], nearlyWith: readonly string[] = []) => {
      const clauses = { [open]: { ...FACTS, sharedWith, nearlyWith } };
      const knowledge = { document: null, problem: null, clauses, wordings: {}, guidance: () => GUIDANCE };
      const ui = await show(<Panel view={sampleView({ open, knowledge })} on={events()} />);
      return ui.texts('#wording .meta').at(-1);
    };
    expect(await shown(['Alder', 'Birch'])).toBe('Word for word also at Alder and Birch.');
    expect(await shown([...'ABCDEFGH'])).toBe('Word for word also at A, B, C, D, E and 3 more.');
    expect(await shown([])).not.toContain('Word for word');
    expect(await shown(['Alder'], ['Birch'])).toBe('Nearly word for word at Birch; what counts may differ.');
  });

  it('lists the reasons with their moves, and the attributes in words', async () => {
    const ui = await show(<Panel view={sampleView({ open })} on={events()} />);
    expect(ui.texts('.sum li')).toEqual([
      'Usual weight of “Forced arbitration”: high',
      '+1trial by jury is given up as well',
      '−1an opt-out exists, for 30 days',
    ]);
    expect(ui.texts('.attr > div')).toEqual([
      'Opt-outyes',
      'Time to opt out30 days',
      'Small claimskept open',
      'Jury trialwaived',
    ]);
  });

  it('goes to the previous, the next and back to the list, and takes focus along', async () => {
    const on = events();
    const ui = await show(<Panel view={sampleView({ open })} on={on} />);
    expect(document.activeElement).toBe(ui.all('h1')[0]);
    await ui.press(ui.button('Previous finding'));
    await ui.press(ui.button('All 7'));
    expect(on.onRecord.mock.calls).toEqual([[training], [null]]);
  });

  it('has no step where the list ends', async () => {
    const on = events();
    const ui = await show(<Panel view={sampleView({ open: training ?? '' })} on={on} />);
    expect(ui.button('Previous finding').getAttribute('aria-disabled')).toBe('true');
    await ui.press(ui.button('Previous finding'));
    expect(on.onRecord).not.toHaveBeenCalled();
  });

  it('makes no link of an address that is no web address', async () => {
    const report = { ...sampleReport(), url: 'javascript:alert(1)' };
    const screen = { at: 'report', report, current: null, marking: true, stopped: null } as const;
    const ui = await show(<Panel view={sampleView({ open, screen })} on={events()} />);
    expect(ui.all('a[href^="javascript"]')).toEqual([]);
  });

  it('cites in three forms and copies the one shown', async () => {
    const on = events();
    const ui = await show(<Panel view={sampleView({ open })} on={on} />);
    expect(ui.texts('.cite')[0]).toBe(
      'Fernway, “Fernway terms of service”, “14. Disputes”, version of 12 August 2026. https://fernway.example/terms. Accessed 26 August 2026.',
    );
    await ui.press(ui.button('CSL-JSON'));
    expect(JSON.parse(ui.texts('.cite')[0] ?? '')).toMatchObject([
      { type: 'webpage', URL: 'https://fernway.example/terms', issued: { 'date-parts': [[2026, 8, 12]] } },
    ]);
    await ui.press(ui.button('BibTeX'));
    await ui.press(ui.button('Copy citation'));
    expect(on.onCopy.mock.calls[0]?.[0]).toMatch(/^@misc\{fernway2026,/);
  });
});

it('a finding that is not in the report opens the list', async () => {
  const ui = await show(<Panel view={sampleView({ open: 'gone' })} on={events()} />);
  expect(ui.all('.findings')).toHaveLength(1);
});

it('days stand in proportion on the timeline', () => {
  const span = { first: '2020-01-01', last: '2020-01-11' };
  expect(placeOf('2020-01-06', span)).toBe(50);
  expect(placeOf('2019-01-01', span)).toBe(0);
  expect(placeOf('2020-01-01', { first: '2020-01-01', last: '2020-01-01' })).toBe(0);
});
