import { attributeWords } from '../../../components/names.ts';
import type { RecordChange } from '../../dataset/records.ts';

const KIND_WORDS: Readonly<Record<RecordChange['kind'], string>> = {
  reworded: 'reworded',
  softened: 'softened',
  hardened: 'hardened',
  altered: 'altered',
};

/** What a dated change did, in words: "hardened: Notice of 30 days → 14 days, severity medium → high". */
export function changeWords({ kind, attributes, severity }: RecordChange): string {
  const moved = Object.entries(attributes).map(([name, [before, after]]) => {
    const words = attributeWords(name);
    return `${words.name} ${words.value(before)} → ${words.value(after)}`;
  });
  const all = severity ? [...moved, `severity ${severity[0]} → ${severity[1]}`] : moved;
  return all.length === 0 ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}: ${all.join(', ')}`;
}
