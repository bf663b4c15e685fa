import type { BadgeView } from './badge-views.ts';
import { markOf } from './drawings.ts';
import { button, element } from './elements.ts';

export interface Badges {
  /** Shows these badges and no others; `dx`, `dy` lead from the viewport to the overlay's own coordinates. */
  render(views: readonly BadgeView[], dx: number, dy: number): void;
  /** Fills the badge whose card is open; null for none. */
  setOpen(key: string | null): void;
  /** The badge that stands for a mark, where it is drawn. */
  badgeOf(key: string): HTMLElement | null;
}

interface Drawn {
  view: BadgeView;
  /** Its transform as last written: reading it back costs more than the comparison saves. */
  at: string;
  readonly node: HTMLButtonElement;
}

/** Draws badges into `layer`. `pressed` gets the keys of the marks that a badge stands for. Nodes are kept as long as they are needed. */
export function createBadges(layer: HTMLElement, pressed: (keys: readonly string[]) => void): Badges {
  const drawn = new Map<string, Drawn>();
  const holder = element('div', { role: 'group', 'aria-label': 'Marked clauses' });
  layer.append(holder);
  let openKey: string | null = null;
  const mirrorOpen = ({ view, node }: Drawn) =>
    node.setAttribute('aria-expanded', String(openKey !== null && view.of.includes(openKey)));
  return {
    render(views, dx, dy) {
      dropAllBut(drawn, new Set(views.map(({ key }) => key)));
      let after: HTMLElement | null = null;
      for (const view of views.toReversed()) {
        const known = drawn.get(view.key);
        const badge = known ?? { view, at: '', node: newNode(() => drawn.get(view.key)?.view.of ?? [], pressed) };
        if (!known || !sameLook(known.view, view)) dress(badge.node, view);
        badge.view = view;
        place(badge, dx, dy);
        mirrorOpen(badge);
        drawn.set(view.key, badge);
        if (!known) holder.insertBefore(badge.node, after);
        after = badge.node;
      }
    },
    setOpen(key) {
      openKey = key;
      for (const badge of drawn.values()) mirrorOpen(badge);
    },
    badgeOf: (key) => [...drawn.values()].find(({ view }) => view.of.includes(key))?.node ?? null,
  };
}

function dropAllBut(drawn: Map<string, Drawn>, wanted: ReadonlySet<string>): void {
  for (const [key, { node }] of drawn) {
    if (wanted.has(key)) continue;
    node.remove();
    drawn.delete(key);
  }
}

function newNode(keys: () => readonly string[], pressed: (keys: readonly string[]) => void): HTMLButtonElement {
  return button({ 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }, () => pressed(keys()));
}

function sameLook(a: BadgeView, b: BadgeView): boolean {
  return a.heaviest === b.heaviest && a.name === b.name && a.of.length === b.of.length;
}

function dress(node: HTMLButtonElement, { heaviest, of, name, variant }: BadgeView): void {
  node.className = `badge ${heaviest}${variant === 'above' ? ' above' : ''}`;
  node.setAttribute('aria-label', name);
  const count = of.length > 1 ? [element('span', { class: 'count', 'aria-hidden': 'true' }, String(of.length))] : [];
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
