import { useState } from 'preact/hooks';
import { type Settings, SettingsSchema } from '../../lib/model/settings.ts';

interface Props {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** Where the wordings of other platforms are fetched from. An address that is none is not taken, and says so. */
export function ArchiveSection({ settings, onChange }: Props) {
  const [wrong, setWrong] = useState(false);
  const take = (value: string) => {
    const parsed = SettingsSchema.safeParse({ ...settings, archive: value.trim() === '' ? undefined : value.trim() });
    setWrong(!parsed.success);
    if (parsed.success) onChange(parsed.data);
  };
  return (
    <section>
      <h2>Wordings of other platforms</h2>
      <p class="meta" id="archive-about">
        Fetched from a public archive when you press “Show their wording”. A copy of that archive serves as well. Leave
        it empty for the archive itself.
      </p>
      <label class="field">
        <span>Address of the archive’s raw files</span>
        <input
          type="url"
          value={settings.archive}
          aria-describedby="archive-about"
          aria-invalid={wrong}
          onChange={(event) => take(event.currentTarget.value)}
        />
      </label>
      {wrong && <p role="alert">That is no web address. It has to begin with https:// or http://.</p>}
    </section>
  );
}
