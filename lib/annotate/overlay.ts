import overlayCss from '../../assets/styles/overlay.css?inline';
import tokensCss from '../../assets/styles/tokens.css?inline';
import { element } from './elements.ts';
import type { Scheme } from './highlight-sheet.ts';
import { parseColour, type Rgba } from './page-scheme.ts';

export const HOST_TAG = 'clausemark-overlay';

/** The one element that the extension adds to a page, with everything of ours inside its closed shadow root. */
export interface Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Holds all that is drawn; carries tokens and colour scheme. */
  readonly layer: HTMLElement;
  /** From viewport to overlay coordinates, at this moment. CSS pixels. */
  offset(): { dx: number; dy: number };
  setScheme(scheme: Scheme): void;
  /** Reads any CSS colour as numbers, by letting the browser convert it. */
  readColour(colour: string): Rgba | null;
  /** Says something to screen readers. */
  announce(text: string): void;
  /** Puts the host back where the page has thrown it out. */
  restore(): void;
  remove(): void;
}

/** Adds the overlay to a document. Hidden in print, out of the page's layout and out of reach of its style sheets. */
export function createOverlay(doc: Document): Overlay {
  const host = doc.createElement(HOST_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [tokensCss, overlayCss].map(sheetOf);
  const status = element('div', { class: 'sr', role: 'status' });
  const probe = element('span', { hidden: '' });
  const layer = element('div', { class: 'cm cm-root overlay', role: 'region', 'aria-label': 'Clausemark' });
  layer.append(status, probe);
  root.append(layer);
  keepKeysInside(layer);
  const restore = () => {
    if (host.parentNode !== doc.documentElement) doc.documentElement.append(host);
  };
  restore();
  return {
    host,
    root,
    layer,
    restore,
    offset() {
      const box = host.getBoundingClientRect();
      return { dx: -box.left, dy: -box.top };
    },
    setScheme: (scheme) => layer.setAttribute('data-scheme', scheme),
    readColour: (colour) => parseColour(colour) ?? convert(probe, colour),
    announce(text) {
      status.textContent = text;
    },
    remove: () => host.remove(),
  };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function convert(probe: HTMLElement, colour: string): Rgba | null {
  probe.style.color = '';
  probe.style.color = `color-mix(in srgb, ${colour} 100%, black 0%)`;
  return probe.style.color === '' ? null : parseColour(getComputedStyle(probe).color);
}

/** The page's own keyboard shortcuts must not fire while someone types or moves inside the overlay. */
function keepKeysInside(layer: HTMLElement): void {
  for (const type of ['keydown', 'keypress', 'keyup']) layer.addEventListener(type, (event) => event.stopPropagation());
}
