import { describe, expect, it, vi } from 'vitest';
import type { Peer } from '../../../components/facts.ts';
import { DOCUMENT_BITS, fingerprint, shorten } from '../../../lib/match/fingerprint.ts';
import { clauseHash } from '../../../lib/match/ids.ts';
import { clauseWords } from '../../../lib/match/words.ts';
import type { ReasonCode } from '../../../lib/model/watch.ts';
import { LateWordings } from '../../../lib/surface/known/wordings.ts';
import { wordingWorld } from './wording-world.ts';

const CLAUSE = 'Letters that you leave in the drawer are read by nobody but the owner of the drawer.';
const WORDS = clauseWords(CLAUSE);
const PEER: Peer = {
  id: 'CM-P-AAAAAAAA',
  platform: 'Tea House',
  severity: 'low',
  about: 'Terms',
  summary: 'Letters are private.',
  url: 'https://tea.example/',
  wording: {
    version: { date: '2026-08-22', commit: 'a'.repeat(40), archive: 'archive/versions', path: 'Tea House/Terms.md' },
    hash: clauseHash(WORDS),
    words: WORDS.length,
    print: fingerprint(WORDS).map((hash) => shorten(hash, DOCUMENT_BITS)),
  },
};
const ASKED = { base: 'https://archive.example/raw/', isPrivate: false };
const failed = (reason: ReasonCode) => ({ kind: 'failed', outcome: 'unreachable', reason, retryAt: null }) as const;

function open(ports = wordingWorld(`# Drawers\n\n${CLAUSE}\n`)) {
  const changed = vi.fn();
  const late = new LateWordings(ports, changed);
  return { ports, changed, late, shown: () => late.all()[PEER.id] };
}

describe('the wording of another platform', () => {
  it('is asked for in the click, fetched from the recorded version, and verified by its hash', async () => {
    const { ports, late, shown } = open();
    const done = late.show(PEER, ASKED);
    expect(ports.request.mock.calls).toEqual([['https://archive.example/*']]);
    expect(shown()).toEqual({ at: 'loading' });
    await done;
    expect(ports.fetch.mock.calls).toEqual([
      [`https://archive.example/raw/archive/versions/${'a'.repeat(40)}/Tea%20House/Terms.md`],
    ]);
    expect(shown()).toEqual({ at: 'verified', text: CLAUSE, day: '2026-08-22' });
  });

  it('is kept on this machine, and comes back without asking anyone', async () => {
    const { ports, late } = open();
    await late.show(PEER, ASKED);
    const again = open(ports);
    await again.late.recall([PEER]);
    await again.late.recall([PEER]);
    expect(again.shown()).toEqual({ at: 'verified', text: CLAUSE, day: '2026-08-22' });
    expect([ports.request.mock.calls.length, ports.fetch.mock.calls.length]).toEqual([1, 1]);
  });

  it('is not kept from a private window', async () => {
    const { ports, late, shown } = open();
    await late.show(PEER, { ...ASKED, isPrivate: true });
    expect(shown()?.at).toBe('verified');
    expect(ports.keep).not.toHaveBeenCalled();
  });

  it('is not fetched where the reader says no', async () => {
    const ports = wordingWorld(CLAUSE);
    ports.request.mockResolvedValue(false);
    const { late, shown } = open(ports);
    await late.show(PEER, ASKED);
    expect(ports.fetch).not.toHaveBeenCalled();
    expect(shown()).toEqual({ at: 'refused', host: 'archive.example' });
  });

  it.each(['offline', 'gone', 'timeout'] as const)('says why it could not be fetched: %s', async (reason) => {
    const ports = wordingWorld('');
    ports.fetch.mockResolvedValue(failed(reason));
    const { late, shown } = open(ports);
    await late.show(PEER, ASKED);
    expect(shown()).toEqual({ at: 'failed', reason });
  });

  it('that is another one there is shown as such, and not kept', async () => {
    const other = open(wordingWorld(CLAUSE.replace('nobody but', 'everybody and')));
    await other.late.show(PEER, ASKED);
    expect(other.shown()).toMatchObject({ at: 'differs', day: '2026-08-22' });
    const absent = open(wordingWorld('Ships leave at noon.'));
    await absent.late.show(PEER, ASKED);
    expect(absent.shown()).toEqual({ at: 'absent', day: '2026-08-22' });
    expect([other.ports.keep, absent.ports.keep].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});
