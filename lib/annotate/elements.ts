const SVG = 'http://www.w3.org/2000/svg';

type Child = Node | string;

/** Makes an element. Text goes in as text, attributes as attributes; nothing is ever read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that calls `pressed`; `type=button`, so that it never sends a form. */
export function button(
  attributes: Readonly<Record<string, string>>,
  pressed: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', pressed);
  return made;
}

/** An inline drawing that says nothing to screen readers: the words stand beside it. */
export function drawing(className: string, size: number, shape: Readonly<Record<string, string>>): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('aria-hidden', 'true');
  const { tag = 'path', ...attributes } = shape;
  const inner = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) inner.setAttribute(name, value);
  svg.append(inner);
  return svg;
}
