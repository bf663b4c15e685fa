import { describe, expect, it } from 'vitest';
import { DOCUMENT_BITS, fingerprint, shorten } from '../../../lib/match/fingerprint.ts';
import { guardOf, packGuard } from '../../../lib/match/guard.ts';
import { clauseHash } from '../../../lib/match/ids.ts';
import { type KnownClause, matchFindings, type PageClause } from '../../../lib/match/match-findings.ts';
import { clauseWords } from '../../../lib/match/words.ts';
import type { Attributes } from '../../../lib/model/attributes.ts';
import type { ClauseTypeId, Polarity } from '../../../lib/model/clause-type.ts';

const SELL =
  'We may pass the list of songs you hum in the shower to labels that pay us for it, and they may keep it for as long as they like.';
const BAKE =
  'Whoever bakes in our kitchen gives us a licence to taste every loaf, to photograph it and to name a bun after its baker.';
const WAIT =
  'You must tell us within 30 days of the concert, in a letter with a stamp, if you want your umbrella back.';

function known(
  id: string,
  text: string,
  type: ClauseTypeId = 'data-sale',
  polarity: Polarity = 'risk',
  removed: unknown = null,
): KnownClause {
  const words = clauseWords(text);
  const print = fingerprint(words).map((hash) => shorten(hash, DOCUMENT_BITS));
  return {
    id,
    type,
    polarity,
    removed,
    attributes: {},
    clause: { hash: clauseHash(words), words: words.length, print, guard: packGuard(guardOf(words)) },
  };
}

function page(
  id: string,
  quote: string,
  type: ClauseTypeId = 'data-sale',
  polarity: Polarity = 'risk',
  attributes: Attributes = {},
): PageClause {
  return { id, type, polarity, quote, attributes };
}

function outcomes(clauses: readonly PageClause[], provisions: readonly KnownClause[]) {
  const { ties, gone } = matchFindings(clauses, provisions);
  return { ties: ties.map((t) => `${t.clause}>${t.known} ${t.outcome}`), gone };
}

describe('matchFindings', () => {
  it('ties the very words, whatever the layout', () => {
    const moved = `  2.1 ${SELL.replace(' list', '\u00a0list').toUpperCase()}`;
    expect(outcomes([page('f', moved)], [known('b', BAKE), known('a', SELL)])).toEqual({
      ties: ['f>a same'],
      gone: ['b'],
    });
  });

  it('ties the very words inside a quote that goes on for another sentence', () => {
    const longer = `${SELL} That also goes for songs you whistle.`;
    expect(outcomes([page('f', longer)], [known('a', SELL)]).ties).toEqual(['f>a same']);
  });

  it('ties other words with the same guard', () => {
    const reworded = SELL.replace('labels that pay us for it', 'music firms that pay us');
    expect(outcomes([page('f', reworded)], [known('a', SELL)]).ties).toEqual(['f>a reworded']);
  });

  it('says what differs where the guard does', () => {
    const turned = SELL.replace('We may pass', 'We may not pass');
    const [tie] = matchFindings([page('f', turned)], [known('a', SELL)]).ties;
    expect(tie).toMatchObject({ outcome: 'changed', difference: { onPage: ['not'], onRecord: [] } });
    const later = WAIT.replace('30', '14');
    const [other] = matchFindings([page('f', later)], [known('a', WAIT)]).ties;
    expect(other).toMatchObject({ outcome: 'changed', difference: { onPage: ['14'], onRecord: ['30'] } });
  });

  it('calls a clause with another fact, or half as long again, changed', () => {
    const reworded = SELL.replace('labels that pay us for it', 'music firms that pay us');
    const facts = matchFindings([page('f', reworded, 'data-sale', 'risk', { optOut: true })], [known('a', SELL)]);
    expect(facts.ties).toMatchObject([{ outcome: 'changed', facts: ['optOut'] }]);
    const safe = { ...known('a', SELL), attributes: { safeguard: 'Privacy Shield' } };
    const clause = page('f', reworded, 'data-sale', 'risk', { safeguard: 'Data Privacy Framework' });
    expect(matchFindings([clause], [safe]).ties).toMatchObject([{ outcome: 'changed', facts: ['safeguard'] }]);
    const longer = `${reworded} So it goes with songs that you hum on the way to work and home.`;
    expect(outcomes([page('f', longer)], [known('a', SELL)]).ties).toEqual(['f>a changed']);
  });

  it('calls a protection that became a risk changed', () => {
    const before = known('a', SELL.replace('We may pass', 'We do not pass'), 'data-sale', 'protection');
    expect(outcomes([page('f', SELL)], [before]).ties).toEqual(['f>a changed']);
  });

  it('ties nothing to a clause about something else, or of another type', () => {
    expect(outcomes([page('f', WAIT)], [known('a', SELL)])).toEqual({ ties: [], gone: ['a'] });
    expect(outcomes([page('f', SELL, 'profiling')], [known('a', SELL)])).toEqual({ ties: [], gone: ['a'] });
  });

  it('ties one clause to one provision, the closest pair first', () => {
    const near = SELL.replace('songs', 'tunes');
    const { ties, gone } = outcomes([page('g', near), page('f', SELL)], [known('a', SELL), known('b', near)]);
    expect(ties.sort()).toEqual(['f>a same', 'g>b same']);
    expect(gone).toEqual([]);
    expect(outcomes([page('g', near), page('f', SELL)], [known('a', SELL)]).ties).toEqual(['f>a same']);
  });

  it('ties a clause that the page says twice to its provision both times', () => {
    const { ties } = outcomes([page('f', SELL), page('g', SELL)], [known('a', SELL)]);
    expect(ties).toEqual(['f>a same', 'g>a same']);
  });

  it('prefers what stands to what was removed, and never lists the removed as gone', () => {
    const old = known('old', SELL, 'data-sale', 'risk', { date: '2020-01-01' });
    expect(outcomes([page('f', SELL)], [old, known('new', SELL)]).ties).toEqual(['f>new same']);
    expect(outcomes([page('f', SELL)], [old]).ties).toEqual(['f>old same']);
    expect(outcomes([], [old]).gone).toEqual([]);
  });

  it('does nothing with nothing', () => {
    expect(matchFindings([], [])).toEqual({ ties: [], gone: [] });
    expect(outcomes([page('f', '…')], [known('a', SELL)])).toEqual({ ties: [], gone: ['a'] });
  });
});
