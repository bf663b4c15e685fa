/** Why something could not be done. Callers branch on `code`; `message` is for people: what happened and what to do. */
export interface Failure {
  readonly code: /** The browser keeps extensions out of this page: browser pages, PDF viewer, store pages. */
    | 'closed'
    /** Nobody listens there: no content script in that tab, or it was left behind by an update. */
    | 'no-listener'
    /** Data from outside is not as it should be. */
    | 'invalid'
    /** The browser said no: permission, gesture or policy. */
    | 'refused'
    /** No such tab, report or record. */
    | 'missing'
    /** No room left. */
    | 'full';
  readonly message: string;
}

/** A value or the reason why there is none. Errors that are expected travel as values, never as exceptions. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A result that holds `value`. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A result that says why there is no value. */
export function fail(code: Failure['code'], message: string): Result<never> {
  return { ok: false, failure: { code, message } };
}
