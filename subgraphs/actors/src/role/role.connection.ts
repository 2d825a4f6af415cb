/** The pages of roles, in whichever list they stand. */
import { connectionType } from '@innovation-sante/kit/connection';
import { Role } from './role.entity.js';

export const RoleConnection = connectionType(Role, 'Role', 'roles, the latest first');
