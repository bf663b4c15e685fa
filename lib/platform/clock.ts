/** Milliseconds since 1970, by this machine's clock. */
export function now(): number {
  return Date.now();
}

/** Today in the reader's own time zone, as an ISO 8601 day ("2026-08-26"). */
export function today(): string {
  return dayOf(now());
}

/** The day of a time (milliseconds since 1970) in the reader's own time zone, as an ISO 8601 day. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const part = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
