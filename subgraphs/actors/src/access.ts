/**
 * Who sees which rows of this subgraph: in the repositories (`access`), and once more in the database (`rowSecurity`), each
 * in its own words. Who takes part, and where, is public; who answers for it at a porteur, an ARS or an evaluator is told
 * to those who bring a token. Nobody but the service writes.
 */
import { rolesThatSeeAll, tokenRoles } from '@innovation-sante/access/roles';
import { type Access, type RowScope, everyone } from '@innovation-sante/kit/access';
import type { EntityClass, TablePolicy } from '@innovation-sante/kit/definition';
import { publicRole } from '@innovation-sante/kit/principal';
import { asking } from '@innovation-sante/kit/session';
import { sql } from '@innovation-sante/kit/sql';
import { Ars } from './ars/ars.entity.js';
import { Committee } from './committee/committee.entity.js';
import { Departement } from './departement/departement.entity.js';
import { LawReference } from './law-reference/law-reference.entity.js';
import { Organisation } from './organisation/organisation.entity.js';
import { Person } from './person/person.entity.js';
import { Region } from './region/region.entity.js';
import { officialRoles } from './role/official-roles.js';
import { Role } from './role/role.entity.js';
import { Seat } from './seat/seat.entity.js';

/** With a token everybody; without, those who hold or held an official function. */
const people: RowScope = ({ role }) =>
  role === publicRole
    ? sql`EXISTS (SELECT FROM actors.role r WHERE r.person_id = t.id AND r.kind = ANY(${officialRoles}::text[]))`
    : undefined;

export const access: Access = {
  roles: tokenRoles,
  seeAll: rolesThatSeeAll(),
  rows: new Map<EntityClass, RowScope>([
    [Region, everyone],
    [Departement, everyone],
    [Ars, everyone],
    [Organisation, everyone],
    [Committee, everyone],
    [Seat, everyone],
    [Person, people],
    [Role, everyone],
    [LawReference, everyone],
  ]),
};

const codes = (list: readonly string[]) => `'{${list.join(',')}}'::text[]`;

export const rowSecurity: readonly TablePolicy[] = [
  { table: 'ars', visible: 'true', writable: 'false' },
  { table: 'committee', visible: 'true', writable: 'false' },
  { table: 'departement', visible: 'true', writable: 'false' },
  { table: 'law_reference', visible: 'true', writable: 'false' },
  { table: 'organisation', visible: 'true', writable: 'false' },
  {
    table: 'person',
    visible: `(${asking.role} = ANY(${codes(tokenRoles)}) OR EXISTS (
      SELECT FROM actors.role WHERE role.person_id = person.id AND role.kind = ANY(${codes(officialRoles)})))`,
    writable: 'false',
  },
  { table: 'region', visible: 'true', writable: 'false' },
  { table: 'role', visible: 'true', writable: 'false' },
  { table: 'seat', visible: 'true', writable: 'false' },
];
