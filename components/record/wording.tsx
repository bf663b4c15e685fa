import type { WordingShown } from '../facts.ts';
import { dayWords } from '../names.ts';

/** A clause of another platform in its own words, with what is known of them; or why they can't be shown. */
export function Wording({ shown }: { shown: WordingShown }) {
  if (shown.at !== 'verified' && shown.at !== 'differs') return <p class="meta">{reasonWords(shown)}</p>;
  const day = dayWords(shown.day);
  return (
    <>
      <blockquote class="theirs" tabIndex={-1}>
        {shown.text}
      </blockquote>
      <p class="meta">
        {shown.at === 'verified'
          ? `✓ as archived on ${day}, hash verified. Kept on this device only.`
          : `≠ no text archived on ${day} has the recorded hash; this one is the nearest to it. It may say something else.`}
      </p>
    </>
  );
}

type Unshown = Exclude<WordingShown, { readonly text: string }>;

function reasonWords(shown: Unshown): string {
  if (shown.at === 'loading') return 'Asking the archive…';
  if (shown.at === 'absent') return `The version archived on ${dayWords(shown.day)} holds no such clause.`;
  if (shown.at === 'refused') return `Not fetched: ${shown.host} was not allowed. Nothing was sent.`;
  return FAILED[shown.reason] ?? 'The archive did not answer. Try again later.';
}

const FAILED: Readonly<Partial<Record<Extract<WordingShown, { at: 'failed' }>['reason'], string>>> = {
  offline: 'You are offline. The wording waits until you are back.',
  gone: 'The archive does not have this version any more.',
  timeout: 'The archive took too long. Try again later.',
  'rate-limited': 'The archive asks to wait. Try again later.',
  'not-html': 'The archive answered with something that is no text.',
  'too-large': 'The archived version is too large to be read here.',
};
