import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Finding } from '../lib/model/finding.ts';
import { arrange, countBySeverity, type Group, type Wanted } from './arrange.ts';
import type { ClauseFacts } from './facts.ts';
import { type FindingActions, FindingRow } from './finding-row.tsx';
import { FindingTools } from './finding-tools.tsx';
import { stepFocus } from './keys.ts';
import { useAllAfterPaint } from './long-list.ts';
import type { Words } from './words.ts';

/** Rows drawn before the first paint; the others follow right after it, and off-screen ones are not laid out (CSS). */
const FIRST_ROWS = 20;

interface Props extends FindingActions {
  readonly findings: readonly Finding[];
  readonly words: Words;
  readonly facts: Readonly<Record<string, ClauseFacts>>;
  /** Id of the finding in view on the page. */
  readonly current: string | null;
}

/** Findings with search, order and filter; one row open at a time. */
export function FindingList(props: Props) {
  const { findings, words } = props;
  const [wanted, setWanted] = useState<Wanted>({ order: 'severity', severity: null, search: '' });
  const [open, setOpen] = useState<string | null>(null);
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const groups = useMemo(() => arrange(findings, wanted, words), [findings, wanted, words]);
  const list = useRef<HTMLElement>(null);
  useFollow(list, props.current);
  const drawn = useAllAfterPaint(findings.length > FIRST_ROWS) ? groups : firstRows(groups, FIRST_ROWS);
  return (
    <section aria-label="Findings" ref={list} class="findings" onKeyDown={stepFocus}>
      <FindingTools total={findings.length} counts={counts} wanted={wanted} onWant={setWanted} />
      {drawn.map((group) => (
        <GroupRows
          key={group.name}
          {...props}
          group={group}
          total={groups.find((g) => g.name === group.name)?.findings.length ?? 0}
          open={open}
          onToggle={(id) => setOpen(open === id ? null : id)}
        />
      ))}
      {groups.length === 0 && (
        <NoHit
          wanted={wanted}
          total={findings.length}
          onClear={() => setWanted({ ...wanted, search: '', severity: null })}
        />
      )}
    </section>
  );
}

function GroupRows(
  props: Props & { group: Group; total: number; open: string | null; onToggle: (id: string) => void },
) {
  const { group } = props;
  return (
    <>
      {group.name !== '' && (
        <div class="row group">
          <h2>{group.name}</h2>
          <span class="meta">{props.total}</span>
        </div>
      )}
      <ul>
        {group.findings.map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            words={props.words}
            facts={props.facts[finding.id]}
            isOpen={props.open === finding.id}
            isCurrent={props.current === finding.id}
            onToggle={props.onToggle}
            onShow={props.onShow}
            onRecord={props.onRecord}
            onCopyLink={props.onCopyLink}
          />
        ))}
      </ul>
    </>
  );
}

function NoHit({ wanted, total, onClear }: { wanted: Wanted; total: number; onClear: () => void }) {
  return (
    <div class="row none" role="status">
      <p class="label">{wanted.search === '' ? 'No finding of this kind' : `No finding matches “${wanted.search}”`}</p>
      <p class="meta">{total} findings in all.</p>
      <button type="button" class="link" onClick={onClear}>
        Clear search
      </button>
    </div>
  );
}

function firstRows(groups: readonly Group[], most: number): Group[] {
  let left = most;
  return groups.flatMap(({ name, findings }) => {
    const shown = findings.slice(0, Math.max(0, left));
    left -= shown.length;
    return shown.length > 0 ? [{ name, findings: shown }] : [];
  });
}

/** Keeps the row of the clause in view visible, unless the reader is busy in the list. */
function useFollow(list: { readonly current: HTMLElement | null }, current: string | null): void {
  useEffect(() => {
    const section = list.current;
    if (current === null || !section || section.contains(document.activeElement)) return;
    section.querySelector('[aria-current="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [list, current]);
}
