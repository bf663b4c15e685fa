import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorrections } from '../../../seeds/build/corrections.ts';
import { createLiveness, groupHistories } from '../../../seeds/build/plan.ts';
import { loadCollections, loadPlatforms } from '../../../seeds/build/tables.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
const platforms = loadPlatforms(root);

describe('the tables', () => {
  it('name at least 500 platforms, each once, under names that are not an alias of another', () => {
    expect(platforms.length).toBeGreaterThanOrEqual(500);
    const names = platforms.flatMap((p) => [p.name, ...p.aliases]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('read collections and corrections', () => {
    expect(Object.keys(loadCollections(root)).length).toBeGreaterThan(0);
    expect(() => loadCorrections(root)).not.toThrow();
  });
});

describe('planning', () => {
  const history = (collection: string, path: string) => ({ collection, path, versions: [] });

  it('puts a renamed service under its new name, and an unknown one under its own', () => {
    const groups = groupHistories(
      [
        history('a', 'Twitter/Privacy Policy.md'),
        history('b', 'X/Privacy Policy.md'),
        history('a', 'Nobody/Terms of Service.md'),
      ],
      platforms,
    );
    expect(groups.map((g) => [g.platform, g.name, g.histories.length])).toEqual([
      ['Nobody', 'Terms of Service', 1],
      ['X', 'Privacy Policy', 2],
    ]);
  });

  it('takes a history for live while its collection is and its declarations name it', () => {
    const isLive = createLiveness({
      platforms,
      collections: {
        a: { archive: 'x/a', declaredAs: 'a', place: null },
        b: { archive: 'x/b', declaredAs: null, place: null },
      },
      declarations: [{ collection: 'a', service: 'Shop', doc: 'Terms', url: 'https://shop.example/terms' }],
      newest: new Map([
        ['a', '2026-08-22'],
        ['b', '2026-08-01'],
        ['c', '2024-01-01'],
      ]),
    });
    expect(isLive(history('a', 'Shop/Terms.md'))).toBe(true);
    expect(isLive(history('a', 'Shop/Privacy.md'))).toBe(false);
    expect(isLive(history('b', 'Any/Terms.md'))).toBe(true);
    expect(isLive(history('c', 'Any/Terms.md'))).toBe(false);
  });
});
