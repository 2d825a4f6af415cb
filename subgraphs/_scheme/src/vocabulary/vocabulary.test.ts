/** All code tables of the scheme, held to the form that a GraphQL enum needs. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ProjectState } from './project-state.js';
import { codesOf, isCodeOf, type Vocabulary } from './vocabulary.js';

const isTable = (value: unknown): value is Vocabulary<string> =>
  typeof value === 'object' && value !== null && 'codes' in value && 'name' in value;

const files = readdirSync(new URL('.', import.meta.url)).filter((file) => /^(?!vocabulary)[\w-]+\.ts$/.test(file));
const tables: Vocabulary<string>[] = [];
for (const file of files) {
  const module = (await import(/* @vite-ignore */ new URL(file, import.meta.url).href)) as Record<string, unknown>;
  tables.push(...Object.values(module).filter(isTable));
}

test('every family gives at least one table, and no two tables have the same name', () => {
  expect(tables.length).toBeGreaterThanOrEqual(files.length);
  expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
});

test('every code is a GraphQL name with a French label and an English sentence', () => {
  for (const table of tables) {
    expect(table.description.length).toBeGreaterThan(10);
    for (const [code, { label, description }] of Object.entries(table.codes)) {
      expect(code, table.name).toMatch(/^[A-Z][A-Z0-9_]*$/);
      expect(['TRUE', 'FALSE', 'NULL']).not.toContain(code);
      expect(label.length, `${table.name}.${code}`).toBeGreaterThan(0);
      expect(description, `${table.name}.${code}`).toMatch(/\.$/);
    }
  }
});

test('a text is a code of a table, or is not', () => {
  expect(codesOf(ProjectState)).toHaveLength(23);
  expect(isCodeOf(ProjectState, 'EN_COURS')).toBe(true);
  expect(isCodeOf(ProjectState, 'toString')).toBe(false);
});
