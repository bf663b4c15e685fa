import type { Severity } from '../model/clause-type.ts';
import { type Canvas, openCanvas } from './canvas.ts';
import { highlightCss, highlightName, type Scheme } from './highlight-sheet.ts';

/** A clause to be painted: where it stands on the page. Ranges may lie in shadow roots and same-origin frames. */
export interface Painted {
  /** The same as long as it is the same clause in the same place of the DOM. */
  readonly key: string;
  readonly severity: Severity;
  readonly ranges: readonly StaticRange[];
}

export interface Painter {
  /** Makes these, and only these, the painted clauses. What is painted already keeps its ranges, so nothing flickers. */
  paint(clauses: readonly Painted[]): void;
  /** Paints one clause as the open one; null for none. */
  open(key: string | null): void;
  /** Chooses the colours for the page's painted background. */
  setScheme(scheme: Scheme): void;
  /** Puts back what the page has taken away. */
  restore(): void;
  /** Takes every highlight and style sheet away; the painter may be used again. */
  erase(): void;
}

/** Whether this browser can paint at all; older ones get badges and panel only. */
export function canPaint(view: Window & typeof globalThis): boolean {
  return 'Highlight' in view && 'highlights' in view.CSS && 'adoptedStyleSheets' in view.document;
}

/**
 * Paints clauses with the CSS Custom Highlight API (W3C CSS Custom Highlight API Module Level 1): the page's DOM is not
 * touched, and constructed style sheets work under the strictest content security policy.
 */
export function createPainter(): Painter {
  const canvases = createCanvases();
  let painted = new Map<string, Painted>();
  let openKey: string | null = null;
  const nameOf = (clause: Painted) => highlightName(clause.severity, clause.key === openKey);
  const put = (clause: Painted) => {
    for (const range of clause.ranges) canvases.of(range)?.add(nameOf(clause), range);
  };
  const drop = (clause: Painted) => {
    for (const range of clause.ranges) canvases.of(range)?.drop(nameOf(clause), range);
  };
  return {
    paint(clauses) {
      const next = new Map(clauses.map((clause) => [clause.key, keepRanges(painted.get(clause.key), clause)]));
      for (const [key, clause] of painted) if (next.get(key) !== clause) drop(clause);
      for (const [key, clause] of next) if (painted.get(key) !== clause) put(clause);
      painted = next;
      canvases.restore();
    },
    open(key) {
      if (key === openKey) return;
      const changing = [openKey, key].flatMap((one) => painted.get(one ?? '') ?? []);
      for (const clause of changing) drop(clause);
      openKey = key;
      for (const clause of changing) put(clause);
    },
    setScheme: canvases.setScheme,
    restore: canvases.restore,
    erase() {
      canvases.erase();
      painted = new Map();
      openKey = null;
    },
  };
}

function createCanvases() {
  const known = new Map<Document, Canvas>();
  let scheme: Scheme = 'light';
  return {
    of(range: StaticRange): Canvas | null {
      const doc = range.startContainer.ownerDocument;
      const before = doc && known.get(doc);
      if (before) return before;
      const view = doc?.defaultView;
      if (!doc || !view || !canPaint(view)) return null;
      const canvas = openCanvas(doc, view, highlightCss(scheme));
      known.set(doc, canvas);
      return canvas;
    },
    setScheme(next: Scheme): void {
      if (next !== scheme) for (const canvas of known.values()) canvas.style(highlightCss(next));
      scheme = next;
    },
    restore: () => {
      for (const canvas of known.values()) canvas.restore();
    },
    erase: () => {
      for (const canvas of known.values()) canvas.erase();
      known.clear();
    },
  };
}

/** The clause as it was painted before, where nothing about it changed. */
function keepRanges(before: Painted | undefined, now: Painted): Painted {
  const same =
    before !== undefined &&
    before.severity === now.severity &&
    before.ranges.length === now.ranges.length &&
    before.ranges.every((range, i) => sameRange(range, now.ranges[i]));
  return same ? before : now;
}

function sameRange(a: StaticRange, b: StaticRange | undefined): boolean {
  return (
    b !== undefined &&
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
