import type { Others as OthersFacts, Peer } from '../facts.ts';
import { Mark } from '../marks.tsx';
import { SEVERITY_WORDS } from '../names.ts';

/** How other platforms handle the same thing: the spread, then the nearest ones. */
export function Others({ others, onOpen }: { others: OthersFacts; onOpen: (address: string) => void }) {
  const { basis, spread, peers } = others;
  return (
    <section class="row part" id="others">
      <h2>How other platforms handle this</h2>
      <p>{others.sentence}</p>
      {spread.length > 0 && (
        <dl class="spread">
          {spread.map(({ name, count, of }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <span class="b">
                  <i class="fill" style={{ width: `${of > 0 ? (100 * count) / of : 0}%` }} />
                </span>
                <span class="n">
                  {count} of {of}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="meta">
        Among {basis.of} {basis.kind}, {basis.month}
      </p>
      <div class="peers">
        {peers.map((peer) => (
          <PeerClause key={peer.id} peer={peer} onOpen={onOpen} />
        ))}
      </div>
    </section>
  );
}

function PeerClause({ peer, onOpen }: { peer: Peer; onOpen: (address: string) => void }) {
  return (
    <div class="peer">
      <Mark severity={peer.severity} label={SEVERITY_WORDS[peer.severity].one} />
      <h3>{peer.platform}</h3>
      <p class="meta">{peer.about}</p>
      <p>{peer.summary}</p>
      <p class="links">
        <button
          type="button"
          class="link"
          aria-label={`Read theirs: ${peer.platform}`}
          onClick={() => onOpen(peer.url)}
        >
          Read theirs
        </button>
      </p>
    </div>
  );
}
