/**
 * The address of a page for posting a link: X web intents, LinkedIn share-offsite. Opened only by the reader's click;
 * nothing of it is loaded before.
 */
export function postAddress(place: 'x' | 'linkedin', title: string, link: string): string {
  const address = encodeURIComponent(link);
  if (place === 'linkedin') return `https://www.linkedin.com/sharing/share-offsite/?url=${address}`;
  return `https://x.com/intent/post?text=${encodeURIComponent(title)}&url=${address}`;
}
