import { browser } from 'wxt/browser';
import { type ReadAnswer, ReadAnswerSchema, type ReadRequest, ReadRequestSchema } from '../watch/reading-contract.ts';

const PAGE = '/offscreen.html';

interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
  hasDocument(): Promise<boolean>;
}

function offscreen(): Offscreen | null {
  return (browser as unknown as { offscreen?: Offscreen }).offscreen ?? null;
}

let opening: Promise<void> | null = null;

/** Opens the page of ours that can parse. Two looks at once wait for the same opening: browsers refuse a second one. */
function openReader(): Promise<void> {
  opening ??= openNow().finally(() => {
    opening = null;
  });
  return opening;
}

/** An offscreen document, or a frame of the event page where there is no such thing (Firefox). */
async function openNow(): Promise<void> {
  const api = offscreen();
  if (api) {
    if (!(await api.hasDocument()))
      await api.createDocument({ url: PAGE, reasons: ['DOM_PARSER'], justification: 'Reads watched policies.' });
    return;
  }
  if (document.querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  frame.src = PAGE;
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
    document.body.append(frame);
  });
}

/** Closes that page and frees its memory. */
export async function closeReader(): Promise<void> {
  const api = offscreen();
  if (api) await api.closeDocument().catch(() => undefined);
  else document.querySelector('iframe')?.remove();
}

/** Has a page read. Fails with the reason `reader` where the parsing page does not answer as it should. */
export async function readOffscreen(request: Omit<ReadRequest, 'type'>): Promise<ReadAnswer> {
  try {
    await openReader();
    const answer: unknown = await browser.runtime.sendMessage({ type: 'offscreen/read', ...request });
    return ReadAnswerSchema.safeParse(answer).data ?? { ok: false, reason: 'reader' };
  } catch {
    return { ok: false, reason: 'reader' };
  }
}

/** The parsing page: answers the background. Anything else is left to others. */
export function onReadAsked(read: (request: ReadRequest) => Promise<ReadAnswer>): void {
  browser.runtime.onMessage.addListener((message: unknown): Promise<ReadAnswer> | undefined => {
    const parsed = ReadRequestSchema.safeParse(message);
    return parsed.success ? read(parsed.data) : undefined;
  });
}
