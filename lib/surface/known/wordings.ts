import type { Peer, WordingShown } from '../../../components/facts.ts';
import { type ArchivedText, findArchivedClause } from '../../dataset/archived-clause.ts';
import { rawAddress } from '../../dataset/links.ts';
import type { Result } from '../../model/result.ts';
import type { KeptWording } from '../../model/wording.ts';
import type { Fetched } from '../../platform/fetch-page.ts';
import { originPattern } from '../../watch/new-watch.ts';

/** What showing the wording of others needs from the world. */
export interface WordingPorts {
  /** Asks the reader for one origin; must be called straight from the click. */
  request(pattern: string): Promise<boolean>;
  /** Asks for a file as nobody in particular: no cookies, no referrer. */
  fetch(url: string): Promise<Fetched>;
  kept(id: string): Promise<Result<KeptWording>>;
  keep(wording: KeptWording): Promise<Result<unknown>>;
  /** ISO 8601 day. */
  today(): string;
}

/** Where the reader asked, and whether anything may be kept of it. */
export interface Asked {
  /** Address that the archive's raw files lie below. */
  readonly base: string;
  readonly isPrivate: boolean;
}

/** Wordings of other platforms by record id: fetched on click, checked against the recorded hash, kept on this machine. */
export class LateWordings {
  readonly #ports: WordingPorts;
  readonly #changed: () => void;
  readonly #shown = new Map<string, WordingShown>();
  readonly #looked = new Set<string>();

  constructor(ports: WordingPorts, changed: () => void) {
    this.#ports = ports;
    this.#changed = changed;
  }

  /** What is shown of each by now. */
  all(): Readonly<Record<string, WordingShown>> {
    return Object.fromEntries(this.#shown);
  }

  /** Shows what was fetched earlier; asks nobody but the database of this machine. */
  async recall(peers: readonly Peer[]): Promise<void> {
    for (const peer of peers) {
      if (this.#looked.has(peer.id)) continue;
      this.#looked.add(peer.id);
      const kept = await this.#ports.kept(keyOf(peer));
      if (kept.ok && !this.#shown.has(peer.id))
        this.#put(peer, { at: 'verified', text: kept.value.text, day: kept.value.version });
    }
  }

  /** Fetches and shows one. The permission is asked for before anything is awaited, so that the click still counts. */
  async show(peer: Peer, { base, isPrivate }: Asked): Promise<void> {
    const asked = this.#ports.request(originPattern(base));
    this.#put(peer, { at: 'loading' });
    if (!(await asked)) return this.#put(peer, { at: 'refused', host: new URL(base).host });
    const { version } = peer.wording;
    const fetched = await this.#ports.fetch(rawAddress(version, base));
    const shown = shownOf(fetched, peer);
    if (shown.at === 'verified' && !isPrivate)
      await this.#ports.keep({
        id: keyOf(peer),
        text: shown.text,
        version: version.date,
        fetched: this.#ports.today(),
      });
    this.#put(peer, shown);
  }

  #put(peer: Peer, shown: WordingShown): void {
    this.#shown.set(peer.id, shown);
    this.#changed();
  }
}

/** A new dataset may hold another wording under the same id. */
function keyOf({ id, wording }: Peer): string {
  return `${id} ${wording.hash}`;
}

function shownOf(fetched: Fetched, { wording }: Peer): WordingShown {
  if (fetched.kind === 'same') return { at: 'failed', reason: 'http' };
  if (fetched.kind === 'failed') return { at: 'failed', reason: fetched.reason };
  return fromText(findArchivedClause(fetched.html, wording), wording.version.date);
}

function fromText(found: ArchivedText, day: string): WordingShown {
  if (found.outcome === 'absent') return { at: 'absent', day };
  return { at: found.outcome, text: found.text, day };
}
