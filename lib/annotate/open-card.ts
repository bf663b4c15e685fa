import { type Anchor, anchorOf } from './anchors.ts';
import { around, type Box, type Size } from './box.ts';
import { type Card, type CardEvents, createCard } from './card.ts';
import { columnOf } from './column.ts';
import type { Mark, MarkText } from './mark.ts';
import type { Overlay } from './overlay.ts';
import { type CardPlace, cardWidth, placeCard } from './place-card.ts';
import { boxesOf } from './range-boxes.ts';
import { boxOf, isFolded, nearestVisible } from './scroll-to.ts';

const FOLDED = 'This clause is folded away on the page. Open the section here to read it in place.';

/** The one card that may be open, bound to the clauses of one place on the page. */
export interface OpenCard {
  /** Opens at one of several marks that share a place; `index` says which. */
  open(marks: readonly Mark[], index: number): void;
  /** Moves to a neighbour at the same place and returns it. */
  turn(by: 1 | -1): Mark | null;
  close(): void;
  /** Goes on with the marks of a new reading, given by key. Returns false where the clause shown is no longer among them. */
  rebind(marks: ReadonlyMap<string, Mark>): boolean;
  /** The mark shown; null while closed. */
  current(): Mark | null;
  /** Keeps the card beside its clause after the page has moved; `resized` chooses its place anew. */
  follow(resized: boolean): void;
  /** The card's box in the viewport; null while closed. */
  box(): Box | null;
  focus(): void;
  hasFocus(): boolean;
}

interface State {
  readonly card: Card;
  marks: readonly Mark[];
  index: number;
  /** From the clause's top left corner to the card's. */
  offset: { x: number; y: number };
}

/** Makes the holder of the open card; `describe` gives the words for a mark. */
export function createOpenCard(overlay: Overlay, describe: (mark: Mark) => MarkText, events: CardEvents): OpenCard {
  let state: State | null = null;
  const current = () => state?.marks[state.index] ?? null;
  const show = (s: State) => {
    const mark = s.marks[s.index];
    const anchor = mark && anchorOf(mark);
    if (!mark || !anchor) return;
    const note = isFolded(anchor.range, anchor.block) ? FOLDED : null;
    const at = { index: s.index + 1, of: s.marks.length };
    s.card.fill({ severity: mark.severity, text: describe(mark), at, note });
    placeAnew(s, anchor, overlay);
  };
  return {
    current,
    open(marks, index) {
      state = { card: state?.card ?? createCard(overlay.layer, events), marks, index, offset: { x: 0, y: 0 } };
      show(state);
    },
    turn(by) {
      if (!state) return null;
      state.index = (state.index + by + state.marks.length) % state.marks.length;
      show(state);
      return current();
    },
    close() {
      state?.card.remove();
      state = null;
    },
    rebind(marks) {
      const before = current();
      if (!state || !before) return true;
      if (!marks.has(before.key)) return false;
      state.marks = state.marks.flatMap((mark) => marks.get(mark.key) ?? []);
      state.index = state.marks.findIndex(({ key }) => key === before.key);
      return true;
    },
    follow(resized) {
      const anchor = state && current() && anchorOf(current() as Mark);
      if (!state || !anchor) return;
      if (resized) placeAnew(state, anchor, overlay);
      else putAt(state, clauseBox(anchor), overlay);
    },
    box: () => state?.card.node.getBoundingClientRect() ?? null,
    focus: () => state?.card.focus(),
    hasFocus: () =>
      overlay.root.activeElement !== null && (state?.card.node.contains(overlay.root.activeElement) ?? false),
  };
}

/** Around the clause's lines, or what can be seen in its stead where it is folded away. */
function clauseBox({ mark, range, block }: Anchor): Box {
  const lines = isFolded(range, block) ? [] : mark.ranges.flatMap(boxesOf);
  return around(lines) ?? boxOf(nearestVisible(block));
}

function placeAnew(state: State, anchor: Anchor, overlay: Overlay): void {
  const clause = clauseBox(anchor);
  const viewport = viewportSize();
  const width = cardWidth(viewport.width);
  state.card.place({ left: 0, top: 0 }, width);
  const card = { width, height: state.card.node.getBoundingClientRect().height };
  const place = placeCard({ clause, column: columnOf(anchor.block), viewport, card });
  state.offset = { x: place.left - clause.left, y: place.top - clause.top };
  putAt(state, clause, overlay);
  scrollIntoRoom(place, card, clause, viewport);
}

function putAt({ card, offset }: State, clause: Box, overlay: Overlay): void {
  const { dx, dy } = overlay.offset();
  const { width } = card.node.getBoundingClientRect();
  card.place({ left: clause.left + offset.x + dx, top: clause.top + offset.y + dy }, width);
}

/** Below a clause near the end of the viewport the card would be cut off: the page is scrolled as far as the clause allows. */
function scrollIntoRoom(place: CardPlace, card: Size, clause: Box, viewport: Size): void {
  const cut = place.top + card.height + 8 - viewport.height;
  const room = clause.top - 16;
  if (place.side === 'below' && cut > 0 && room > 0) scrollBy({ top: Math.min(cut, room), behavior: 'instant' });
}

/** Without the scroll bars, which the card must not lie under. */
function viewportSize(): Size {
  const { clientWidth, clientHeight } = document.documentElement;
  return {
    width: clientWidth || innerWidth,
    height: document.compatMode === 'BackCompat' ? innerHeight : clientHeight,
  };
}
