import { SEVERITIES, type Severity } from '../model/clause-type.ts';
import { iconOf, markOf } from './drawings.ts';
import { button, element } from './elements.ts';
import type { Corner } from './place-control.ts';
import { SEVERITY_WORD } from './words.ts';

export type Counts = Readonly<Record<Severity, number>>;
/** How far marking is switched off. */
export type OffScope = 'tab' | 'site' | 'everywhere';

export interface ControlEvents {
  step(by: 1 | -1): void;
  off(scope: OffScope): void;
}

export interface Control {
  readonly node: HTMLElement;
  setCounts(counts: Counts): void;
  /** Position of the current clause, 1-based; 0 for none. */
  setPosition(index: number, of: number): void;
  /** The corner it stands in; `brief` drops the counts. */
  setPlace(corner: Corner, brief: boolean): void;
  remove(): void;
}

/** Draws the control into `layer`: counts, previous, position, next, switches. `site` is the host as the reader knows it. */
export function createControl(layer: HTMLElement, site: string, events: ControlEvents): Control {
  const counts = element('div', { class: 'n' });
  const position = element('span', { class: 'pos' });
  const { toggle, menu } = createMenu(site, events.off);
  const node = element(
    'div',
    { class: 'cm ctl', role: 'toolbar', 'aria-label': 'Clausemark', 'data-corner': 'bottom-right' },
    counts,
    element('i'),
    iconButton('up', 'Previous clause, Alt and comma', () => events.step(-1)),
    position,
    iconButton('down', 'Next clause, Alt and full stop', () => events.step(1)),
    element('i'),
    toggle,
    menu,
  );
  layer.append(node);
  return {
    node,
    setCounts: (of) => counts.replaceChildren(...SEVERITIES.filter((s) => of[s] > 0).map((s) => count(s, of[s]))),
    setPosition(index, of) {
      const text = index > 0 ? `${index} of ${of}` : `${of} ${of === 1 ? 'clause' : 'clauses'}`;
      if (position.textContent !== text) position.textContent = text;
    },
    setPlace(corner, brief) {
      node.setAttribute('data-corner', corner);
      node.classList.toggle('brief', brief);
    },
    remove: () => node.remove(),
  };
}

function count(severity: Severity, number: number): HTMLElement {
  const mark = markOf(severity);
  mark.removeAttribute('aria-hidden');
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', SEVERITY_WORD[severity]);
  return element('span', {}, mark, String(number));
}

function iconButton(icon: Parameters<typeof iconOf>[0], name: string, pressed: () => void): HTMLButtonElement {
  return button({ class: 'btn icon-only', 'aria-label': name, title: name }, pressed, iconOf(icon));
}

function createMenu(site: string, off: (scope: OffScope) => void): { toggle: HTMLElement; menu: HTMLElement } {
  const choice = (scope: OffScope, text: string) => button({ class: 'btn' }, () => off(scope), text);
  const menu = element(
    'div',
    { class: 'menu', hidden: '', role: 'group', 'aria-label': 'Turn marking off' },
    element('p', { class: 'label' }, 'Turn marking off'),
    choice('tab', 'In this tab'),
    choice('site', `On ${site}`),
    choice('everywhere', 'Everywhere'),
  );
  const show = (shown: boolean) => {
    menu.hidden = !shown;
    toggle.setAttribute('aria-expanded', String(shown));
  };
  const toggle = iconButton('switches', 'Marking off: this tab, this site, everywhere', () =>
    show(menu.hidden !== false),
  );
  show(false);
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(false);
    toggle.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== toggle && !menu.contains(relatedTarget as Node | null)) show(false);
  });
  return { toggle, menu };
}
