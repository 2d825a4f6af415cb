/** Checks of the rules over many fictional lives: 400 of them. */
import { expect } from 'vitest';
import { calls } from '../dataset.js';
import { demoProjects } from '../demo/demo-projects.js';
import type { ProjectFacts } from '../facts/project-facts.js';
import type { Refusal } from '../rules/rule.js';

const times = 10;
const all = [...demoProjects({ times })];
/** The calls that these lives answer. */
export const callById = new Map([...calls({ dataset: 'demo', times })].map((call) => [call.id, call]));

/** Checks each life, naming the one that fails. */
export function everyLife(check: (project: ProjectFacts) => void): void {
  for (const project of all) {
    try {
      check(project);
    } catch (error) {
      throw new Error(`${project.slug} (${project.state ?? 'no state'})`, { cause: error });
    }
  }
}

/** The acts that authorise a project. */
export const authorisations = ({ acts }: ProjectFacts) => acts.filter(({ purpose }) => purpose === 'AUTHORISATION');
/** The months of a duration that has no other part. */
export const monthsOf = (duration: string | null) => Number(/^P(\d+)M$/.exec(duration ?? '')?.[1] ?? Number.NaN);

/** That rules have nothing to say. */
export const keeps = (...verdicts: (Refusal | undefined)[]) => expect(verdicts.filter(Boolean)).toEqual([]);

/** That rules refuse nothing: lateness they may warn of. */
export const passes = (...verdicts: (Refusal | undefined)[]) =>
  expect(verdicts.filter((verdict) => verdict?.severity === 'REFUSE')).toEqual([]);
