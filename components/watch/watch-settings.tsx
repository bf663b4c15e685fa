import { type Settings, type WatchSettings as Watching, watchSettingsOf } from '../../lib/model/settings.ts';

interface Props {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** Quiet hours that are set when the reader turns them on. */
const NIGHT = { from: 22, to: 7 };
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** How and when the reader is told of changes. */
export function WatchSettings({ settings, onChange }: Props) {
  const watching = watchSettingsOf(settings);
  const put = (change: Partial<Watching>) => onChange({ ...settings, watching: { ...watching, ...change } });
  return (
    <section>
      <h2>Watched documents</h2>
      <label class="pick">
        <span>Tell me of changes</span>
        <select
          value={watching.tell}
          onChange={(event) => put({ tell: event.currentTarget.value === 'weekly' ? 'weekly' : 'soon' })}
        >
          <option value="soon">The same day</option>
          <option value="weekly">Once a week, all together</option>
        </select>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={watching.quiet !== null}
          onChange={(event) => put({ quiet: event.currentTarget.checked ? NIGHT : null })}
        />
        <span>Keep quiet for some hours of the day</span>
      </label>
      {watching.quiet && <Hours quiet={watching.quiet} onChange={(quiet) => put({ quiet })} />}
      <label class="choice">
        <input
          type="checkbox"
          checked={watching.metered}
          onChange={(event) => put({ metered: event.currentTarget.checked })}
        />
        <span>Look at documents over metered connections, too</span>
      </label>
    </section>
  );
}

type Quiet = NonNullable<Watching['quiet']>;

function Hours({ quiet, onChange }: { quiet: Quiet; onChange: (quiet: Quiet) => void }) {
  const choice = (words: string, hour: number, put: (hour: number) => void) => (
    <label class="pick">
      <span>{words}</span>
      <select value={hour} onChange={(event) => put(Number(event.currentTarget.value))}>
        {HOURS.map((one) => (
          <option key={one} value={one}>
            {String(one).padStart(2, '0')}:00
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="hours">
      {choice('Quiet from', quiet.from, (from) => onChange({ ...quiet, from }))}
      {choice('until', quiet.to, (to) => onChange({ ...quiet, to }))}
    </div>
  );
}
