/** A history of states as rows, from the facts of its project: each event lasts until the next. */
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';

export const stateEventRows = ({ id: projectId, stateHistory }: ProjectFacts) =>
  stateHistory.map((event, index) => ({
    ...event,
    projectId,
    position: index + 1,
    until: stateHistory[index + 1]?.on ?? null,
  }));
