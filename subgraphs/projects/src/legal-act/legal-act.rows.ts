/** Legal acts as rows, from the facts of their project. */
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { placeOf } from '../period/period.js';

export const legalActRows = ({ id: projectId, acts }: ProjectFacts) =>
  acts.map(({ amendsActId, ...act }) => {
    const { signedOn, publishedOn, effectiveFrom, around } = act;
    return { ...act, projectId, amendsId: amendsActId, datedOn: placeOf(signedOn, publishedOn, effectiveFrom, around) };
  });
