import type { ClauseTypeId } from '../../lib/model/clause-type.ts';

export interface TypeChoice {
  readonly id: ClauseTypeId;
  readonly title: string;
  /** The document has such a clause. */
  readonly here: boolean;
}

interface Props {
  readonly choices: readonly TypeChoice[];
  readonly chosen: readonly ClauseTypeId[];
  readonly onChange: (chosen: readonly ClauseTypeId[]) => void;
}

/** Clause types to tick; with none ticked every change is told. */
export function TypeChoices({ choices, chosen, onChange }: Props) {
  const turn = (id: ClauseTypeId, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const groups = [
    { name: 'On this page', of: choices.filter(({ here }) => here) },
    { name: 'Not on this page so far', of: choices.filter(({ here }) => !here) },
  ];
  return (
    <div class="type-choices">
      <p class="meta">With none ticked, every change of meaning is told.</p>
      {groups.map(
        ({ name, of }) =>
          of.length > 0 && (
            <fieldset key={name}>
              <legend class="meta">{name}</legend>
              {of.map(({ id, title }) => (
                <label key={id} class="choice">
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={(event) => turn(id, event.currentTarget.checked)}
                  />
                  <span>{title}</span>
                </label>
              ))}
            </fieldset>
          ),
      )}
    </div>
  );
}
