import type { Run } from './run.ts';

/**
 * Parts of a page that are most often not the document: `nav` by element or role, `menu` by name (left out where mostly
 * links), `consent` by name, `chrome` by place, `frame` a document inside the page. None is left out when it holds much of
 * the page's prose: some sites put the whole policy into a footer, a form or a dialog.
 */
export type RegionKind = 'nav' | 'menu' | 'consent' | 'chrome' | 'frame';
export interface Region {
  readonly kind: RegionKind;
  /** Index of the region around it, or -1. */
  readonly parent: number;
}

/** A region that holds this share of all prose is kept (a frame: only then). */
const KEPT_FROM: Readonly<Record<RegionKind, number>> = { nav: 0.5, menu: 0.5, consent: 0.5, chrome: 0.1, frame: 0.3 };
/** All that is left out as `chrome` may hold this share of the prose; the fullest are kept beyond it. */
const CHROME_TOGETHER = 0.2;
/** A `menu` is one where this share of its text is links. */
const LINKED = 0.4;
const PROSE_LENGTH = 60;

const NAV_ROLES = new Set(['navigation', 'menu', 'menubar', 'search', 'toolbar']);
const CHROME_ROLES = new Set(['banner', 'contentinfo', 'complementary', 'dialog', 'alertdialog', 'alert', 'status']);
const CHROME_TAGS = new Set(['header', 'footer', 'aside', 'form', 'dialog']);
const CONSENT =
  /cookie[-_]?(?:banner|bar|box|consent|notice|law|pop|modal|message|settings|pref|dialog|overlay|wall|alert|warning|disclaimer)|consent[-_]?(?:banner|bar|modal|manager|popup|dialog|overlay|wall|sdk)|onetrust|optanon|didomi|cookiebot|truste[-_]?consent|osano-cm|usercentrics|qc-cmp|cc-window|gdpr[-_]?(?:banner|bar|consent|notice|popup|modal)|iubenda-cs|klaro|cookieyes|cky-|evidon|sp_message|fc-consent|cmpbox|eu-cookie|ccpa[-_]?(?:banner|bar|popup)/i;
const NAV_NAME =
  /(?:^|[\s_-])(?:bread-?crumbs?|nav(?:bar|igation|-?menu)?|main-?menu|mega-?menu|pagination|skip-?links?|site-?map)(?:$|[\s_-])/i;
const CHROME_NAME =
  /(?:^|[\s_-])(?:(?:site|page|global|main)?-?(?:footer|header|masthead|topbar)|side-?bar|related|recommend(?:ed|ations)|newsletter|subscribe|share|sharing|social(?:-?(?:links|share|media))?|comments?|promo|advert(?:isement)?|banner|toolbar|pop-?up|modal|app-?banner)(?:$|[\s_-])/i;

/** What part of the page an element opens, or null for the document's own elements. */
export function regionKind(el: Element, tag: string, inMain: boolean): RegionKind | null {
  const role = el.getAttribute('role') ?? '';
  if (tag === 'nav' || NAV_ROLES.has(role)) return 'nav';
  const name = `${el.id} ${el.getAttribute('class') ?? ''}`;
  if (name.length > 1) {
    if (CONSENT.test(name) && tag !== 'body' && tag !== 'html') return 'consent';
    if (NAV_NAME.test(name) && tag !== 'body' && tag !== 'html') return 'menu';
  }
  if (inMain || tag === 'body' || tag === 'html' || tag === 'main') return null;
  if (CHROME_TAGS.has(tag)) return tag === 'header' && el.querySelector('h1') ? null : 'chrome';
  if (CHROME_ROLES.has(role)) return 'chrome';
  return name.length > 1 && CHROME_NAME.test(name) && !el.querySelector('h1') ? 'chrome' : null;
}

/** Length of a run's text that reads as prose: no heading, no short label, no links. */
export function proseLength(run: Run): number {
  return run.kind === 'h' || run.text.length < PROSE_LENGTH ? 0 : run.text.length - run.linked;
}

interface Sum {
  text: number;
  linked: number;
  prose: number;
}

/** Which regions to leave out, by index. A region inside one that is left out is left out with it. */
export function excludedRegions(regions: readonly Region[], runs: readonly Run[]): boolean[] {
  const { sums, total } = sumRegions(regions, runs);
  const out = regions.map(({ kind }, r) => {
    const { text, linked, prose } = sums[r] ?? { text: 0, linked: 0, prose: 0 };
    if (kind === 'menu' && linked < LINKED * text) return false;
    return prose < KEPT_FROM[kind] * Math.max(1, total);
  });
  const prose = sums.map((sum) => sum.prose);
  keepFullestChrome(regions, prose, total, out);
  for (const [r, { parent }] of regions.entries()) if (parent >= 0 && out[parent]) out[r] = true;
  return out;
}

function sumRegions(regions: readonly Region[], runs: readonly Run[]): { sums: Sum[]; total: number } {
  const sums = regions.map(() => ({ text: 0, linked: 0, prose: 0 }));
  let total = 0;
  for (const run of runs) {
    const prose = proseLength(run);
    const linked = run.region < 0 ? 0 : run.linked;
    total += prose;
    for (let r = run.region; r >= 0; r = regions[r]?.parent ?? -1) {
      const sum = sums[r];
      if (!sum) break;
      sum.text += run.text.length;
      sum.linked += linked;
      sum.prose += prose;
    }
  }
  return { sums, total };
}

/** A policy cut into many asides or forms would be lost piece by piece: beyond a share in all, the fullest are kept. */
function keepFullestChrome(regions: readonly Region[], prose: readonly number[], total: number, out: boolean[]): void {
  const chrome = regions.flatMap(({ kind, parent }, r) => (kind === 'chrome' && out[r] && !out[parent] ? [r] : []));
  chrome.sort((a, b) => (prose[a] ?? 0) - (prose[b] ?? 0) || a - b);
  let sum = 0;
  for (const r of chrome) {
    sum += prose[r] ?? 0;
    if (sum > CHROME_TOGETHER * total) out[r] = false;
  }
}
