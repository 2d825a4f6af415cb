/** What the READMEs say of who sees what is what the code does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessRole } from '@innovation-sante/scheme/vocabulary/access-role';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { check } from 'prettier';
import { describe, expect, it } from 'vitest';
import { accessPage, cellOf } from './access-page.js';
import { commandRoles, commandsOf } from './commands.js';
import { sectionOf, withSection } from './readme-section.js';
import { subgraphNames } from './reads.js';

const readmeOf = (name: string) => readFileSync(join(import.meta.dirname, '../..', name, 'README.md'), 'utf8');

describe.each(subgraphNames)('The README of %s', (name) => {
  it('shows the table that the code prints', () => {
    expect(sectionOf(readmeOf(name)), 'write it again with: node subgraphs/_access/dist/write-readmes.js').toBe(
      accessPage(name),
    );
  });

  it('is as Prettier wants it, once written', async () => {
    const options = { parser: 'markdown', printWidth: 120, singleQuote: true } as const;
    expect(await check(withSection('# Title\n\nText.\n', accessPage(name)), options)).toBe(true);
  });
});

describe('The section of a README', () => {
  it('is put at the end where there is none, and replaced where there is one', () => {
    const once = withSection('# Title\n\nText.\n', 'First.');
    expect(sectionOf(once)).toBe('First.');
    expect(withSection(`${once}\nMore.\n`, 'Second.')).toBe(`${once.replace('First.', 'Second.')}\nMore.\n`);
  });
});

describe('The table', () => {
  it('names every command once', () => {
    const printed = subgraphNames.flatMap((name) =>
      [...accessPage(name).matchAll(/^\| `(\w+)`/gm)].map(([, command = '']) => command),
    );
    expect(printed.toSorted()).toEqual(Object.keys(commandRoles).toSorted());
    expect(printed.length).toBe(Object.values(commandsOf).flatMap((commands) => Object.keys(commands)).length);
  });

  it('shows nothing of a file to the public, and everything to the national team', () => {
    expect(cellOf('FILE', 'PUBLIC')).toBe('–');
    for (const shown of ['EVERYONE', 'TOKEN', 'PROJECT', 'PUBLISHED', 'FILE', 'FUNDING'] as const)
      expect(cellOf(shown, 'NATIONAL_TEAM')).toBe('all');
  });

  it('says that money is for the Assurance Maladie, and not for evaluators', () => {
    expect([cellOf('FUNDING', 'ASSURANCE_MALADIE'), cellOf('FUNDING', 'EVALUATOR')]).toEqual(['all', '–']);
    expect([cellOf('FILE', 'ASSURANCE_MALADIE'), cellOf('FILE', 'EVALUATOR')]).toEqual(['–', 'mandate']);
  });

  it('has a column for every role in which somebody asks', () => {
    const columns = accessPage('projects').split('\n')[0]?.split('|').length ?? 0;
    expect(columns - 3).toBe(codesOf(AccessRole).filter((role) => role !== 'SYSTEM').length);
  });
});
