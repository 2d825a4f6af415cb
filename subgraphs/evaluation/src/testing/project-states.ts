/** Every state of a project, for tests. */
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';

export const projectStates: readonly ProjectState[] = codesOf(ProjectState);
