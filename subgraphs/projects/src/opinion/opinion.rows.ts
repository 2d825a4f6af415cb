/** Opinions as rows, from the facts of their project. */
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { placeOf } from '../period/period.js';

export const opinionRows = ({ id: projectId, opinions }: ProjectFacts) =>
  opinions.map((opinion) => {
    const { givenOn, givenAround, requestedOn } = opinion;
    return { ...opinion, projectId, datedOn: placeOf(givenOn, givenAround, requestedOn) };
  });
