import type { Finding } from '../lib/model/finding.ts';
import type { ClauseFacts } from './facts.ts';
import { Icon, Mark } from './marks.tsx';
import { SEVERITY_WORDS, shortDay } from './names.ts';
import { Quote } from './quote.tsx';
import { ReasonLine } from './reasons.tsx';
import type { Words } from './words.ts';

/** What can be done with one finding. */
export interface FindingActions {
  readonly onShow: (id: string) => void;
  readonly onRecord: (id: string) => void;
  readonly onCopyLink: (id: string) => void;
}

interface Props extends FindingActions {
  readonly finding: Finding;
  readonly words: Words;
  readonly facts: ClauseFacts | undefined;
  readonly isOpen: boolean;
  /** In view on the page. */
  readonly isCurrent: boolean;
  readonly onToggle: (id: string) => void;
}

/** One finding in a list: a button that opens and folds what is known of it. */
export function FindingRow(props: Props) {
  const { finding, words, facts, isOpen } = props;
  const body = `about-${finding.id}`;
  return (
    <li class={isOpen ? 'open' : ''}>
      <button
        type="button"
        class="row f"
        id={`row-${finding.id}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? body : undefined}
        aria-current={props.isCurrent ? 'true' : undefined}
        onClick={() => props.onToggle(finding.id)}
      >
        <Mark severity={finding.severity} />
        <span class="t">
          <span class="name">
            <span class="sr">{SEVERITY_WORDS[finding.severity].one}: </span>
            {words.title(finding)}
          </span>
          {facts?.changedOn && <span class="new">{shortDay(facts.changedOn)}</span>}
        </span>
        <span class="meta">{rowLine(words.facts(finding), facts, finding)}</span>
      </button>
      {isOpen && <Body {...props} id={body} />}
    </li>
  );
}

/** What decides the clause, then how rare it is; where neither is known, where it stands. */
function rowLine(decides: string, facts: ClauseFacts | undefined, finding: Finding): string {
  const prevalence = facts?.prevalence;
  const rarity = prevalence ? `${prevalence.word}: ${prevalence.count} of ${prevalence.basis.of}` : '';
  const line = [decides, rarity].filter((part) => part !== '').join('. ');
  return line === '' ? (finding.headings.at(-1) ?? '') : line;
}

function Body({ finding, words, onShow, onRecord, onCopyLink, id }: Props & { id: string }) {
  return (
    <div class="row body" id={id}>
      <p>{words.summary(finding)}</p>
      <ReasonLine finding={finding} />
      <Quote finding={finding} />
      <div class="acts">
        <button type="button" class="btn main" onClick={() => onShow(finding.id)}>
          Show on page
        </button>
        <button type="button" class="btn" onClick={() => onRecord(finding.id)}>
          Full record
        </button>
        <button
          type="button"
          class="btn icon-only"
          aria-label="Copy link to this clause"
          title="Copy link to this clause"
          onClick={() => onCopyLink(finding.id)}
        >
          <Icon name="copy" />
        </button>
      </div>
    </div>
  );
}
