/** Where a page links its own English version (`link rel=alternate hreflang=en`), http or https; null where it does not. */
export function englishVersion(doc: Document): string | null {
  const links = doc.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][hreflang]');
  for (const { hreflang, href } of links) {
    const isEnglish = /^en(?:-|$)/i.test(hreflang);
    if (isEnglish && /^https?:\/\//i.test(href) && href !== doc.location.href) return href;
  }
  return null;
}
