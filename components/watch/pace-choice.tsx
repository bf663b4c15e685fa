import { PACES, type Pace } from '../../lib/model/pace.ts';

/** How often a document is looked at: for a list, and within a sentence. */
export const PACE_WORDS: Readonly<Record<Pace, { readonly name: string; readonly often: string }>> = {
  '6h': { name: 'Every 6 hours', often: 'every 6 hours' },
  daily: { name: 'Once a day', often: 'once a day' },
  weekly: { name: 'Once a week', often: 'once a week' },
  manual: { name: 'Only when I ask', often: 'only when you ask' },
};

/** Choice of how often a document is looked at. */
export function PaceChoice({ pace, onPace }: { pace: Pace; onPace: (pace: Pace) => void }) {
  return (
    <label class="pick">
      <span>Looked at</span>
      <select
        value={pace}
        onChange={(event) => {
          const chosen = PACES.find((one) => one === event.currentTarget.value);
          if (chosen) onPace(chosen);
        }}
      >
        {PACES.map((one) => (
          <option key={one} value={one}>
            {PACE_WORDS[one].name}
          </option>
        ))}
      </select>
    </label>
  );
}
