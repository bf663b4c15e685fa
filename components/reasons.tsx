import type { Finding, Reason } from '../lib/model/finding.ts';
import { SeverityWord } from './marks.tsx';
import { SEVERITY_WORDS } from './names.ts';

/** "+1", "−1", or '' where the reason moves nothing. */
function moveWords({ move }: Reason): string {
  if (move === 0) return '';
  return move > 0 ? `+${move}` : `−${-move}`;
}

/** A reason inside a sentence: no capital, no stop. */
function inSentence(reason: Reason): string {
  const text = reason.text.replace(/\.$/, '');
  const plain = text.charAt(0).toLowerCase() + text.slice(1);
  const move = moveWords(reason);
  return move === '' ? plain : `${move} ${plain}`;
}

/** Severity and its reasons as one line of text. */
export function ReasonLine({ finding }: { finding: Finding }) {
  return (
    <p class="why">
      <SeverityWord severity={finding.severity} />
      {finding.reasons.length > 0 && `: ${finding.reasons.map(inSentence).join(', ')}.`}
    </p>
  );
}

/** Severity and its reasons as the sum that ends in it. */
export function ReasonSum({ finding }: { finding: Finding }) {
  const word = SEVERITY_WORDS[finding.severity].one;
  if (finding.reasons.length === 0) return <p class={`label because ${finding.severity}`}>{word}</p>;
  return (
    <>
      <p class={`label because ${finding.severity}`}>{word}, because</p>
      <ul class="sum">
        {finding.reasons.map((reason) => (
          <li key={reason.text}>
            {reason.move !== 0 && <b>{moveWords(reason)}</b>}
            <span>{reason.text.replace(/\.$/, '')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
