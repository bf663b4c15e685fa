import { SEVERITIES } from '../model/clause-type.ts';
import { highlightName } from './highlight-sheet.ts';
import { isShadowRoot } from './roots.ts';

/** What is painted in one document: the page's own, or that of a same-origin frame. */
export interface Canvas {
  add(name: string, range: StaticRange): void;
  drop(name: string, range: StaticRange): void;
  /** Replaces the style sheet's text. */
  style(css: string): void;
  /** Puts back what the page took away by setting its own style sheets or clearing the registry. */
  restore(): void;
  /** Takes highlights and style sheets out of the document and all its shadow roots. */
  erase(): void;
}

type Styled = Document | ShadowRoot;

/**
 * Opens a document for painting. Style sheets are constructed by the document's own window (others are refused) and adopted
 * by every open shadow root that holds a painted range.
 */
export function openCanvas(doc: Document, view: Window & typeof globalThis, css: string): Canvas {
  const sheet = new view.CSSStyleSheet();
  const highlights = createHighlights(view);
  const styled = new Set<Styled>([doc]);
  const registry = view.CSS.highlights;
  sheet.replaceSync(css);
  const restore = () => {
    for (const root of styled) adopt(root, sheet);
    for (const [name, highlight] of highlights) if (registry.get(name) !== highlight) registry.set(name, highlight);
  };
  restore();
  return {
    restore,
    add(name, range) {
      const root = range.startContainer.getRootNode();
      if (isShadowRoot(root) && !styled.has(root)) {
        styled.add(root);
        adopt(root, sheet);
      }
      highlights.get(name)?.add(range);
    },
    drop: (name, range) => void highlights.get(name)?.delete(range),
    style: (text) => sheet.replaceSync(text),
    erase() {
      for (const root of styled) disown(root, sheet);
      for (const [name, highlight] of highlights) if (registry.get(name) === highlight) registry.delete(name);
    },
  };
}

/** One highlight a severity, and one for the open clause of each; where clauses overlap the heavier is on top. */
function createHighlights(view: typeof globalThis): Map<string, Highlight> {
  const highlights = new Map<string, Highlight>();
  for (const [rank, severity] of SEVERITIES.entries()) {
    for (const open of [false, true]) {
      const highlight = new view.Highlight();
      highlight.priority = SEVERITIES.length - rank + (open ? SEVERITIES.length : 0);
      highlights.set(highlightName(severity, open), highlight);
    }
  }
  return highlights;
}

function adopt(root: Styled, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function disown(root: Styled, sheet: CSSStyleSheet): void {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
}
