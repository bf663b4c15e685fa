/** The shadow tree that the page's source declares, where nothing has attached it (documents made by `DOMParser`). */
export function declaredShadow(el: Element): DocumentFragment | null {
  const first = el.firstElementChild;
  const declares = first?.localName === 'template' && first.getAttribute('shadowrootmode') === 'open';
  return declares ? (first as HTMLTemplateElement).content : null;
}

/** Name of the slot that a node asks for; '' for the default one. */
export function slotName(node: Node): string {
  return node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '';
}

/** The body of a frame of the same origin; null for every other frame. */
export function frameBody(el: Element): Element | null {
  try {
    return (el as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null;
  }
}
