import type { Classifier } from '../../lib/classify/classifier.ts';
import type { ChangeKind } from '../../lib/dataset/schema.ts';
import { fingerprint } from '../../lib/match/fingerprint.ts';
import { guardOf, packGuard } from '../../lib/match/guard.ts';
import { clauseHash, hashId } from '../../lib/match/ids.ts';
import { topicOf } from '../../lib/match/topic.ts';
import type { AttributeName, Attributes } from '../../lib/model/attributes.ts';
import type { ClauseTypeId, Polarity, Severity } from '../../lib/model/clause-type.ts';
import type { DocumentKind } from '../../lib/model/report.ts';
import type { Difference } from './compare.ts';
import { kindOfName } from './document-kind.ts';
import { factsOf } from './facts.ts';
import { findInDocument } from './findings.ts';
import { type Provision, traceProvisions } from './provisions.ts';
import { isoDay } from './repositories.ts';
import type { TracedDocument, TracedRun } from './trace-documents.ts';

/** A version that the dataset refers to. */
export interface BuiltVersion {
  readonly date: string;
  readonly commit: string;
  readonly collection: string;
  readonly path: string;
}

export interface BuiltChange {
  readonly version: number;
  readonly kind: ChangeKind;
  readonly attributes: Difference['attributes'];
  readonly severity: Difference['severity'];
  readonly polarity: Difference['polarity'];
}

/** A provision as facts: nothing of its text but hash, fingerprint and guard. */
export interface BuiltProvision {
  readonly id: string;
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly severity: Severity;
  /** Reasons of the severity beyond the type's base. */
  readonly reasons: readonly { readonly text: string; readonly move: number }[];
  readonly attributes: Attributes;
  readonly hash: string;
  readonly words: number;
  readonly fingerprint: readonly number[];
  readonly guard: string;
  /** 0 to 1, as the classifier says. */
  readonly confidence: number;
  /** See lib/match/topic.ts; all of its words. */
  readonly topic: readonly number[];
  /** Index of the version it was first seen in. */
  readonly first: number;
  readonly onOrBefore: boolean;
  readonly changes: readonly BuiltChange[];
  /** Index of the version that lacks it, or null while it stands. */
  readonly removed: number | null;
}

export interface BuiltDocument {
  readonly id: string;
  readonly platform: string;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly collection: string;
  readonly path: string;
  readonly variant: boolean;
  readonly fresh: boolean;
  /** Starts of all runs, oldest first: every version that changed the text. */
  readonly versions: readonly BuiltVersion[];
  /** Newest good capture. */
  readonly newest: BuiltVersion;
  /** Version index, clauses added, removed and reworded; technical versions left out. */
  readonly history: readonly (readonly [number, number, number, number])[];
  readonly provisions: readonly BuiltProvision[];
  /** Names the newest text: equal for documents that say the same. */
  readonly textHash: string;
  readonly returns: number;
}

/** Classifies a traced document and turns its provisions into facts. */
export function buildDocument(document: TracedDocument, classifier: Classifier): BuiltDocument {
  const { platform, name, collection, path, variant, fresh, runs } = document;
  const id = `CM-D-${hashId(`${platform}\n${name}${variant ? `\n${collection}` : ''}`, 8)}`;
  const { live, removed } = traceProvisions(document, findInDocument(document, classifier));
  const last = runs.at(-1);
  const newest = last ? toVersion(last, last.until, last.lastCommit) : { date: '', commit: '', collection, path };
  return {
    id,
    platform,
    name,
    kind: kindOfName(name),
    collection,
    path,
    variant,
    fresh,
    versions: runs.map((run) => toVersion(run, run.time, run.commit)),
    newest,
    history: historyOf(document),
    provisions: nameProvisions(id, [...live, ...removed], runs.length - 1),
    textHash: hashId(liveTexts(document).join('\n'), 10),
    returns: document.returns,
  };
}

function toVersion(run: TracedRun, time: number, commit: string): BuiltVersion {
  return { date: isoDay(time), commit, collection: run.collection, path: run.path };
}

function liveTexts({ lives, runs, texts }: TracedDocument): string[] {
  return lives.flatMap((life) => (life.to === runs.length - 1 ? [texts[life.text] ?? ''] : [])).sort();
}

function historyOf({ runs, lives }: TracedDocument): [number, number, number, number][] {
  const counts = runs.map((_, i): [number, number, number, number] => [i, 0, 0, 0]);
  const linked = new Set(lives.flatMap((life) => life.before ?? []));
  for (const [id, life] of lives.entries()) {
    const came = counts[life.from];
    if (came) came[life.before === null ? 1 : 3]++;
    const went = counts[life.to + 1];
    if (went && !linked.has(id)) went[2]++;
  }
  return counts.filter(([i, ...n]) => i > 0 && !runs[i]?.technical && n.some((count) => count > 0));
}

function nameProvisions(document: string, provisions: readonly Provision[], lastRun: number): BuiltProvision[] {
  const used = new Map<string, number>();
  return provisions.map((provision) => {
    const { type, polarity } = provision.finding;
    const anchor = [document, type, polarity, clauseHash(provision.root.split(' '))].join('\n');
    const nth = (used.get(anchor) ?? 0) + 1;
    used.set(anchor, nth);
    return toFacts(`CM-P-${hashId(`${anchor}\n${nth}`, 8)}`, provision, lastRun);
  });
}

function toFacts(id: string, provision: Provision, lastRun: number): BuiltProvision {
  const { finding, words } = provision;
  const { type, polarity, severity, reasons } = finding;
  return {
    id,
    type,
    polarity,
    severity,
    reasons: polarity === 'risk' ? reasons.slice(1) : [],
    attributes: factsOf(finding.attributes, words),
    hash: clauseHash(words),
    words: words.length,
    fingerprint: fingerprint(words),
    guard: packGuard(guardOf(words)),
    confidence: finding.confidence,
    topic: topicOf(words),
    first: provision.firstRun,
    onOrBefore: provision.onOrBefore,
    changes: provision.changes.map(({ run, kind, attributes, severity: moved, polarity: turned }) => ({
      version: run,
      kind,
      attributes: factPairs(attributes),
      severity: moved,
      polarity: turned,
    })),
    removed: provision.lastRun === lastRun ? null : provision.lastRun + 1,
  };
}

function factPairs(pairs: Difference['attributes']): Difference['attributes'] {
  const entries = Object.entries(pairs).map(([name, [from, to]]) => {
    const clip = (value: typeof from) =>
      value === null ? null : (factsOf({ [name]: value }, [])[name as AttributeName] ?? null);
    return [name, [clip(from), clip(to)]] as const;
  });
  return Object.fromEntries(entries.filter(([, [from, to]]) => JSON.stringify(from) !== JSON.stringify(to)));
}
