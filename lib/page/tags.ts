/** Elements whose text is no text of the document: code, controls, media fallbacks, drawings. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'script style template noscript head title meta link select option datalist input textarea audio video canvas object embed svg img picture map progress meter rp noframes'.split(
    ' ',
  ),
);

/** Elements that start a new line by themselves, whatever the style sheet says. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);
export const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'menu', 'dir']);
export const ITEMS: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);

/** Inline elements that nobody hides without giving them a class, a style or an id. */
export const PLAIN: ReadonlySet<string> = new Set('b strong i em u span sup sub small font br'.split(' '));

const SCREEN_READER_ONLY =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only|s)?|a11y-(?:hidden|text)|u-(?:visually|screen-?reader)-?\w*|assistive-text|offscreen|hide-visually|ally-hidden)(?:\s|$)/i;
const ICON_LENGTH = 30;

/** Text that is there for screen readers or as a picture only, and would stand in the middle of a sentence. */
export function isAside(el: Element): boolean {
  if (!el.hasAttributes()) return false;
  if (el.getAttribute('aria-hidden') === 'true') return (el.textContent ?? '').trim().length <= ICON_LENGTH;
  return el.hasAttribute('class') && SCREEN_READER_ONLY.test(el.getAttribute('class') ?? '');
}

/** A link that is a mark without words, such as the pilcrow beside a heading. */
export function isAnchorMark(el: Element, tag: string): boolean {
  return tag === 'a' && !/[\p{L}\p{N}]/u.test(el.textContent ?? '');
}

/** Level 1 to 6 of a heading element or role, 0 for every other element. */
export function headingLevel(el: Element, tag: string): number {
  if (tag.length === 2 && tag.charCodeAt(0) === 104) {
    const level = tag.charCodeAt(1) - 48;
    if (level >= 1 && level <= 6) return level;
  }
  if (el.getAttribute('role') !== 'heading') return 0;
  const level = Number(el.getAttribute('aria-level') ?? 2);
  return Number.isInteger(level) && level >= 1 ? Math.min(level, 6) : 2;
}
