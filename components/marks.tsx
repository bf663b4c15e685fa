import type { Severity } from '../lib/model/clause-type.ts';
import { SEVERITY_WORDS } from './names.ts';

const SHAPES: Readonly<Record<Severity, string>> = {
  high: 'M6 .8 11.6 11H.4z',
  medium: 'M1.2 1.2h9.6v9.6H1.2z',
  low: 'M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  protection: 'm1.6 6.6 3 3 5.8-7',
};

/** The shape of a severity. Without `label` it is decoration beside the word itself. */
export function Mark({ severity, label }: { severity: Severity; label?: string }) {
  const shape = <path d={SHAPES[severity]} />;
  if (label === undefined)
    return (
      <svg class={`mark ${severity}`} viewBox="0 0 12 12" aria-hidden="true">
        {shape}
      </svg>
    );
  return (
    <svg class={`mark ${severity}`} viewBox="0 0 12 12" role="img" aria-label={label}>
      {shape}
    </svg>
  );
}

/** Mark and word of a severity, in running text. */
export function SeverityWord({ severity }: { severity: Severity }) {
  return (
    <span class={`sev ${severity}`}>
      <Mark severity={severity} />
      {SEVERITY_WORDS[severity].one}
    </span>
  );
}

const ICONS = {
  document: 'M6.5 3.5h8M6.5 8h8M6.5 12.5h5M2.6 5 5 9.6H.2z',
  switches:
    'M2.5 5h5M11 5h2.5M2.5 11H5M8.5 11h5M7.5 5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M5.1 11a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0',
  panel: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  search: 'M2.75 7a4.25 4.25 0 1 0 8.5 0a4.25 4.25 0 1 0-8.5 0M10.2 10.2l3.3 3.3',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  back: 'M10 4 6 8l4 4',
  copy: 'M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2',
  clock: 'M2.75 8a5.25 5.25 0 1 0 10.5 0a5.25 5.25 0 1 0-10.5 0M8 5v3.2l2 1.3',
  out: 'M6.5 3.5H3.5v9h9v-3M9 3.5h3.5V7M12.5 3.5 7.5 8.5',
  right: 'M3 8h10M9 4l4 4-4 4',
  info: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M8 7.5v3.5M8 5v.4',
  share: 'M8 10V2.5M5 5l3-3 3 3M3.5 8v5.5h9V8',
  down_to: 'M8 2.5V10M5 7.5l3 3 3-3M3 13.5h10',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  off: 'M8 2.5v5M4.6 4.4a5 5 0 1 0 6.8 0',
  ring: 'M4 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
} as const;

/** Names of the line icons. */
export type IconName = keyof typeof ICONS;

/** A line icon; always decoration, so what it stands on carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
