// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { blocksOf, POLICY, PROSE } from './support.ts';

const LINKS = '<a href="/a">About</a> <a href="/b">Jobs</a> <a href="/c">Press</a> <a href="/d">Help</a>';
const MENU = `<ul>${['About', 'Jobs', 'Press', 'Help'].map((t) => `<li><a href="/x">${t}</a></li>`).join('')}</ul>`;
const BANNER = '<p>We use cookies to make this shop work and to count visitors. Do you agree to that?</p>';
const ONLY_POLICY = blocksOf(POLICY);

describe('what surrounds a policy', () => {
  it.each([
    [
      'navigation',
      `<nav>${MENU}<p>Call us on weekdays from nine to five and we will help you with your order.</p></nav>`,
    ],
    ['a menu without a name', MENU],
    ['a bar of links', `<p>${LINKS}</p>`],
    [
      'links in a row',
      '<div><a href="/a">About</a></div><div><a href="/b">Jobs</a></div><div><a href="/c">Press</a></div>',
    ],
    ['breadcrumbs', '<div class="breadcrumbs"><a href="/">Home</a> / <a href="/l">Legal</a> / Privacy</div>'],
    ['a page footer', `<footer>${MENU}<p>Parcels Ltd, 4 Quiet Street, Smalltown</p></footer>`],
    ['a page header', '<header><p>Free delivery this week</p></header>'],
    ['a cookie banner', `<div id="onetrust-banner-sdk">${BANNER}</div>`],
    ['a consent dialog', `<div class="cookie-consent" role="dialog">${BANNER}${BANNER}</div>`],
    ['a newsletter form', '<form><p>Get our news once a month</p><input name="mail"></form>'],
    ['related articles', '<aside><h2>Related</h2><p>Ten ways to wrap a parcel</p></aside>'],
    ['a sidebar by name', '<div class="page-sidebar sidebar"><p>Track your parcel</p></div>'],
  ])('%s is left out', (_, html) => {
    expect(blocksOf(`${html}<main>${POLICY}</main>`)).toEqual(ONLY_POLICY);
    expect(blocksOf(`<div>${POLICY}</div>${html}`)).toEqual(ONLY_POLICY);
  });

  it('a table of contents is left out, a list of words that are not links is not', () => {
    expect(blocksOf(`<main>${MENU}${POLICY}</main>`)).toEqual(ONLY_POLICY);
    const list = '<ul><li>Names</li><li>Ages</li><li>Addresses</li></ul>';
    expect(blocksOf(`<main>${POLICY}${list}</main>`)).toEqual([
      ...ONLY_POLICY,
      'li1 Names',
      'li1 Ages',
      'li1 Addresses',
    ]);
  });
});

describe('a policy is never lost', () => {
  it.each(['footer', 'header', 'form', 'aside', 'dialog open', 'nav', 'article', 'center', 'font', 'x-policy'])(
    'inside <%s>',
    (tag) => {
      expect(blocksOf(`<div>${MENU}</div><${tag}>${POLICY}</${tag.split(' ')[0]}>`)).toEqual(ONLY_POLICY);
    },
  );

  it.each(['footer', 'cookie-notice', 'modal', 'navigation-block', 'sidebar', 'comments', 'banner'])(
    'in class %s',
    (name) => {
      expect(blocksOf(`<div class="${name}">${POLICY}</div>`)).toEqual(ONLY_POLICY);
    },
  );

  it('cut into many asides', () => {
    const asides = `<h1>Parcels and privacy</h1>${PROSE.map((p) => `<aside>${p}</aside>`).join('')}`;
    expect(blocksOf(asides)).toEqual(ONLY_POLICY);
  });

  it('in a part that is called navigation but holds prose', () => {
    const [first = '', ...rest] = PROSE;
    const html = `<main><h1>Parcels and privacy</h1><div class="navigation-block">${first}</div>${rest.join('')}</main>`;
    expect(blocksOf(html)).toEqual(ONLY_POLICY);
  });

  it('with a header and a footer of its own', () => {
    const [first = '', ...rest] = PROSE;
    const html = `<article><header><h1>Parcels and privacy</h1></header>${rest.join('')}<footer>${first}</footer></article>`;
    expect(blocksOf(html).sort()).toEqual([...ONLY_POLICY].sort());
  });

  it('in short lines, as many labelled policies are', () => {
    const html = '<main><h1>T</h1><p>Yes.</p><ul><li>a1</li></ul><p>No.</p></main>';
    expect(blocksOf(html)).toEqual(['h1 T', 'p0 Yes.', 'li1 a1', 'p0 No.']);
  });
});
