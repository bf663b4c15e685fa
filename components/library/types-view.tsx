import { CATEGORIES, type Category } from '../../lib/model/clause-type.ts';
import { CATEGORY_NAMES } from '../names.ts';

interface TypeEntry {
  readonly id: string;
  readonly title: string;
  readonly category: Category;
}

/** What is looked for: every clause type, by category. */
export function TypesView({ types }: { types: readonly TypeEntry[] }) {
  return (
    <>
      <h1>What is looked for</h1>
      <p class="lead">
        {types.length} clause types. Each can also be found as a protection, where the text works in your favour.
      </p>
      {CATEGORIES.map((category) => (
        <section key={category}>
          <h2>{CATEGORY_NAMES[category]}</h2>
          <ul class="types">
            {types
              .filter((type) => type.category === category)
              .map((type) => (
                <li key={type.id}>
                  <a href={`#/clauses?type=${type.id}`}>{type.title}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
