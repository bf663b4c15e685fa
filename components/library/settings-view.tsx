import type { Settings } from '../../lib/model/settings.ts';
import { dayWords } from '../names.ts';
import { DataSection, type DataSectionProps } from '../watch/data-section.tsx';
import { WatchSettings } from '../watch/watch-settings.tsx';
import { ArchiveSection } from './archive-section.tsx';

interface Props {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  readonly data: DataSectionProps;
}

/** All switches in one place, and the way to delete what is kept. */
export function SettingsView({ settings, onChange, data }: Props) {
  return (
    <>
      <h1>Settings</h1>
      <Marking settings={settings} onChange={onChange} />
      <OffSites settings={settings} onChange={onChange} />
      <WatchSettings settings={settings} onChange={onChange} />
      <ArchiveSection settings={settings} onChange={onChange} />
      <DataSection {...data} />
    </>
  );
}

type PartProps = Pick<Props, 'settings' | 'onChange'>;

function Marking({ settings, onChange }: PartProps) {
  return (
    <section>
      <h2>Marking</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.enabled}
          onChange={(event) => onChange({ ...settings, enabled: event.currentTarget.checked })}
        />
        <span>Mark policies and terms on all sites</span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.sureness === 'sure'}
          onChange={(event) => onChange({ ...settings, sureness: event.currentTarget.checked ? 'sure' : 'all' })}
        />
        <span>Show fewer, surer marks</span>
      </label>
    </section>
  );
}

function OffSites({ settings, onChange }: PartProps) {
  const sites = Object.entries(settings.offSites).sort(([a], [b]) => (a < b ? -1 : 1));
  const turnOn = (host: string) =>
    onChange({ ...settings, offSites: Object.fromEntries(sites.filter(([other]) => other !== host)) });
  return (
    <section>
      <h2>Sites where marking is off</h2>
      {sites.length === 0 && <p class="meta">None.</p>}
      <ul class="saved">
        {sites.map(([host, since]) => (
          <li key={host}>
            <span>{host}</span>
            <span class="meta">since {dayWords(since)}</span>
            <button type="button" class="btn" aria-label={`Turn on for ${host}`} onClick={() => turnOn(host)}>
              Turn on
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
