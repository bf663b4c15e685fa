import type { Severity } from '../model/clause-type.ts';
import { iconOf, markOf } from './drawings.ts';
import { button, element } from './elements.ts';
import type { MarkText } from './mark.ts';
import type { CardPlace } from './place-card.ts';
import { SEVERITY_WORD } from './words.ts';

/** What one card shows. */
interface CardContent {
  readonly severity: Severity;
  readonly text: MarkText;
  /** Which of how many clauses at this place, 1-based; `of` is 1 for a clause that stands alone. */
  readonly at: { readonly index: number; readonly of: number };
  /** A word of warning above the paragraph: that the clause is folded away. */
  readonly note: string | null;
}

export interface CardEvents {
  close(): void;
  openPanel(): void;
  /** Link that leads to the clause. */
  link(): string;
  /** Text of a report that the mark is wrong. */
  wrongMark(): Promise<string>;
  /** Copies a text; resolves to false where the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Goes to the neighbour at the same place. */
  turn(by: 1 | -1): void;
}

export interface Card {
  readonly node: HTMLElement;
  fill(content: CardContent): void;
  /** Top left corner in the overlay's coordinates, width in CSS pixels. */
  place(at: Pick<CardPlace, 'left' | 'top'>, width: number): void;
  focus(): void;
  remove(): void;
}

/** Draws a card into `layer`. Not modal: the page stays usable beside it. */
export function createCard(layer: HTMLElement, events: CardEvents): Card {
  const node = element('div', { class: 'card', role: 'dialog', 'aria-modal': 'false', tabindex: '-1' });
  layer.append(node);
  return {
    node,
    fill(content) {
      node.setAttribute('aria-label', `Clausemark: ${content.text.title}`);
      const focused = (node.getRootNode() as ShadowRoot).activeElement?.getAttribute('data-part') ?? null;
      node.replaceChildren(header(content, events), body(content, events));
      if (focused) node.querySelector<HTMLElement>(`[data-part="${focused}"]`)?.focus({ preventScroll: true });
      node.scrollTop = 0;
    },
    place({ left, top }, width) {
      node.style.width = `${width}px`;
      node.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    },
    focus: () => node.focus({ preventScroll: true }),
    remove: () => node.remove(),
  };
}

function header({ severity, at }: CardContent, events: CardEvents): HTMLElement {
  const word = element('span', { class: `sev ${severity}` }, markOf(severity), SEVERITY_WORD[severity]);
  const close = iconButton('close', 'Close', 'close', events.close);
  if (at.of === 1) return element('div', { class: 'head' }, word, close);
  const position = element('span', { class: 'meta' }, `${at.index} of ${at.of} here`);
  const before = iconButton('left', 'Previous clause here', 'before', () => events.turn(-1));
  const after = iconButton('right', 'Next clause here', 'after', () => events.turn(1));
  return element('div', { class: 'head' }, word, before, position, after, close);
}

function body({ text, note }: CardContent, events: CardEvents): HTMLElement {
  const inside = element('div', { class: 'in' }, element('h2', {}, text.title));
  if (text.why) inside.append(element('p', { class: 'why' }, text.why));
  if (note) inside.append(element('p', { class: 'note' }, note));
  inside.append(element('p', { class: 'sum' }, text.summary));
  if (text.meta.length > 0) {
    const lines = text.meta.flatMap((line, i) => (i === 0 ? [line] : [element('br'), line]));
    inside.append(element('p', { class: 'meta' }, ...lines));
  }
  inside.append(actions(events));
  return inside;
}

function actions(events: CardEvents): HTMLElement {
  const panel = button({ class: 'btn main', 'data-part': 'panel' }, events.openPanel, 'Open in panel');
  const copy = iconButton('copy', 'Copy link to this clause', 'copy', async () => {
    const copied = await events.copy(events.link());
    if (copied) copy.setAttribute('aria-label', 'Link copied');
    else showText(acts, 'Link to this clause', events.link(), '');
  });
  const wrong = button(
    { class: 'link', 'data-part': 'wrong' },
    () => void reportWrong(acts, events),
    'Report a wrong mark',
  );
  // Only a page of our own may ask the browser: the panel opens at this clause, with what will be asked and why.
  const watch = button({ class: 'btn', 'data-part': 'watch' }, events.openPanel, 'Watch');
  const acts = element('div', { class: 'acts' }, panel, watch, copy, wrong);
  return acts;
}

/** Copies the report of a wrong mark and shows it: the reader sees what it says, and nothing is sent. */
async function reportWrong(acts: HTMLElement, { wrongMark, copy }: CardEvents): Promise<void> {
  const text = await wrongMark();
  const copied = await copy(text);
  showText(acts, 'Report of a wrong mark', text, `${copied ? 'Copied' : 'Copy it'}, to be pasted. Nothing is sent.`);
}

/** Shows a text that is ready to be copied by hand. */
function showText(acts: HTMLElement, name: string, text: string, note: string): void {
  for (const before of acts.querySelectorAll('.out')) before.remove();
  const field = element('textarea', { class: 'out', readonly: '', 'aria-label': name, rows: '4' }, text);
  acts.append(field, element('p', { class: 'meta out', role: 'status' }, note));
  field.focus({ preventScroll: true });
  field.select();
}

function iconButton(
  icon: Parameters<typeof iconOf>[0],
  name: string,
  part: string,
  pressed: () => void,
): HTMLButtonElement {
  return button({ class: 'btn icon-only', 'aria-label': name, title: name, 'data-part': part }, pressed, iconOf(icon));
}
