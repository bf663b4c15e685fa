import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../lib/model/finding.ts';
import type { Report } from '../../lib/model/report.ts';
import { Mark } from '../marks.tsx';
import { attributeRows } from '../names.ts';
import { Quote } from '../quote.tsx';
import { ReasonSum } from '../reasons.tsx';
import type { Knowledge, SurfaceEvents } from '../surface-props.ts';
import type { Words } from '../words.ts';
import { Act } from './act.tsx';
import { Cite } from './cite.tsx';
import { Evidence } from './evidence.tsx';
import { Laws } from './laws.tsx';
import { Others } from './others.tsx';
import { OthersHere } from './others-here.tsx';
import { partsOf } from './parts.ts';
import { Questions } from './questions.tsx';
import { Rarity } from './rarity.tsx';
import { Top } from './top.tsx';

export interface RecordProps {
  readonly finding: Finding;
  /** Findings as listed, in the order in which previous and next go. */
  readonly listed: readonly Finding[];
  readonly report: Report;
  readonly name: string;
  readonly words: Words;
  readonly knowledge: Knowledge;
  /** ISO 8601 day. */
  readonly today: string;
  readonly on: SurfaceEvents;
}

/** Everything known about one clause. Parts without facts are left out, not filled. */
export function Record(props: RecordProps) {
  const { finding, words, knowledge, on } = props;
  const facts = knowledge.clauses[finding.id];
  const guidance = knowledge.guidance(finding);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [finding.id]);
  return (
    <article class="record">
      <Top {...props} parts={partsOf(facts, guidance)} />
      <header class="row title">
        <span class="hang">
          <Mark severity={finding.severity} />
        </span>
        <h1 ref={heading} tabIndex={-1}>
          {words.title(finding)}
        </h1>
        <p class="meta">{placeWords(props)}</p>
        <ReasonSum finding={finding} />
        <div class="acts">
          <button type="button" class="btn main" onClick={() => on.onShow(finding.id)}>
            Show on page
          </button>
        </div>
      </header>
      <Rarity facts={facts} />
      <Says finding={finding} words={words} />
      {guidance?.whyItMatters && <Text title="Why it matters" text={guidance.whyItMatters} />}
      {guidance?.meansForYou && <Text title="What it means for you" text={guidance.meansForYou} />}
      <Act guidance={guidance} />
      <Wording finding={finding} sharedWith={facts?.sharedWith ?? []} nearlyWith={facts?.nearlyWith ?? []} />
      {facts?.others && <Others others={facts.others} wordings={knowledge.wordings} on={on} />}
      <Laws laws={guidance?.laws ?? []} />
      <Questions questions={guidance?.questions ?? []} />
      <OthersHere {...props} related={guidance?.related ?? []} />
      <Evidence finding={finding} report={props.report} rows={facts?.evidence ?? []} />
      <Cite {...props} />
    </article>
  );
}

function placeWords({ finding, listed }: RecordProps): string {
  const inPageOrder = [...listed].sort((a, b) => a.start - b.start);
  const place = inPageOrder.findIndex((other) => other.id === finding.id) + 1;
  const count = place > 0 ? `Clause ${place} of ${listed.length} on the page` : '';
  return [finding.headings.join(', '), count].filter((part) => part !== '').join('. ');
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <section class="row part">
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}

function Says({ finding, words }: { finding: Finding; words: Words }) {
  const rows = attributeRows(finding.attributes);
  return (
    <section class="row part" id="means">
      <h2>What it says</h2>
      <p>{words.summary(finding)}</p>
      {rows.length > 0 && (
        <dl class="attr">
          {rows.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Platforms named that use the same words; the others are counted. */
const MOST_NAMED = 5;

function listWords(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED);
  return new Intl.ListFormat('en-GB').format(rest > 0 ? [...named, `${rest} more`] : named);
}

function Wording(props: { finding: Finding; sharedWith: readonly string[]; nearlyWith: readonly string[] }) {
  const { finding, sharedWith, nearlyWith } = props;
  return (
    <section class="row part" id="wording">
      <h2>Their wording, on this page</h2>
      <Quote finding={finding} />
      {finding.becauseSpans.length > 0 && <p class="meta">Underlined: the words that decided</p>}
      {sharedWith.length > 0 && <p class="meta">Word for word also at {listWords(sharedWith)}.</p>}
      {nearlyWith.length > 0 && (
        <p class="meta">Nearly word for word at {listWords(nearlyWith)}; what counts may differ.</p>
      )}
    </section>
  );
}
