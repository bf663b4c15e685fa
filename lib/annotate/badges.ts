import type { BadgeView } from './badge-views.ts';
import { markOf } from './drawings.ts';
import { button, element } from './elements.ts';

export interface Badges {
  /** Shows these badges and no others; `dx`, `dy` lead from the viewport to the overlay's own coordinates. */
  render(views: readonly BadgeView[], dx: number, dy: number): void;
  /** Fills the badge whose card is open; null for none. */
  setOpen(id: string | null): void;
  /** The badge that stands for a mark, where it is drawn. */
  badgeOf(id: string): HTMLElement | null;
}

interface Drawn {
  view: BadgeView;
  /** Its transform as last written: reading it back costs more than the comparison saves. */
  at: string;
  readonly node: HTMLButtonElement;
}

/** Draws badges into `layer`. `pressed` gets the ids that a badge stands for. Nodes are kept as long as they are needed. */
export function createBadges(layer: HTMLElement, pressed: (ids: readonly string[]) => void): Badges {
  const drawn = new Map<string, Drawn>();
  const holder = element('div', { role: 'group', 'aria-label': 'Marked clauses' });
  layer.append(holder);
  let openId: string | null = null;
  const mirrorOpen = ({ view, node }: Drawn) =>
    node.setAttribute('aria-expanded', String(openId !== null && view.ids.includes(openId)));
  return {
    render(views, dx, dy) {
      dropAllBut(drawn, new Set(views.map(({ key }) => key)));
      let after: HTMLElement | null = null;
      for (const view of views.toReversed()) {
        const known = drawn.get(view.key);
        const badge = known ?? { view, at: '', node: newNode(() => drawn.get(view.key)?.view.ids ?? [], pressed) };
        if (!known || !sameLook(known.view, view)) dress(badge.node, view);
        badge.view = view;
        place(badge, dx, dy);
        mirrorOpen(badge);
        drawn.set(view.key, badge);
        if (!known) holder.insertBefore(badge.node, after);
        after = badge.node;
      }
    },
    setOpen(id) {
      openId = id;
      for (const badge of drawn.values()) mirrorOpen(badge);
    },
    badgeOf: (id) => [...drawn.values()].find(({ view }) => view.ids.includes(id))?.node ?? null,
  };
}

function dropAllBut(drawn: Map<string, Drawn>, wanted: ReadonlySet<string>): void {
  for (const [key, { node }] of drawn) {
    if (wanted.has(key)) continue;
    node.remove();
    drawn.delete(key);
  }
}

function newNode(ids: () => readonly string[], pressed: (ids: readonly string[]) => void): HTMLButtonElement {
  return button({ 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }, () => pressed(ids()));
}

function sameLook(a: BadgeView, b: BadgeView): boolean {
  return a.heaviest === b.heaviest && a.name === b.name && a.ids.length === b.ids.length;
}

function dress(node: HTMLButtonElement, { heaviest, ids, name, variant }: BadgeView): void {
  node.className = `badge ${heaviest}${variant === 'above' ? ' above' : ''}`;
  node.setAttribute('aria-label', name);
  const count = ids.length > 1 ? [element('span', { class: 'count', 'aria-hidden': 'true' }, String(ids.length))] : [];
  node.replaceChildren(markOf(heaviest), ...count);
}

function place(badge: Drawn, dx: number, dy: number): void {
  const { x, y, variant } = badge.view;
  const left = `${Math.round(x + dx)}px`;
  const across = variant === 'margin' ? `calc(${left} - 100%)` : left;
  const transform = `translate(${across}, ${Math.round(y + dy)}px)`;
  if (badge.at !== transform) badge.node.style.transform = transform;
  badge.at = transform;
}
