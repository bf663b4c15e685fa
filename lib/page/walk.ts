import { createFoldCheck } from './folds.ts';
import { type Region, type RegionKind, regionKind } from './regions.ts';
import { type ListItem, type Run, RunBuilder, type RunKind } from './run.ts';
import { isDataTable } from './tables.ts';
import { BLOCKS, BOLD, headingLevel, ITEMS, isAnchorMark, isAside, LISTS, PLAIN, SKIPPED } from './tags.ts';
import { declaredShadow, frameBody, slotName } from './trees.ts';
import type { VisibilityOf } from './visibility.ts';

/** Deeper nesting than this is read without its structure: no document needs it, and the call stack has an end. */
const DEEPEST = 1000;
const SHOW_TEXT = 4;
const SOFT_LEVEL = 6;

interface Context {
  readonly bold: boolean;
  readonly link: boolean;
  readonly heading: number;
  readonly soft: boolean;
  readonly item: ListItem | null;
  readonly list: number;
  readonly region: number;
  readonly inMain: boolean;
  readonly inRow: boolean;
  readonly pre: boolean;
  /** Text directly in here shows. */
  readonly shown: boolean;
  /** Inside a part that a control folds away: what hides by `visibility` there is folded too. */
  readonly folded: boolean;
  /** The element whose shadow tree is being read, for its slots. */
  readonly host: Element | null;
}

const START: Context = {
  bold: false,
  link: false,
  heading: 0,
  soft: false,
  item: null,
  list: -1,
  region: -1,
  inMain: false,
  inRow: false,
  pre: false,
  shown: true,
  folded: false,
  host: null,
};

export interface Walk {
  readonly runs: Run[];
  readonly regions: Region[];
}

/** Reads everything that shows or is folded away under `root`, in document order, as runs. Changes nothing. */
export function walkPage(root: Element, visibilityOf: VisibilityOf): Walk {
  const walker = new Walker(visibilityOf);
  walker.element(root, START);
  walker.flush();
  return walker;
}

class Walker implements Walk {
  readonly runs: Run[] = [];
  readonly regions: Region[] = [];
  private run: RunBuilder | null = null;
  private gap = 0;
  private depth = 0;
  private lists = 0;
  /** What is owed before the next character of a table row: a space or the mark between cells. */
  private owed = '';
  private isFold = new Map<Node, (el: Element) => boolean>();

  constructor(private readonly visibilityOf: VisibilityOf) {}

  element(el: Element, outer: Context): void {
    const tag = el.localName;
    if (tag === 'br') this.lineBreak(outer);
    else if (tag === 'hr') this.flush();
    else if (tag === 'iframe' || tag === 'frame') this.frame(el, outer);
    else if (SKIPPED.has(tag) || isAside(el)) this.skip();
    else if (this.depth > DEEPEST) this.flat(el, outer);
    else if (outer.heading > 0 && isAnchorMark(el, tag)) this.skip();
    else this.visible(el, tag, outer);
  }

  /** Text below the deepest level that is walked, as one block: rather without its shape than lost. */
  private flat(el: Element, context: Context): void {
    const texts = el.ownerDocument.createTreeWalker(el, SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (!SKIPPED.has(node.parentElement?.localName ?? '')) this.text(node as Text, context);
  }

  private visible(el: Element, tag: string, outer: Context): void {
    const inner = PLAIN.has(tag) && !el.hasAttributes() ? outer : this.judge(el, outer);
    const context = inner ? this.enter(el, tag, inner) : null;
    this.depth++;
    if (context) this.content(el, tag, context);
    else this.skip();
    this.depth--;
  }

  /** The context with what an element's visibility changes in it; null where it has no box and no control unfolds it. */
  private judge(el: Element, outer: Context): Context | null {
    const visibility = this.visibilityOf(el);
    if (visibility === 'none') return this.isFolded(el) ? { ...outer, shown: true, folded: true } : null;
    if (visibility === 'shown') return outer.shown ? outer : { ...outer, shown: true };
    if (outer.folded || !outer.shown) return outer;
    return this.isFolded(el) ? { ...outer, folded: true } : { ...outer, shown: false };
  }

  flush(): Run | null {
    const run = this.run?.finish() ?? null;
    this.run = null;
    this.owed = '';
    if (run) this.runs.push(run);
    return run;
  }

  private skip(): void {
    this.gap++;
  }

  /** The context inside an element, or null where its text is no part of the document. */
  private enter(el: Element, tag: string, context: Context): Context | null {
    const trigger = tag === 'button' || el.hasAttribute('aria-expanded');
    if (trigger && !standsInText(el)) return this.enterTrigger(el, tag, context);
    if (!BLOCKS.has(tag)) {
      if (BOLD.has(tag)) return { ...context, bold: true };
      if (tag === 'a' && el.hasAttribute('href')) return { ...context, link: true };
      return tag.includes('-') ? this.enterRegion(el, tag, context) : context;
    }
    return this.enterBlock(el, tag, this.enterRegion(el, tag, context));
  }

  private enterBlock(el: Element, tag: string, context: Context): Context {
    const heading = headingLevel(el, tag);
    if (heading > 0) return { ...context, heading, soft: false };
    if (tag === 'summary') return { ...context, heading: context.heading || SOFT_LEVEL, soft: true };
    if (tag === 'pre') return { ...context, pre: true };
    if (LISTS.has(tag)) return { ...context, list: this.lists++ };
    if (!ITEMS.has(tag) || context.inRow) return context;
    const around = context.item && !context.item.section ? context.item.depth : 0;
    const depth = around + (tag === 'dd' ? 2 : 1);
    return { ...context, item: { depth: Math.min(depth, 12), list: context.list, section: false } };
  }

  private enterRegion(el: Element, tag: string, context: Context): Context {
    const inMain = context.inMain || tag === 'main' || tag === 'article' || el.getAttribute('role') === 'main';
    const kind = context.heading > 0 ? null : regionKind(el, tag, inMain);
    if (kind) return { ...context, inMain, region: this.openRegion(kind, context.region) };
    return inMain === context.inMain ? context : { ...context, inMain };
  }

  /** A button is a control; but in a heading, or where it opens and closes a part of the text, it is that part's heading. */
  private enterTrigger(el: Element, tag: string, context: Context): Context | null {
    const folds = el.hasAttribute('aria-expanded') && !el.hasAttribute('aria-haspopup');
    if (tag === 'button' && context.heading === 0 && !folds) return null;
    if (!folds || context.heading > 0 || context.inRow || el.querySelector('p, li, h1, h2, h3, h4, h5, h6'))
      return context;
    return { ...context, heading: SOFT_LEVEL, soft: true };
  }

  private openRegion(kind: RegionKind, parent: number): number {
    this.regions.push({ kind, parent });
    return this.regions.length - 1;
  }

  private content(el: Element, tag: string, context: Context): void {
    if (tag === 'table' && !context.inRow && isDataTable(el)) {
      this.table(el, context);
      return;
    }
    const block = BLOCKS.has(tag) || (context.soft && el.hasAttribute('aria-expanded')) || isCustomBlock(el, tag);
    if (block) this.boundary(context);
    this.children(el, context);
    if (block) this.boundary(context);
  }

  /** Children as they are shown: a shadow tree in place of them, a slot's content in place of the slot. */
  private children(el: Element, context: Context): void {
    const shadow = el.shadowRoot ?? declaredShadow(el);
    if (shadow) this.nodes(shadow.firstChild, { ...context, host: el });
    else if (el.localName === 'slot' && context.host) this.slot(el, context.host, context);
    else this.nodes(el.firstChild, context);
  }

  private slot(slot: Element, host: Element, context: Context): void {
    const name = slot.getAttribute('name') ?? '';
    const filling = [...host.childNodes].filter((node) => slotName(node) === name);
    this.skip();
    for (const node of filling) this.node(node, { ...context, host: null });
    if (!filling.some((node) => node.nodeType === 1 || (node.textContent ?? '').trim() !== ''))
      this.nodes(slot.firstChild, context);
    this.skip();
  }

  private nodes(first: Node | null, context: Context): void {
    for (let node = first; node; node = node.nextSibling) this.node(node, context);
  }

  private node(node: Node, context: Context): void {
    if (node.nodeType === 3) this.text(node as Text, context);
    else if (node.nodeType === 1) this.element(node as Element, context);
  }

  private text(node: Text, context: Context): void {
    const blank = node.data.trim() === '';
    if (!context.shown) this.skip();
    if (!context.shown || (this.run === null && blank)) return;
    this.run ??= new RunBuilder(kindOf(context));
    if (this.owed !== '' && !blank) {
      this.run.addMark(this.owed);
      this.owed = '';
      this.gap++;
    }
    this.run.addText(node, { bold: context.bold, link: context.link, gap: this.gap, preformatted: context.pre });
  }

  private lineBreak(context: Context): void {
    if (!this.run) return;
    if (context.inRow) this.boundary(context);
    else this.run.addBreak();
    this.gap++;
  }

  /** The edge of a block: ends the run, or in a table row a word. A heading in a list item makes a section of it. */
  private boundary(context: Context): void {
    if (context.inRow) {
      if (this.run && this.owed === '') this.owed = ' ';
      return;
    }
    const run = this.flush();
    if (run && run.kind === 'h' && !run.soft && context.item) context.item.section = true;
  }

  private table(el: Element, context: Context): void {
    this.flush();
    for (const part of el.querySelectorAll('caption, tr')) {
      if (part.localName === 'caption') this.element(part, context);
      else if (this.visibilityOf(part) !== 'none') this.row(part, { ...context, inRow: true });
    }
    this.flush();
  }

  private row(row: Element, context: Context): void {
    this.flush();
    for (const cell of row.children) {
      if (this.run) this.owed = ' ; ';
      this.element(cell, context);
      if (this.run) this.owed = ' ; ';
    }
    this.flush();
  }

  private frame(el: Element, context: Context): void {
    this.skip();
    const body = frameBody(el);
    if (!body || this.visibilityOf(el) === 'none') return;
    this.flush();
    this.element(body, { ...START, region: this.openRegion('frame', context.region) });
    this.flush();
    this.skip();
  }

  private isFolded(el: Element): boolean {
    const root = el.getRootNode() as Document | ShadowRoot;
    const known = this.isFold.get(root) ?? createFoldCheck(root);
    this.isFold.set(root, known);
    return known(el);
  }
}

function kindOf(context: Context): RunKind {
  const { heading, item, region, soft } = context;
  const base = { region, list: item?.list ?? -1, soft };
  if (context.inRow) return { ...base, kind: 'tr', level: 0 };
  if (heading > 0) return { ...base, kind: 'h', level: heading };
  return item && !item.section ? { ...base, kind: 'li', level: item.depth } : { ...base, kind: 'p', level: 0 };
}

/** Elements with a hyphen in their name are shown as their makers like: a block, unless they stand among words. */
function isCustomBlock(el: Element, tag: string): boolean {
  return tag.includes('-') && !standsInText(el);
}

/** Does an element stand among words of its parent, as a term with an explanation does? */
function standsInText(el: Element): boolean {
  for (let node = el.parentNode?.firstChild ?? null; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\p{L}{2}/u.test((node as Text).data)) return true;
  return false;
}
