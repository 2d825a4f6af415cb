/** The fictional world is the same for the same seed, whoever asks and in whatever order. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { calls, organisations, people, projectCount, projects, roles } from '../dataset.js';
import { demoProject } from './demo-project.js';
import { demoProjects } from './demo-projects.js';
import { demoSeed } from './world.js';

function hashOf(seed: number): string {
  const options = { dataset: 'demo', seed, times: 2 } as const;
  const hash = createHash('sha256');
  for (const facts of [projects, organisations, people, roles, calls].map((read) => [...read(options)])) {
    hash.update(JSON.stringify(facts));
  }
  return hash.digest('hex');
}

test('the same seed gives the same world, another seed another', () => {
  expect(hashOf(51)).toBe(hashOf(51));
  expect(hashOf(52)).not.toBe(hashOf(51));
});

test('a project depends on its seed and number alone', () => {
  const inOrder = [...demoProjects({ times: 2 })];
  for (const index of [57, 3, 79, 25, 39]) expect(demoProject(demoSeed, index)).toEqual(inOrder[index]);
  expect([...demoProjects({ times: 1 })]).toEqual(inOrder.slice(0, 40));
});

test('there are 44 real projects, and 40 fictional ones for each time', () => {
  expect([...projects({ dataset: 'real' })]).toHaveLength(44);
  expect([...projects({ dataset: 'demo' })]).toHaveLength(84);
  expect([...projects({ dataset: 'none' })]).toHaveLength(0);
  expect(projectCount({ dataset: 'demo', times: 100 })).toBe(4044);
});

test('the number of times is checked before anything is made', () => {
  for (const times of [0, 1.5, 1001, Number.NaN]) expect(() => demoProjects({ times })).toThrow(RangeError);
});
