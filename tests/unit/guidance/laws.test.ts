import { describe, expect, test } from 'vitest';
import { readIfThere } from '../../../lib/cli/guidance-assets.ts';
import { loadGuidanceSeeds, loadRegulations } from '../../../lib/cli/guidance-seeds.ts';
import { guidanceFor } from '../../../lib/guidance/guidance-for.ts';
import { parseGuidance } from '../../../lib/guidance/parse.ts';
import type { Regulation } from '../../../lib/model/regulation.ts';

const seeds = loadGuidanceSeeds('.');
const regulations = loadRegulations('.');
const data = parseGuidance(JSON.parse(readIfThere('assets/guidance/guidance.json') ?? '{}'));
const provisions: ReadonlyMap<string, Regulation['provisions'][number] & { of: Regulation }> = new Map(
  regulations.flatMap((r) => r.provisions.map((p) => [`${r.id}/${p.id}`, { ...p, of: r }] as const)),
);

/** Sites of parliaments, governments and official journals. */
const OFFICIAL = [
  'eur-lex.europa.eu',
  'www.legislation.gov.uk',
  'uscode.house.gov',
  'www.ecfr.gov',
  'leginfo.legislature.ca.gov',
  'cppa.ca.gov',
  'www.ilga.gov',
  'statutes.capitol.texas.gov',
  'app.leg.wa.gov',
  'leg.colorado.gov',
  'law.lis.virginia.gov',
  'www.cga.ct.gov',
  'mgaleg.maryland.gov',
  'delcode.delaware.gov',
  'www.leg.state.nv.us',
  'www.ncleg.gov',
  'www.flsenate.gov',
  'www.nysenate.gov',
  'www.legisquebec.gouv.qc.ca',
  'www.ontario.ca',
  'laws-lois.justice.gc.ca',
  'www.planalto.gov.br',
  'www.legislation.gov.au',
  'www.meity.gov.in',
];

describe.each(seeds.map((seed) => [seed.id, seed] as const))('%s', (type, seed) => {
  test('lists no law without article, condition and address', () => {
    for (const { law, condition } of seed.laws) {
      const provision = provisions.get(law);
      expect(provision, law).toBeDefined();
      expect(provision?.article).toMatch(/\d/);
      expect(provision?.address).toMatch(/^https:\/\//);
      expect(condition).toMatch(/^Where .{15,}\.$/);
      // A place alone is no condition: that would be a blanket list.
      expect(condition).not.toMatch(
        /^Where (?:you (?:are|live)|your data leaves)[^,:]* ?(?:in )?(?:the )?[A-Z]\w*(?: or [A-Z]+)?\.$/,
      );
    }
  });

  test('lists each law once', () => {
    const laws = seed.laws.map(({ law }) => law);
    expect(new Set(laws).size).toBe(laws.length);
  });

  test('both polarities show the laws meant for them, with all their parts', () => {
    for (const polarity of ['risk', 'protection'] as const) {
      const shown = guidanceFor({ type, polarity, attributes: {} }, data).laws;
      const meant = seed.laws.filter((l) => l.polarity === undefined || l.polarity === polarity);
      expect(shown.map(({ id }) => id)).toEqual(meant.map(({ law }) => law));
      for (const note of shown) expect(note.checked).toBe(provisions.get(note.id)?.checked !== false);
    }
    expect(guidanceFor({ type, polarity: 'risk', attributes: {} }, data).laws.length).toBeGreaterThanOrEqual(4);
  });
});

test('no law is listed for most types: each touches what it is about', () => {
  for (const regulation of regulations)
    for (const provision of regulation.provisions) {
      const types = seeds.filter((s) => s.laws.some(({ law }) => law === `${regulation.id}/${provision.id}`));
      expect(types.length, `${regulation.id}/${provision.id}`).toBeLessThanOrEqual(14);
      expect(types.length, `${regulation.id}/${provision.id} is used nowhere`).toBeGreaterThan(0);
    }
});

test('conditions of one article differ from type to type', () => {
  for (const law of provisions.keys()) {
    const conditions = seeds.flatMap((s) => s.laws.filter((l) => l.law === law).map(({ condition }) => condition));
    const repeated = conditions.filter((c, i) => conditions.indexOf(c) !== i);
    expect(repeated.length, `${law}: ${repeated[0]}`).toBeLessThanOrEqual(2);
  }
});

test('addresses are official', () => {
  for (const regulation of regulations)
    for (const { address } of [regulation, ...regulation.provisions])
      expect(OFFICIAL, address).toContain(new URL(address).host);
});

test('provisions have ids of their own, and the same article is entered once', () => {
  for (const { id, provisions: list } of regulations) {
    expect(new Set(list.map((p) => p.id)).size, id).toBe(list.length);
    expect(new Set(list.map((p) => p.article)).size, id).toBe(list.length);
  }
});

test('says where an entry was checked, or that it was not', () => {
  const checked = [...provisions.values()].filter((p) => p.checked !== false);
  expect(checked.length).toBeGreaterThan(provisions.size / 2);
  const list = readIfThere('seeds/regulations/UNCHECKED.md') ?? '';
  for (const p of provisions.values())
    expect(list.includes(`- ${p.of.place}: ${p.of.short}, ${p.article} <`), p.article).toBe(p.checked === false);
});
