import { useMemo, useState } from 'preact/hooks';
import type { ClauseRow, ClauseTable } from '../facts.ts';
import { useAllAfterPaint } from '../long-list.ts';
import { Mark } from '../marks.tsx';
import { attributeRows, dayWords, SEVERITY_WORDS } from '../names.ts';
import { ALL_ROWS, choicesOf, filterRows, type RowsWanted } from './clause-filter.ts';

/** Rows drawn before the first paint; the others follow right after it. */
const FIRST_ROWS = 40;

interface Props {
  readonly table: ClauseTable;
  /** Opens the source page of a document. */
  readonly onReadTheirs: (document: number) => void;
}

/** Every document of the dataset that states a clause type. */
export function ClausesView({ table, onReadTheirs }: Props) {
  const { title, rows, problem, datasetDay } = table;
  return (
    <>
      <h1>{title}: all platforms</h1>
      {problem !== null && <p role="alert">{problem}</p>}
      {rows === null && problem === null && <p role="status">Reading the dataset…</p>}
      {rows?.length === 0 && <p role="status">No document of the dataset of {datasetDay} states it.</p>}
      {rows && rows.length > 0 && (
        <Table key={`${table.type} ${table.polarity}`} table={table} rows={rows} onReadTheirs={onReadTheirs} />
      )}
    </>
  );
}

function Table({ table, rows, onReadTheirs }: Props & { rows: readonly ClauseRow[] }) {
  const [wanted, setWanted] = useState(ALL_ROWS);
  const shown = useMemo(() => filterRows(rows, wanted), [rows, wanted]);
  const drawn = useAllAfterPaint(rows.length > FIRST_ROWS) ? shown : shown.slice(0, FIRST_ROWS);
  return (
    <>
      <p class="lead">
        {rows.length} documents of the dataset of {table.datasetDay}, regional wordings and shared texts among them.
        Severity and facts are those of each document’s heaviest clause of this type.
      </p>
      <Filters rows={rows} wanted={wanted} onWant={setWanted} />
      <p class="meta" role="status">
        {shown.length === rows.length ? `All ${rows.length} documents` : `${shown.length} of ${rows.length} documents`}
      </p>
      <ul class="clauses">
        {drawn.map((row) => (
          <Row key={row.document} row={row} onReadTheirs={onReadTheirs} />
        ))}
      </ul>
    </>
  );
}

function Filters(props: { rows: readonly ClauseRow[]; wanted: RowsWanted; onWant: (wanted: RowsWanted) => void }) {
  const { wanted, onWant } = props;
  const { severities, sectors, attributes } = useMemo(() => choicesOf(props.rows), [props.rows]);
  const named = (value: string, count: number) => `${value} (${count})`;
  return (
    <div class="filters">
      <label>
        <span>Platform</span>
        <input
          type="search"
          value={wanted.search}
          onInput={(event) => onWant({ ...wanted, search: event.currentTarget.value })}
        />
      </label>
      <Choice
        name="Severity"
        value={wanted.severity}
        options={severities.map(({ value, count }) => [value, named(SEVERITY_WORDS[value].one, count)])}
        onChoose={(value) => onWant({ ...wanted, severity: severities.find((s) => s.value === value)?.value ?? '' })}
      />
      <Choice
        name="Sector"
        value={wanted.sector}
        options={sectors.map(({ value, count }) => [value, named(value, count)])}
        onChoose={(sector) => onWant({ ...wanted, sector })}
      />
      <Choice
        name="States"
        value={wanted.attribute}
        options={attributes.map(({ value, words, count }) => [value, named(words, count)])}
        onChoose={(value) => onWant({ ...wanted, attribute: attributes.find((a) => a.value === value)?.value ?? '' })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ name, value, options, onChoose }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <label>
      <span>{name}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">All</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Row({ row, onReadTheirs }: { row: ClauseRow; onReadTheirs: (document: number) => void }) {
  const facts = attributeRows(row.attributes).map(({ name, value }) => `${name}: ${value}`);
  const about = [row.name, row.sector ?? '', dayWords(row.verified), row.clauses > 1 ? `${row.clauses} clauses` : ''];
  return (
    <li>
      <Mark severity={row.severity} label={SEVERITY_WORDS[row.severity].one} />
      <b>{row.platform}</b>
      <span class="meta">{about.filter((part) => part !== '').join(', ')}</span>
      {facts.length > 0 && <span class="facts-line">{facts.join('; ')}</span>}
      <button
        type="button"
        class="link"
        aria-label={`Read theirs: ${row.platform}, ${row.name}`}
        onClick={() => onReadTheirs(row.document)}
      >
        Read theirs
      </button>
    </li>
  );
}
