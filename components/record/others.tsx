import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Others as OthersFacts, Peer, WordingShown } from '../facts.ts';
import { Mark } from '../marks.tsx';
import { SEVERITY_WORDS } from '../names.ts';
import type { SurfaceEvents } from '../surface-props.ts';
import { Wording } from './wording.tsx';

/** How other platforms handle the same thing: the spread, then the nearest ones. */
export function Others(props: {
  others: OthersFacts;
  wordings: Readonly<Record<string, WordingShown>>;
  on: SurfaceEvents;
}) {
  const { basis, spread, peers, type, polarity } = props.others;
  return (
    <section class="row part" id="others">
      <h2>How other platforms handle this</h2>
      <p>{props.others.sentence}</p>
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
      {peers.length === 0 && (
        <p class="meta">
          Fewer than three clauses of others are about the very same thing, so none is shown beside it.
        </p>
      )}
      <div class="peers">
        {peers.map((peer) => (
          <PeerClause key={peer.id} peer={peer} wording={props.wordings[peer.id]} on={props.on} />
        ))}
      </div>
      <p>
        <a href={`library.html#/clauses?type=${type}&polarity=${polarity}`} target="_blank" rel="noopener">
          See all platforms with this clause
        </a>
      </p>
    </section>
  );
}

function PeerClause({ peer, wording, on }: { peer: Peer; wording: WordingShown | undefined; on: SurfaceEvents }) {
  const isLoading = wording?.at === 'loading';
  const isShown = wording?.at === 'verified';
  const answer = useRef<HTMLDivElement>(null);
  const isAsked = useRef(false);
  // The button goes where the quote comes: who pressed it is led on, unless they went elsewhere meanwhile.
  useLayoutEffect(() => {
    if (isShown && isAsked.current && document.activeElement === document.body)
      answer.current?.querySelector('blockquote')?.focus({ preventScroll: true });
  }, [isShown]);
  const ask = () => {
    if (isLoading) return;
    isAsked.current = true;
    on.onWording(peer);
  };
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
          onClick={() => on.onReadPeer(peer)}
        >
          Read theirs
        </button>
        {!isShown && (
          <button
            type="button"
            class="link"
            aria-label={`Show their wording: ${peer.platform}`}
            aria-disabled={isLoading}
            onClick={ask}
          >
            Show their wording
          </button>
        )}
      </p>
      <div role="status" ref={answer}>
        {wording && <Wording shown={wording} />}
      </div>
    </div>
  );
}
