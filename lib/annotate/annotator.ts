import { SEVERITIES } from '../model/clause-type.ts';
import { anchorOf, type Near, watchNear } from './anchors.ts';
import { badgeViews } from './badge-views.ts';
import { type Badges, createBadges } from './badges.ts';
import { listenToClicks } from './clicks.ts';
import { type Control, type Counts, createControl, type OffScope } from './control.ts';
import { copyText } from './copy-text.ts';
import { listenToKeys } from './keys.ts';
import { createLayoutLoop, type LayoutLoop, type PassKind } from './layout-loop.ts';
import type { Mark, MarkText } from './mark.ts';
import { indexSpans, type SpanIndex } from './marks-at.ts';
import { createMeasurer, type Measured, type Measurer } from './measure.ts';
import { createOpenCard, type OpenCard } from './open-card.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { schemeBehind } from './page-scheme.ts';
import { createPainter, type Painter } from './paint.ts';
import { placeControl } from './place-control.ts';
import { isShadowRoot, rootsOf } from './roots.ts';
import { bringIntoView } from './scroll-to.ts';
import { stepFrom } from './stepping.ts';
import { textFragmentLink } from './text-fragment.ts';
import { SEVERITY_WORD } from './words.ts';

/** Under this width the control drops its counts beside an open card. */
const NARROW = 1120;

/**
 * Chromium looks at every painted range again in each frame in which a badge has moved: of more marks than this only those near
 * the viewport are painted, or scrolling would stutter.
 */
const MOST_PAINTED = 800;

/** What the annotator asks of the world around it. */
export interface AnnotatorPorts {
  /** The site as the reader knows it, for the switch. */
  readonly site: string;
  describe(mark: Mark): MarkText;
  wrongMark(mark: Mark): Promise<string>;
  openPanel(id: string): void;
  off(scope: OffScope): void;
  /** The clause whose card is open, or else the first in view, is another one now. */
  inView(id: string | null): void;
}

/** Offset in the text that the marks refer to, of a point in a text node; null outside of it. */
export type OffsetAt = (node: Node, offset: number) => number | null;

/**
 * Everything that is seen of the extension on a page: painted clauses, badges, card and control. Made when there is
 * something to mark; `erase` leaves the page as it was found.
 */
export class Annotator {
  readonly #doc: Document;
  readonly #ports: AnnotatorPorts;
  readonly #overlay: Overlay;
  readonly #painter: Painter = createPainter();
  readonly #badges: Badges;
  readonly #control: Control;
  readonly #card: OpenCard;
  readonly #near: Near;
  readonly #measurer: Measurer;
  readonly #loop: LayoutLoop;
  readonly #undo: (() => void)[] = [];
  readonly #clicksIn = new Set<Document>();
  #marks: readonly Mark[] = [];
  #byKey: ReadonlyMap<string, Mark> = new Map();
  #index: SpanIndex<Mark> = indexSpans<Mark>([]);
  #offsetAt: OffsetAt = () => null;
  #last: Mark | null = null;
  #inView: string | null = null;
  #returnTo: HTMLElement | null = null;

  constructor(doc: Document, ports: AnnotatorPorts) {
    this.#doc = doc;
    this.#ports = ports;
    this.#overlay = createOverlay(doc);
    this.#badges = createBadges(this.#overlay.layer, (keys) => this.#openHeaviest(keys));
    this.#control = createControl(this.#overlay.layer, ports.site, {
      step: (by) => this.step(by),
      off: (scope) => ports.off(scope),
    });
    this.#card = createOpenCard(this.#overlay, ports.describe, {
      close: () => this.close(),
      openPanel: () => ports.openPanel(this.#card.current()?.id ?? ''),
      link: () => this.#link(),
      wrongMark: () => this.#wrongMark(),
      copy: (text) => copyText(doc, text),
      turn: (by) => this.#turn(by),
    });
    this.#measurer = createMeasurer(this.#overlay.host);
    this.#loop = createLayoutLoop(doc, (kind) => this.#pass(kind));
    this.#near = watchNear(() => this.#loop.schedule('moved'));
    if (doc.defaultView) this.#undo.push(listenToKeys(doc.defaultView, (key) => this.#onKey(key)));
  }

  /** Marks these clauses and no others. What was marked before and still is keeps its place, its badge and its card. */
  show(marks: readonly Mark[], offsetAt: OffsetAt): void {
    this.#marks = [...marks].sort(inTextOrder);
    this.#byKey = new Map(marks.map((mark) => [mark.key, mark]));
    this.#index = indexSpans(this.#marks);
    this.#offsetAt = offsetAt;
    this.#applyScheme();
    if (this.#marks.length <= MOST_PAINTED) this.#painter.paint(this.#marks);
    this.#near.watch(this.#marks.flatMap((mark) => anchorOf(mark) ?? []));
    this.#control.setCounts(countsOf(this.#marks));
    this.#listenAround();
    if (!this.#card.rebind(this.#byKey)) this.close();
    this.refresh();
  }

  /** Measures again before the next frame: call it after the page has changed. */
  refresh(): void {
    this.#overlay.restore();
    this.#painter.restore();
    this.#loop.schedule('changed');
  }

  /** Scrolls to a clause, opens its card and puts the focus there. Returns false where there is no such clause. */
  go(id: string): boolean {
    const mark = this.#marks.find((one) => one.id === id);
    return mark !== undefined && this.#goTo(mark, true);
  }

  /** Goes to the next or previous clause and says where that is. The focus stays in the control if it is there. */
  step(by: 1 | -1): void {
    const mark = stepFrom(this.#marks, this.#card.current() ?? this.#last, by);
    if (!mark) return;
    const active = this.#overlay.root.activeElement;
    this.#goTo(mark, !this.#control.node.contains(active));
    const position = `${this.#marks.indexOf(mark) + 1} of ${this.#marks.length}`;
    this.#overlay.announce(`${position}. ${SEVERITY_WORD[mark.severity]}: ${mark.title}`);
  }

  /** The clause whose card is open, or else the first in view. */
  current(): string | null {
    return this.#currentMark()?.id ?? null;
  }

  /** Closes the card and gives the focus back to where it came from. */
  close(): void {
    const mark = this.#card.current();
    if (!mark) return;
    const hadFocus = this.#card.hasFocus();
    this.#card.close();
    this.#painter.open(null);
    this.#badges.setOpen(null);
    if (hadFocus) (this.#badges.badgeOf(mark.key) ?? this.#returnTo)?.focus({ preventScroll: true });
    this.#returnTo = null;
    this.#loop.schedule('moved');
  }

  /** Takes every trace away. The annotator is of no use afterwards. */
  erase(): void {
    for (const undo of this.#undo) undo();
    this.#near.stop();
    this.#loop.stop();
    this.#painter.erase();
    this.#overlay.remove();
    this.#marks = [];
    this.#ports.inView(null);
  }

  #goTo(mark: Mark, focus: boolean): boolean {
    const anchor = anchorOf(mark);
    if (!anchor) return false;
    bringIntoView(anchor.range, anchor.block);
    this.#open([mark], 0, focus);
    return true;
  }

  #openHeaviest(keys: readonly string[]): void {
    const marks = keys.flatMap((key) => this.#byKey.get(key) ?? []);
    const current = this.#card.current();
    if (current && keys.includes(current.key)) this.close();
    else this.#open(marks, marks.indexOf(heaviestOf(marks)), true);
  }

  #open(marks: readonly Mark[], index: number, focus: boolean): void {
    const mark = marks[index];
    if (!mark) return;
    if (!this.#card.current()) this.#returnTo = activeIn(this.#overlay, this.#doc);
    this.#card.open(marks, index);
    this.#nowOpen(mark);
    if (focus) this.#card.focus();
  }

  #turn(by: 1 | -1): void {
    const mark = this.#card.turn(by);
    if (mark) this.#nowOpen(mark);
  }

  #nowOpen(mark: Mark): void {
    this.#last = mark;
    this.#painter.open(mark.key);
    this.#badges.setOpen(mark.key);
    this.#loop.schedule('moved');
  }

  #link(): string {
    const mark = this.#card.current();
    return mark ? textFragmentLink(this.#doc.location.href, this.#ports.describe(mark).quote) : this.#doc.location.href;
  }

  #wrongMark(): Promise<string> {
    const mark = this.#card.current();
    return mark ? this.#ports.wrongMark(mark) : Promise.resolve('');
  }

  #onKey(key: 1 | -1 | 'escape'): void {
    if (key === 'escape') this.close();
    else this.step(key);
  }

  /** Reads all places first, then writes: one layout a pass. */
  #pass(kind: PassKind): void {
    if (kind === 'changed') {
      this.#measurer.forget();
      this.#applyScheme();
    }
    const near = this.#near.near();
    if (this.#marks.length > MOST_PAINTED) this.#painter.paint(near.map(({ mark }) => mark));
    const measured = this.#measurer.measure(near);
    const { dx, dy } = this.#overlay.offset();
    this.#tellInView(measured);
    this.#card.follow(kind === 'changed');
    this.#placeControl();
    this.#badges.render(badgeViews(measured), dx, dy);
  }

  #tellInView(measured: readonly Measured[]): void {
    const first = measured.find(({ letter }) => letter.top >= 0 && letter.top < innerHeight);
    this.#inView = first?.anchor.mark.key ?? this.#inView;
    const mark = this.#currentMark();
    this.#control.setPosition(mark ? this.#marks.indexOf(mark) + 1 : 0, this.#marks.length);
    this.#ports.inView(mark?.id ?? null);
  }

  #currentMark(): Mark | null {
    return this.#card.current() ?? this.#byKey.get(this.#inView ?? '') ?? null;
  }

  #placeControl(): void {
    const card = this.#card.box();
    const control = this.#control.node.getBoundingClientRect();
    const viewport = { width: this.#doc.documentElement.clientWidth, height: innerHeight };
    this.#control.setPlace(placeControl(viewport, control, card), card !== null && innerWidth < NARROW);
  }

  #applyScheme(): void {
    const placed = this.#marks.find((mark) => anchorOf(mark) !== null);
    const block = (placed && anchorOf(placed)?.block) ?? this.#doc.body;
    const scheme = schemeBehind(block, this.#overlay.readColour);
    this.#painter.setScheme(scheme);
    this.#overlay.setScheme(scheme);
  }

  /** Clauses may stand in shadow roots and frames, whose events do not come up to the page's document. */
  #listenAround(): void {
    const roots = rootsOf(this.#marks);
    const docs = new Set([...roots].map((root) => root.ownerDocument ?? (root as Document)));
    this.#loop.listenIn([...roots, ...docs]);
    for (const doc of docs) {
      if (this.#clicksIn.has(doc)) continue;
      this.#clicksIn.add(doc);
      const undo = listenToClicks(doc, {
        own: this.#overlay.host,
        offsetAt: (node, offset) => this.#offsetAt(node, offset),
        marksAt: (offset) => this.#index.at(offset),
        shadowRoots: () => [...roots].filter(isShadowRoot),
        pressed: (marks) => this.#open(marks, 0, true),
      });
      this.#undo.push(undo);
    }
  }
}

function inTextOrder(a: Mark, b: Mark): number {
  const weight = (mark: Mark) => SEVERITIES.indexOf(mark.severity);
  return a.start - b.start || weight(a) - weight(b) || a.end - b.end || (a.id < b.id ? -1 : 1);
}

function heaviestOf(marks: readonly Mark[]): Mark {
  return marks.reduce((a, b) => (SEVERITIES.indexOf(b.severity) < SEVERITIES.indexOf(a.severity) ? b : a));
}

function countsOf(marks: readonly Mark[]): Counts {
  const counts = { high: 0, medium: 0, low: 0, protection: 0 };
  for (const { severity } of marks) counts[severity] += 1;
  return counts;
}

/** What has the focus now, in the overlay or else on the page; null where nothing special has. */
function activeIn(overlay: Overlay, doc: Document): HTMLElement | null {
  const active = overlay.root.activeElement ?? doc.activeElement;
  return active instanceof HTMLElement && active !== doc.body && active !== overlay.host ? active : null;
}
