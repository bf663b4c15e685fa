/** `none`: no box, nor have its children; `hidden`: has room but does not show, children may; else `shown`. Own style only. */
export type Visibility = 'shown' | 'hidden' | 'none';

/** Tells how an element is shown, ancestors aside: the caller walks from the root down. */
export type VisibilityOf = (el: Element) => Visibility;

/**
 * Visibility on a live page, from computed style. `checkVisibility` answers for the great majority at a tenth of the cost of
 * computed style; where it says no (no box of its own, closed `<details>`, an ancestor) the element's own style decides.
 */
export const liveVisibility: VisibilityOf = (el) => {
  if (el.checkVisibility({ visibilityProperty: true })) return 'shown';
  const style = el.ownerDocument.defaultView?.getComputedStyle(el);
  if (!style || style.display === 'none') return 'none';
  return style.visibility === 'visible' ? 'shown' : 'hidden';
};
