const EDITABLE = 'input,textarea,select,[contenteditable]:not([contenteditable="false"])';

/**
 * Alt and comma goes to the previous clause, Alt and full stop to the next; the page does not get these. Escape is heard and
 * left to the page as well. Not while the reader types into a field of the page. Returns its undo.
 */
export function listenToKeys(view: Window, heard: (key: 1 | -1 | 'escape') => void): () => void {
  const listener = (event: KeyboardEvent) => {
    if (!event.isTrusted || isTyping(event)) return;
    const by = direction(event);
    if (event.key === 'Escape' && !event.defaultPrevented) heard('escape');
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    heard(by);
  };
  view.addEventListener('keydown', listener, { capture: true });
  return () => view.removeEventListener('keydown', listener, { capture: true });
}

/** By the character, or by the key where Alt makes another character of it (macOS). */
function direction({ key, code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 1 | -1 | 0 {
  if (!altKey || ctrlKey || metaKey || shiftKey) return 0;
  if (key === ',' || (key !== '.' && code === 'Comma')) return -1;
  return key === '.' || code === 'Period' ? 1 : 0;
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target !== undefined && 'matches' in target && (target as Element).matches(EDITABLE);
}
