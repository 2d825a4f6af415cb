/** The days before which a command's own day may not lie. */
import type { ProjectFile } from '../project/project-file.js';
import type { Earliest } from './judgement.js';

/** A state ends when or after it began. */
export const sinceState = ({ project }: ProjectFile): Earliest => ({
  on: project.stateSince,
  code: 'BEFORE_STATE',
  what: 'its present state began',
});
