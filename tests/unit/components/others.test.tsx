// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Others as OthersFacts, Peer, WordingShown } from '../../../components/facts.ts';
import { Others } from '../../../components/record/others.tsx';
import { events, show } from './render.ts';

const PEER: Peer = {
  id: 'CM-P-AAAAAAAA',
  platform: 'Tea House',
  severity: 'medium',
  about: 'Terms of Service, 22 August 2026',
  summary: 'Disputes go to one arbitrator.',
  url: 'https://tea.example/terms',
  wording: {
    version: { date: '2026-08-22', commit: 'a'.repeat(40), archive: 'archive/versions', path: 'Tea House/Terms.md' },
    hash: 'ab'.repeat(16),
    words: 12,
    print: [1, 2, 3],
  },
};
const FACTS: OthersFacts = {
  sentence: 'Most do.',
  basis: { of: 79, kind: 'terms of service with such a clause', month: 'August 2026' },
  spread: [{ name: 'Opt-out', count: 52, of: 79 }],
  peers: [PEER],
  type: 'forced-arbitration',
  polarity: 'risk',
};

const draw = async (shown?: WordingShown, others = FACTS) => {
  const on = events();
  const wordings = shown ? { [PEER.id]: shown } : {};
  return { on, ui: await show(<Others others={others} wordings={wordings} on={on} />) };
};

describe('how other platforms handle it', () => {
  it('asks for their wording and opens their page by press', async () => {
    const { on, ui } = await draw();
    await ui.press(ui.button('Show their wording: Tea House'));
    await ui.press(ui.button('Read theirs: Tea House'));
    expect([on.onWording.mock.calls, on.onReadPeer.mock.calls]).toEqual([[[PEER]], [[PEER]]]);
  });

  it('leads to all platforms with the clause', async () => {
    const { ui } = await draw();
    expect(ui.all('a')[0]?.getAttribute('href')).toBe('library.html#/clauses?type=forced-arbitration&polarity=risk');
  });

  it('shows the spread without clauses where none is near enough, and says so', async () => {
    const { ui } = await draw(undefined, { ...FACTS, peers: [] });
    expect(ui.all('.peer')).toEqual([]);
    expect(ui.root.textContent).toContain('none is shown beside it');
    expect(ui.texts('.spread .n')).toEqual(['52 of 79']);
  });

  it.each<[WordingShown, string]>([
    [{ at: 'loading' }, 'Asking the archive'],
    [{ at: 'verified', text: 'One arbitrator.', day: '2026-08-22' }, 'as archived on 22 August 2026, hash verified'],
    [{ at: 'differs', text: 'Two arbitrators.', day: '2026-08-22' }, 'It may say something else'],
    [{ at: 'absent', day: '2026-08-22' }, 'archived on 22 August 2026 holds no such clause'],
    [{ at: 'refused', host: 'archive.example' }, 'archive.example was not allowed. Nothing was sent'],
    [{ at: 'failed', reason: 'offline' }, 'You are offline'],
    [{ at: 'failed', reason: 'gone' }, 'does not have this version any more'],
    [{ at: 'failed', reason: 'network' }, 'The archive did not answer'],
  ])('says what came of it: %j', async (shown, words) => {
    const { ui } = await draw(shown);
    expect(ui.texts('[role=status]')[0]).toContain(words);
    expect(ui.texts('.theirs')).toEqual('text' in shown ? [shown.text] : []);
    const again = ui.all('button').some((button) => button.textContent === 'Show their wording');
    expect(again).toBe(shown.at !== 'verified');
  });

  it('keeps the button and its focus until the answer is there, deaf to more presses, then leads on to the quote', async () => {
    const { on, ui } = await draw();
    const button = ui.button('Show their wording: Tea House');
    button.focus();
    await ui.press(button);
    const answered = (shown: WordingShown) =>
      ui.draw(<Others others={FACTS} wordings={{ [PEER.id]: shown }} on={on} />);
    await answered({ at: 'loading' });
    await ui.press(button);
    expect(on.onWording).toHaveBeenCalledTimes(1);
    expect([document.activeElement, button.getAttribute('aria-disabled')]).toEqual([button, 'true']);
    await answered({ at: 'failed', reason: 'offline' });
    expect([document.activeElement, button.getAttribute('aria-disabled')]).toEqual([button, 'false']);
    await answered({ at: 'verified', text: 'One arbitrator.', day: '2026-08-22' });
    expect(document.activeElement?.textContent).toBe('One arbitrator.');
  });

  it('leaves the focus where the reader took it, and alone where nobody asked', async () => {
    const { on, ui } = await draw({ at: 'verified', text: 'One arbitrator.', day: '2026-08-22' });
    expect(document.activeElement).toBe(document.body);
    await ui.draw(<Others others={FACTS} wordings={{}} on={on} />);
    await ui.press(ui.button('Show their wording: Tea House'));
    ui.button('Read theirs: Tea House').focus();
    const wordings = { [PEER.id]: { at: 'verified', text: 'One arbitrator.', day: '2026-08-22' } } as const;
    await ui.draw(<Others others={FACTS} wordings={wordings} on={on} />);
    expect(document.activeElement?.textContent).toBe('Read theirs');
  });
});
