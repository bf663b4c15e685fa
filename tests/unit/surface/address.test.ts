import { expect, it } from 'vitest';
import { hostOf, isSamePage, nameOf } from '../../../lib/surface/address.ts';
import { routeOf } from '../../../lib/surface/route.ts';
import { switched } from '../../../lib/surface/switches.ts';
import { DEFAULTS } from './fake-ports.ts';

it.each([
  ['https://a.example:8443/x', 'a.example', 'a.example'],
  ['file:///home/me/my%20terms.html', null, 'my terms.html'],
  ['file:///a/%zz.html', null, '%zz.html'],
  ['chrome://settings', null, 'Browser page'],
  ['no address', null, 'This page'],
  [null, null, 'This page'],
])('host and name of %s', (address, host, name) => {
  expect([hostOf(address), nameOf(address)]).toEqual([host, name]);
});

it('two addresses show one page where only the fragment differs', () => {
  expect(isSamePage('https://a.example/x#a', 'https://a.example/x')).toBe(true);
  expect(isSamePage('https://a.example/x?a', 'https://a.example/x')).toBe(false);
});

it.each([
  [
    '#/report?tab=12&finding=a%3Arisk%401',
    { view: 'report', tab: 12, saved: null, finding: 'a:risk@1', watch: null, clause: null },
  ],
  [
    '#/report?saved=2026-08-01%20https%3A%2F%2Fa',
    { view: 'report', tab: null, saved: '2026-08-01 https://a', finding: null, watch: null, clause: null },
  ],
  ['#/report?tab=x', { view: 'report', tab: null, saved: null, finding: null, watch: null, clause: null }],
  [
    '#/clauses?type=data-sale&polarity=protection',
    {
      view: 'clauses',
      tab: null,
      saved: null,
      finding: null,
      watch: null,
      clause: { type: 'data-sale', polarity: 'protection' },
    },
  ],
  ['#/clauses?type=none', { view: 'saved', tab: null, saved: null, finding: null, watch: null, clause: null }],
  ['#/settings', { view: 'settings', tab: null, saved: null, finding: null, watch: null, clause: null }],
  ['#/../etc', { view: 'saved', tab: null, saved: null, finding: null, watch: null, clause: null }],
  ['', { view: 'saved', tab: null, saved: null, finding: null, watch: null, clause: null }],
])('route of %s', (fragment, route) => {
  expect(routeOf(fragment)).toEqual(route);
});

it('a site switched on turns marking on everywhere, and off leaves other sites as they are', () => {
  const off = { ...DEFAULTS, enabled: false, offSites: { 'a.example': '2026-01-01', 'b.example': '2026-01-02' } };
  expect(switched(off, 'site', true, 'a.example', '2026-08-26')).toEqual({
    ...DEFAULTS,
    enabled: true,
    offSites: { 'b.example': '2026-01-02' },
  });
  expect(switched(DEFAULTS, 'site', false, null, '2026-08-26')).toEqual(DEFAULTS);
  expect(switched(DEFAULTS, 'everywhere', false, 'a.example', '2026-08-26')).toEqual({ ...DEFAULTS, enabled: false });
});
