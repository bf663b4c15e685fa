import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../lib/model/settings.ts';
import { Icon } from './marks.tsx';

export type SwitchScope = 'tab' | 'site' | 'everywhere';

export interface Switches {
  /** Null where there is no tab to switch. */
  readonly tab: boolean | null;
  /** Null where the page has no site, or nothing of it may be kept. */
  readonly site: { readonly host: string; readonly on: boolean } | null;
  readonly settings: Settings;
}

interface Props {
  readonly switches: Switches;
  readonly onMarking: (scope: SwitchScope, on: boolean) => void;
  readonly onSureness: (sureness: Settings['sureness']) => void;
}

/** Button that shows the marking switches, and the switches. */
export function SwitchMenu(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEscape(isOpen, () => {
    setOpen(false);
    button.current?.focus();
  });
  return (
    <>
      <button
        type="button"
        class="btn icon-only"
        ref={button}
        aria-label="Marking: this tab, this site, everywhere"
        title="Marking"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="switches" />
      </button>
      {isOpen && (
        <div class="switches" id={id}>
          <Marking {...props} />
          <Sureness {...props} />
        </div>
      )}
    </>
  );
}

/** Escape folds what is open; the browser's own meaning of the key (closing a popup) waits for the next press. Listens at once. */
function useEscape(isOpen: boolean, fold: () => void): void {
  const latest = useRef(fold);
  latest.current = fold;
  useLayoutEffect(() => {
    if (!isOpen) return;
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isOpen]);
}

function Marking({ switches, onMarking }: Props) {
  const { tab, site, settings } = switches;
  return (
    <fieldset>
      <legend>Marks</legend>
      {tab !== null && <Switch words="In this tab" on={tab} onChange={(on) => onMarking('tab', on)} />}
      {site && <Switch words={`On ${site.host}`} on={site.on} onChange={(on) => onMarking('site', on)} />}
      <Switch words="Everywhere" on={settings.enabled} onChange={(on) => onMarking('everywhere', on)} />
    </fieldset>
  );
}

function Switch({ words, on, onChange }: { words: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="choice">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{words}</span>
    </label>
  );
}

const SURENESS = { all: 'Every mark', sure: 'Fewer, surer marks' } as const;

function Sureness({ switches, onSureness }: Props) {
  const name = useId();
  return (
    <fieldset>
      <legend>Show</legend>
      {(['all', 'sure'] as const).map((sureness) => (
        <label class="choice" key={sureness}>
          <input
            type="radio"
            name={name}
            checked={switches.settings.sureness === sureness}
            onChange={() => onSureness(sureness)}
          />
          <span>{SURENESS[sureness]}</span>
        </label>
      ))}
    </fieldset>
  );
}
