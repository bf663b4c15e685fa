import type { ReasonCode } from '../model/watch.ts';

/** What a server answered. */
export type Fetched =
  | {
      readonly kind: 'page';
      readonly html: string;
      /** Where it came from in the end. */
      readonly url: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  /** It says that nothing changed. */
  | { readonly kind: 'same' }
  | {
      readonly kind: 'failed';
      readonly outcome: 'unreadable' | 'unreachable';
      readonly reason: ReasonCode;
      /** Earliest time to ask again as the server wishes, in milliseconds since 1970, or null. */
      readonly retryAt: number | null;
    };

/** Validators of the last answer, for a conditional request. */
export interface Known {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Longest wait for a whole answer, in milliseconds: shorter than the time after which browsers stop an idle worker. */
const TIMEOUT_MS = 20_000;
/** Largest page that is read, after decompression. Real policies stay below 2 MB. */
const MOST_BYTES = 8_000_000;

/**
 * Asks for a page as nobody in particular: no cookies, no referrer, nothing kept in the cache. Reads no more than
 * `MOST_BYTES`. Never throws. `now` in milliseconds since 1970.
 */
export async function fetchPage(url: string, known: Known, now: number, timeout = TIMEOUT_MS): Promise<Fetched> {
  if (!navigator.onLine) return failed('unreachable', 'offline');
  try {
    return await answerOf(await ask(url, 'follow', known, timeout), now);
  } catch (thrown) {
    const name = thrown instanceof Error ? thrown.name : '';
    if (name === 'TimeoutError' || name === 'AbortError') return failed('unreachable', 'timeout');
    return (await isSentAway(url, timeout)) ? failed('unreadable', 'other-site') : failed('unreachable', 'network');
  }
}

function ask(url: string, redirect: 'follow' | 'manual', known: Known, timeout: number): Promise<Response> {
  return fetch(url, {
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    redirect,
    signal: AbortSignal.timeout(timeout),
    headers: conditions(known),
  });
}

/** Browsers fail a redirect to a site that the reader did not allow, as they fail a lost connection, and hide where it goes. */
async function isSentAway(url: string, timeout: number): Promise<boolean> {
  try {
    const { type, body } = await ask(url, 'manual', { etag: null, lastModified: null }, timeout);
    await body?.cancel();
    return type === 'opaqueredirect';
  } catch {
    return false;
  }
}

function failed(outcome: 'unreadable' | 'unreachable', reason: ReasonCode, retryAt: number | null = null): Fetched {
  return { kind: 'failed', outcome, reason, retryAt };
}

function conditions({ etag, lastModified }: Known): Record<string, string> {
  return {
    'accept-language': 'en',
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

async function answerOf(response: Response, now: number): Promise<Fetched> {
  const { status, headers } = response;
  if (status === 304) return { kind: 'same' };
  if (!response.ok) {
    await response.body?.cancel();
    return failed('unreachable', reasonOf(status), retryTime(headers.get('retry-after'), now));
  }
  const type = headers.get('content-type') ?? '';
  if (type !== '' && !/html|text\/plain/i.test(type)) {
    await response.body?.cancel();
    return failed('unreadable', 'not-html');
  }
  const bytes = await bodyOf(response);
  if (!bytes) return failed('unreadable', 'too-large');
  const html = decode(bytes, type);
  return {
    kind: 'page',
    html,
    url: response.url,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
  };
}

function reasonOf(status: number): ReasonCode {
  if (status === 429 || status === 503) return 'rate-limited';
  return status === 404 || status === 410 ? 'gone' : 'http';
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), as a time; null where there is none or it makes no sense. */
function retryTime(value: string | null, now: number): number | null {
  if (value === null) return null;
  const at = /^\d{1,8}$/.test(value) ? now + 1000 * Number(value) : Date.parse(value);
  return Number.isNaN(at) ? null : at;
}

/** All bytes, or null where there are too many; the rest is not waited for. */
async function bodyOf(response: Response): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Bytes that make good UTF-8, but for a few, are read as such, whatever they are said to be: hardly any other text happens to.
 * Others by the charset of the header, else of the page's own `meta`, else as windows-1252, which has a letter for every byte.
 */
function decode(bytes: Uint8Array, type: string): string {
  const plain = new TextDecoder().decode(bytes);
  if (isText(plain)) return plain;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  return decodeAs(named ?? 'utf-8', bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

/** Whether what was read as UTF-8 makes more sense than not: more letters beyond ASCII than places that can't be read. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const bad = text.split('\uFFFD').length - 1;
  return bad === 0 || (text.match(/[\u0080-\uFFFC]/g)?.length ?? 0) > bad;
}

/** Null where the bytes are no such text, or there is no such charset. */
function decodeAs(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the browser knows of a connection at all. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Whether the reader's connection costs by volume, as far as the browser tells (Chromium; others never do). */
export function isMetered(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; type?: string } };
  return connection?.saveData === true || connection?.type === 'cellular';
}

/** Calls `back` when a connection comes back. For the background: registered once, never undone. */
export function onOnline(back: () => void): void {
  globalThis.addEventListener?.('online', back);
}
