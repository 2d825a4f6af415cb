/** The table of who sees what names what there is, and no statement goes past it. */
import 'reflect-metadata';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reads } from '@innovation-sante/access/reads';
import { access, rowSecurity } from './access.js';
import { isPublic } from './testing/roles.js';
import { allProjects } from './testing/world.js';

describe('The table of reads', () => {
  it('names every entity whose rows are read', () => {
    const nouns = new Set(reads.projects.map(({ noun }) => noun.split(' ')[0]));
    const entities = [...access.rows.keys()].map(({ name }) => name).filter((name) => name !== 'ProjectRow');
    expect(entities.filter((name) => !nouns.has(name))).toEqual([]);
  });
});

describe('The repositories', () => {
  it('read no table but through what its reader may see', () => {
    const tables = rowSecurity.map(({ table }) => table).join('|');
    const past = new RegExp(`\\b(FROM|JOIN) (projects\\.)?(${tables}) `);
    const folder = import.meta.dirname;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(repository|where)\.ts$/.test(path),
    );
    expect(files.length).toBeGreaterThan(10);
    // The import of files works for the service itself.
    const ours = files.filter((path) => !path.startsWith('demarches'));
    expect(ours.filter((path) => past.test(readFileSync(join(folder, path), 'utf8')))).toEqual([]);
  });
});

describe('The data', () => {
  it('has of every public project the scope that was decided, so that its scope says nothing of the letter', () => {
    const undecided = allProjects.filter((project) => isPublic(project) && project.decidedScope === null);
    expect(undecided.filter(({ declaredScope }) => declaredScope !== null)).toEqual([]);
  });
});
