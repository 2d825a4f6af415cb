/** The table of who sees what names what there is, and the data hold what it takes for granted. */
import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { reads } from '@innovation-sante/access/reads';
import { access } from './access.js';
import { isPublic } from './testing/roles.js';
import { allProjects } from './testing/world.js';

describe('The table of reads', () => {
  it('names every entity whose rows are read', () => {
    const nouns = new Set(reads.projects.map(({ noun }) => noun.split(' ')[0]));
    const entities = [...access.rows.keys()].map(({ name }) => name).filter((name) => name !== 'ProjectRow');
    expect(entities.filter((name) => !nouns.has(name))).toEqual([]);
  });
});

describe('The data', () => {
  it('has of every public project the scope that was decided, so that its scope says nothing of the letter', () => {
    const undecided = allProjects.filter((project) => isPublic(project) && project.decidedScope === null);
    expect(undecided.filter(({ declaredScope }) => declaredScope !== null)).toEqual([]);
  });
});
