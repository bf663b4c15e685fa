import { hashWord } from '../match/fingerprint.ts';

/** Files that hosts are spread over. */
export const HOST_BUCKETS = 16;

/** Which of the host files knows a host: by its last two labels, so that a host and its parent lie together. */
export function hostBucket(host: string): number {
  return hashWord(host.split('.').slice(-2).join('.')) % HOST_BUCKETS;
}

/** A host and the parents it may be known by, nearest first: "www.a.b.example" gives "a.b.example", "b.example". */
export function hostChain(host: string): string[] {
  const labels = host
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.');
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
}
