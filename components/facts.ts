import type { Attributes } from '../lib/model/attributes.ts';
import type { ClauseTypeId, Polarity, Severity } from '../lib/model/clause-type.ts';
import type { ReasonCode } from '../lib/model/watch.ts';

/** What a number is out of: "186 terms of service, August 2026". */
interface Basis {
  readonly of: number;
  /** Plural, lower case: "terms of service". */
  readonly kind: string;
  /** "August 2026". */
  readonly month: string;
}

/** What the dataset knows about a whole document. Left out where it knows nothing. */
export interface DocumentFacts {
  /** "22 August 2026". */
  readonly datasetDay: string;
  readonly ageDays: number;
  readonly matched: boolean;
  readonly among?: Among;
  /** Documented changes, newest first, under words that say from which time. */
  readonly changes?: { readonly heading: string; readonly rows: readonly DocumentChange[] };
  /** Recorded provisions that are not on the page any more. */
  readonly gone?: readonly GoneProvision[];
  readonly missing?: {
    readonly basis: Basis;
    readonly rows: readonly { readonly name: string; readonly count: number }[];
  };
}

/** Where a document stands among its kind. */
export interface Among {
  readonly basis: Basis;
  readonly heavierThan: number;
  /** 0 to 100. */
  readonly percentile: number;
  /** How many documents stand in each step, light to heavy. */
  readonly steps: readonly number[];
  /** Index of the step of this document. */
  readonly step: number;
}

export interface DocumentChange {
  /** ISO 8601 day. */
  readonly day: string;
  readonly what: string;
  readonly from: Severity;
  readonly to: Severity;
}

/** A recorded provision that the page lacks. */
interface GoneProvision {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly summary: string;
  /** ISO 8601 day on which it was last seen. */
  readonly seen: string;
}

/** What the dataset knows about one clause. */
export interface ClauseFacts {
  /** ISO 8601 day of the last change, for the row in the list. */
  readonly changedOn?: string;
  readonly prevalence?: { readonly word: string; readonly count: number; readonly basis: Basis };
  readonly history?: History;
  readonly others?: Others;
  /** Names of other platforms whose documents hold the same words. */
  readonly sharedWith?: readonly string[];
  /** Names of other platforms whose documents hold nearly the same words. */
  readonly nearlyWith?: readonly string[];
  readonly evidence?: readonly EvidenceRow[];
  /** For citation and export; `dataset` is its ISO 8601 day. */
  readonly recorded?: {
    readonly record: string;
    readonly dataset: string;
    readonly outcome: 'same' | 'reworded' | 'changed';
    readonly document: string;
    /** First 128 bits of the SHA-256 of its normalised words. */
    readonly hash: string;
    /** Addresses of the archived version and of the Wayback Machine's capture nearest to it. */
    readonly archive: string;
    readonly wayback: string | null;
  };
}

export interface History {
  readonly changes: number;
  readonly months: number;
  /** First and last day, ISO 8601. */
  readonly first: string;
  readonly last: string;
  readonly events: readonly { readonly day: string; readonly what: string; readonly isChange: boolean }[];
}

/** How other platforms handle the same thing. */
export interface Others {
  readonly sentence: string;
  readonly basis: Basis;
  readonly spread: readonly { readonly name: string; readonly count: number; readonly of: number }[];
  readonly peers: readonly Peer[];
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
}

export interface Peer {
  readonly id: string;
  readonly platform: string;
  readonly severity: Severity;
  /** "Terms of Use, file storage, 3 June 2026". */
  readonly about: string;
  readonly summary: string;
  readonly url: string;
  readonly wording: ArchivedWording;
}

/** Where the archive keeps the wording of a clause, and how it is told apart: hash and number of its normalised words. */
interface ArchivedWording {
  readonly version: { readonly date: string; readonly commit: string; readonly archive: string; readonly path: string };
  readonly hash: string;
  readonly words: number;
  /** Its fingerprint. */
  readonly print: readonly number[];
}

/** What came of asking the archive for a wording. `day` is that of the archived version, ISO 8601. */
export type WordingShown =
  | { readonly at: 'loading' }
  /** The hash of the words is the recorded one. */
  | { readonly at: 'verified'; readonly text: string; readonly day: string }
  /** No text has the recorded hash; this one is nearest to the recorded clause. */
  | { readonly at: 'differs'; readonly text: string; readonly day: string }
  | { readonly at: 'absent'; readonly day: string }
  /** The reader or the browser said no. */
  | { readonly at: 'refused'; readonly host: string }
  | { readonly at: 'failed'; readonly reason: ReasonCode };

export interface EvidenceRow {
  readonly name: string;
  readonly value: string;
  readonly url?: string;
  /** Machine words, set in mono. */
  readonly isHash?: boolean;
}

/** How one document states a clause type, in a list of all that do. */
export interface ClauseRow {
  /** Number of the document in the dataset's list. */
  readonly document: number;
  readonly platform: string;
  /** "Terms of Service". */
  readonly name: string;
  readonly sector: string | null;
  /** Of its heaviest clause of the type, with what that one states. */
  readonly severity: Severity;
  readonly attributes: Attributes;
  readonly clauses: number;
  /** ISO 8601 day on which the text was last known to stand. */
  readonly verified: string;
}

/** All documents of the dataset that state a clause type. */
export interface ClauseTable {
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly title: string;
  /** "22 August 2026". */
  readonly datasetDay: string;
  /** Null while they are being read. */
  readonly rows: readonly ClauseRow[] | null;
  /** Why there are none, in words. */
  readonly problem: string | null;
}
