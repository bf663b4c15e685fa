import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAMILY_NAMES, familyOf } from '../../../lib/dataset/families.ts';
import { DocumentListSchema } from '../../../lib/dataset/schema.ts';
import { loadPlatforms } from '../../../seeds/build/tables.ts';

const LIST = 'assets/dataset/documents.json';
const listed = existsSync(LIST) ? DocumentListSchema.parse(JSON.parse(readFileSync(LIST, 'utf8'))).platforms : [];
const table = loadPlatforms(resolve(import.meta.dirname, '..', '..', '..'));
const names = [...table.map(({ name }) => name), ...listed.map(([name]) => name)];

describe('families of platforms', () => {
  it('hold only platforms of the table or the dataset, each once', () => {
    const known = (name: string) => names.includes(name) || names.some((one) => one.startsWith(`${name} `));
    expect(FAMILY_NAMES.filter((name) => !known(name))).toEqual([]);
    expect(new Set(FAMILY_NAMES).size).toBe(FAMILY_NAMES.length);
  });

  it('are one for what one owner runs, and the platform itself elsewhere', () => {
    expect(familyOf('Google Maps')).toBe(familyOf('YouTube'));
    expect(familyOf('WhatsApp')).toBe(familyOf('Instagram'));
    expect(familyOf('Tildes')).toBe('Tildes');
    expect(familyOf('Applebee')).not.toBe(familyOf('Apple'));
  });
});
