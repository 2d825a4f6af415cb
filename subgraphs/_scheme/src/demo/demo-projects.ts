/** The fictional projects, one after another, as many times 40 as wanted. */
import type { ProjectFacts } from '../facts/project-facts.js';
import { demoProject } from './demo-project.js';
import { demoBlockSize, demoSeed } from './world.js';

/** The size of a fictional world: its seed (default `demoSeed`), and how many times 40 projects it has (default 1). */
export interface DemoOptions {
  readonly seed?: number;
  readonly times?: number;
}

/** The fictional projects, lazily. Throws at once when `times` is not a whole number from 1 to 1,000. */
export function demoProjects(options: DemoOptions = {}): Iterable<ProjectFacts> {
  const { seed, count } = demoSize(options);
  return {
    *[Symbol.iterator]() {
      for (let index = 0; index < count; index++) yield demoProject(seed, index);
    },
  };
}

/** The seed and the number of fictional projects and of blocks. Throws when `times` is not a whole number from 1 to 1,000. */
export function demoSize({ seed = demoSeed, times = 1 }: DemoOptions): { seed: number; times: number; count: number } {
  // Invented identifiers (SIREN, FINESS) are enough for a thousand blocks.
  if (!Number.isInteger(times) || times < 1 || times > 1000) {
    throw new RangeError(`times is ${times}: it must be a whole number from 1 to 1,000`);
  }
  return { seed, times, count: times * demoBlockSize };
}
