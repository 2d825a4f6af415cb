/** The roles that the subgraphs know, and who of them sees everything. */
import { AccessRole } from '@innovation-sante/scheme/vocabulary/access-role';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { type Reach, fileReach } from './reach.js';

/** Roles that a token may name: neither the public, which brings none, nor the service itself. */
export const tokenRoles: readonly AccessRole[] = codesOf(AccessRole).filter(
  (role) => role !== 'PUBLIC' && role !== 'SYSTEM',
);

/** Roles that reach everything. */
export const rolesThatSeeAll = (reaches: Readonly<Record<AccessRole, Reach>> = fileReach): readonly AccessRole[] =>
  codesOf(AccessRole).filter((role) => reaches[role] === 'ALL');
