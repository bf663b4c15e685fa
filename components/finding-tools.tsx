import { SEVERITIES, type Severity } from '../lib/model/clause-type.ts';
import { ORDERS, type Order, type Wanted } from './arrange.ts';
import { Icon, Mark } from './marks.tsx';
import { SEVERITY_WORDS } from './names.ts';

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  severity: 'By severity',
  category: 'By category',
  page: 'Page order',
};

interface Props {
  readonly total: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
}

/** Search, order and filter of a list of findings. */
export function FindingTools({ total, counts, wanted, onWant }: Props) {
  return (
    <div class="tools-row">
      <label class="find">
        <Icon name="search" />
        <span class="sr">Search findings</span>
        <input
          type="search"
          placeholder={`Search ${total} ${total === 1 ? 'finding' : 'findings'}`}
          value={wanted.search}
          onInput={(event) => onWant({ ...wanted, search: event.currentTarget.value })}
        />
      </label>
      <label class="sort">
        <span class="sr">Order</span>
        <select
          value={wanted.order}
          onChange={(event) => {
            const order = ORDERS.find((o) => o === event.currentTarget.value);
            if (order) onWant({ ...wanted, order });
          }}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {ORDER_WORDS[order]}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </label>
      <Chips counts={counts} chosen={wanted.severity} onChoose={(severity) => onWant({ ...wanted, severity })} />
    </div>
  );
}

function Chips(props: {
  counts: Props['counts'];
  chosen: Severity | null;
  onChoose: (severity: Severity | null) => void;
}) {
  return (
    <fieldset class="chips">
      <legend class="sr">Show</legend>
      <button type="button" class="chip" aria-pressed={props.chosen === null} onClick={() => props.onChoose(null)}>
        All
      </button>
      {SEVERITIES.filter((s) => props.counts[s] > 0).map((s) => (
        <button
          type="button"
          key={s}
          class="chip"
          aria-pressed={props.chosen === s}
          onClick={() => props.onChoose(props.chosen === s ? null : s)}
        >
          <Mark severity={s} label={SEVERITY_WORDS[s].group} />
          {props.counts[s]}
        </button>
      ))}
    </fieldset>
  );
}
