import type { PageReading } from '../page/read-page.ts';
import type { Mark } from './mark.ts';

/** The trees that marks stand in: the document, open shadow roots, documents of same-origin frames. */
export function rootsOf(marks: readonly Mark[]): Set<Document | ShadowRoot> {
  const roots = marks.flatMap(({ ranges }) => ranges[0]?.startContainer.getRootNode() ?? []);
  return new Set(roots.filter(isTree));
}

/** The trees that any text of a page stands in: a change in each of them may be a change of the text. */
export function rootsRead({ page, domSpansOf }: Pick<PageReading, 'page' | 'domSpansOf'>): Set<Document | ShadowRoot> {
  const starts = page.blocks.map(({ start }) => domSpansOf({ start, end: start + 1 })[0]?.startContainer);
  return new Set(starts.flatMap((node) => node?.getRootNode() ?? []).filter(isTree));
}

/** Whether a root is a whole tree, and not a fragment that was taken out of the page. */
function isTree(root: Node): root is Document | ShadowRoot {
  return root.nodeType === Node.DOCUMENT_NODE || isShadowRoot(root);
}

export function isShadowRoot(root: Node): root is ShadowRoot {
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in root;
}
