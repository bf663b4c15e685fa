/**
 * Puts text on the clipboard; call it from the reader's click. Pages without TLS have no clipboard API, there the old copy
 * command is used. Resolves to false where both are refused.
 */
export async function copyText(doc: Document, text: string): Promise<boolean> {
  try {
    await doc.defaultView?.navigator.clipboard.writeText(text);
    return doc.defaultView !== null;
  } catch {
    return copyByCommand(doc, text);
  }
}

function copyByCommand(doc: Document, text: string): boolean {
  let done = false;
  const listener = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  doc.addEventListener('copy', listener, { capture: true });
  doc.execCommand('copy');
  doc.removeEventListener('copy', listener, { capture: true });
  return done;
}
