import type { Settings } from '../model/settings.ts';

/**
 * The settings with marking on or off for a site or everywhere. Turning a site on turns marking on everywhere too where
 * that was off, else the click would do nothing. `day` is an ISO 8601 day, noted beside a site that is turned off.
 */
export function switched(
  settings: Settings,
  scope: 'site' | 'everywhere',
  on: boolean,
  host: string | null,
  day: string,
): Settings {
  if (scope === 'everywhere') return { ...settings, enabled: on };
  if (host === null) return settings;
  const { [host]: _, ...others } = settings.offSites;
  return on ? { ...settings, enabled: true, offSites: others } : { ...settings, offSites: { ...others, [host]: day } };
}
