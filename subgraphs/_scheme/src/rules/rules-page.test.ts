/** The page prints all that the tables hold. */
import { expect, test } from 'vitest';
import { ProjectState } from '../vocabulary/project-state.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import { policySettings } from './policy.js';
import { rulesPage } from './rules-page.js';
import { rules } from './rules.js';
import { transitionRows } from './transitions.js';

const page = rulesPage();
const lines = page.split('\n');
const rowsOf = (first: string) => lines.filter((line) => line.startsWith(`| ${first} |`));

test('every rule, setting and state has one line, and every row of the transitions one', () => {
  for (const { id, statement, quotation } of rules) {
    expect(rowsOf(id), id).toHaveLength(1);
    expect(rowsOf(id)[0]).toContain(statement);
    if (quotation !== null) expect(rowsOf(id)[0]).toContain(`« ${quotation} »`);
  }
  for (const name of [...Object.keys(policySettings), ...codesOf(ProjectState)]) {
    expect(rowsOf(`\`${name}\``), name).toHaveLength(1);
  }
  expect(lines.filter((line) => /^\| T\d/.test(line))).toHaveLength(transitionRows.length);
});

test('all lines of a table have as many cells as its head', () => {
  const cells = (line: string) => line.split(/(?<!\\)\|/).length;
  let width = 0;
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('|')) width = 0;
    else if (width === 0) width = cells(line);
    else expect(cells(line), `line ${index + 1}`).toBe(width);
  }
});

test('the diagram stands in it', () => {
  expect(page).toMatch(/```mermaid\nstateDiagram-v2\n[^`]+\n```\n$/);
});
