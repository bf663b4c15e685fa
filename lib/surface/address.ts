/** The host of a web address without port, or null where it has none (files, browser pages, broken addresses). */
export function hostOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : null;
}

/** What a page is called where its report does not say: its host, a file's name, or the kind of address. */
export function nameOf(address: string | null): string {
  if (address === null || !URL.canParse(address)) return 'This page';
  const { protocol, pathname } = new URL(address);
  const host = hostOf(address);
  if (host !== null) return host;
  return protocol === 'file:' ? (decodeName(pathname.split('/').at(-1) ?? '') ?? 'This file') : 'Browser page';
}

/** Whether two addresses show the same document: all but the fragment is equal. */
export function isSamePage(a: string, b: string): boolean {
  return withoutFragment(a) === withoutFragment(b);
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? '';
}

function decodeName(name: string): string | null {
  try {
    return decodeURIComponent(name) || null;
  } catch {
    return name || null;
  }
}
