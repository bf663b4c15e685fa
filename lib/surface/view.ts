import type { Peer } from '../../components/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Guidance } from '../model/guidance-data.ts';
import type { Report } from '../model/report.ts';
import type { Screen } from '../model/screen.ts';
import { libraryAddress } from '../platform/tabs.ts';
import type { LateKnown } from './known/late-known.ts';
import type { SurfaceState, SwitchScope } from './state.ts';
import type { Surface } from './surface.ts';
import { wordsFor } from './words.ts';

/** Our texts about a clause; null while they are not loaded. */
type GuidanceOf = (finding: Finding, platform: string | null) => Guidance | null;

/** What components show of a state. `today` is an ISO 8601 day. */
export function viewOf(state: SurfaceState, today: string, guidance: GuidanceOf = () => null, late?: LateKnown) {
  const { tab } = state;
  const known = late?.of(reportOf(state), state.open) ?? null;
  const screen = withPlatform(state.screen, known?.platform ?? null);
  const platform = screen.at === 'report' ? screen.report.platform : null;
  return {
    name: state.name,
    host: state.host,
    hasTab: tab !== null,
    isPrivate: tab?.isPrivate ?? false,
    screen,
    settings: state.settings,
    open: state.open,
    notice: state.notice,
    today,
    words: wordsFor(platform),
    knowledge: {
      document: known?.document ?? null,
      clauses: known?.clauses ?? {},
      problem: known?.problem ?? null,
      wordings: late?.wordings.all() ?? {},
      guidance: (finding: Finding) => guidance(finding, platform),
    },
  };
}

function reportOf({ screen }: SurfaceState): Report | null {
  return screen.at === 'report' ? screen.report : null;
}

/** The screen with the name that the dataset has for the platform. */
function withPlatform(screen: Screen, platform: string | null): Screen {
  if (screen.at !== 'report' || platform === null) return screen;
  return { ...screen, report: { ...screen.report, platform } };
}

/** What "Turn on" turns on. */
const TURNS_ON: Readonly<Partial<Record<SurfaceState['screen']['at'], SwitchScope>>> = {
  'off-tab': 'tab',
  'off-site': 'site',
};

/** What a button or link of a screen without findings asks for. */
type StateAction = 'analyse' | 'retry' | 'english' | 'types' | 'turn-on' | 'copy-details';

/** Events of components, turned into what the surface does. `onRecord` differs: the popup hands records to the panel. */
export function eventsOf(
  surface: Surface,
  state: SurfaceState,
  onRecord: (id: string | null) => void,
  late?: LateKnown,
  guidance: GuidanceOf = () => null,
) {
  const known = late?.of(reportOf(state), state.open);
  const platform = known?.platform ?? null;
  const knownOf = (finding: Finding) => ({
    facts: known?.clauses[finding.id],
    laws: guidance(finding, platform)?.laws ?? [],
  });
  const asked = { base: state.settings.archive, isPrivate: state.tab?.isPrivate ?? false };
  return {
    onWording: (peer: Peer) => void late?.wordings.show(peer, asked),
    onShow: (id: string) => void surface.showOnPage(id),
    onRecord,
    onPanel: () => void surface.openInPanel(null),
    onCopyLink: (id: string) => void surface.out.copyLink(id),
    onCopy: (text: string, done: string) => void surface.out.copy(text, done),
    onOpenAddress: (address: string) => void surface.out.openAddress(address),
    onReadPeer: (peer: Peer) => {
      const shown = late?.wordings.all()[peer.id];
      void surface.out.readTheirs(peer.url, peer.id, shown?.at === 'verified' ? shown.text : null);
    },
    onWrongMark: (id: string) => void surface.out.copyWrongMark(id),
    onState: (action: StateAction) => void act(surface, state, action),
    onMarking: (scope: SwitchScope, on: boolean) => void surface.setMarking(scope, on),
    onSureness: (sureness: SurfaceState['settings']['sureness']) => void surface.setSureness(sureness),
    onSave: () => void surface.out.save(),
    onExport: (form: 'json' | 'csv') => surface.out.exportReport(form, knownOf),
    onShare: surface.out.canShare ? (id: string) => void surface.out.share(id) : null,
    onPost: (place: 'x' | 'linkedin', id: string) => void surface.out.post(place, id),
    onPrint: (id: string | null) => void surface.out.print(id),
  };
}

function act(surface: Surface, { screen, name }: SurfaceState, action: StateAction): Promise<void> | undefined {
  if (action === 'analyse') return surface.analyse();
  if (action === 'retry') return surface.refresh();
  if (action === 'types') return surface.out.openAddress(libraryAddress('types'));
  if (action === 'turn-on') return surface.setMarking(TURNS_ON[screen.at] ?? 'everywhere', true);
  if (action === 'english' && screen.at === 'language' && screen.english)
    return surface.out.openAddress(screen.english);
  if (action === 'copy-details' && screen.at === 'error')
    return surface.out.copy(`Clausemark on ${name}: ${screen.message}`, 'Details copied');
  return undefined;
}
