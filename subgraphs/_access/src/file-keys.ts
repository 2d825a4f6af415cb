/** Whether a project's file is for a principal, judged of a project that was read already: no statement is needed for it. */
import type { Principal } from '@innovation-sante/kit/principal';
import { reachOf } from './project-scope.js';
import { fileReach } from './reach.js';

/** What decides whose a project's file is. */
export interface FileKeys {
  readonly id: string;
  readonly regionCodes: readonly string[];
  readonly porteurIds: readonly string[];
  /** Bodies to which the file was referred. */
  readonly referredTo: readonly string[];
}

/** Whether the principal sees the file of the project: the same as `fileSeen` says in SQL. */
export function seesFile(principal: Principal, project: FileKeys, reaches = fileReach): boolean {
  switch (reachOf(principal, reaches)) {
    case 'ALL':
      return true;
    case 'OWN':
      return principal.organisation !== null && project.porteurIds.includes(principal.organisation);
    case 'REGION':
      return project.regionCodes.some((region) => principal.regions.includes(region));
    case 'REFERRED':
      return project.referredTo.includes(principal.role);
    case 'MANDATE':
      return principal.mandates.includes(project.id);
    case 'NONE':
      return false;
  }
}
