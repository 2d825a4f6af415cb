/** What is awaited of whoever asks, by role, organisation and regions. */
import type { Principal } from '@innovation-sante/kit/principal';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { AccessRole } from '@innovation-sante/scheme/vocabulary/access-role';
import { isCodeOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { ministersId } from '../project/project-authority.rules.js';

const byParty = (party: string): Sql => sql`t.party = ${party}`;

const byOrganisation = (party: string, organisation: string | null): Sql =>
  organisation === null ? sql`false` : sql`(t.party = ${party} AND t.organisation_id = ${organisation}::uuid)`;

/** The condition on a row of what is awaited, seen as `t`. */
export function askedOf({ role, organisation, regions }: Principal): Sql {
  if (!isCodeOf(AccessRole, role)) return sql`false`;
  switch (role) {
    case 'PORTEUR':
      return byOrganisation('PORTEUR', organisation);
    case 'EVALUATOR':
      return byOrganisation('EVALUATEUR', organisation);
    case 'ARS':
      // As receiver, or as authority: an ARS is known by its region.
      return sql`t.region_code = ANY(${[...regions]}::text[])`;
    case 'NATIONAL_TEAM':
      // It also records the acts of the ministers and the texts of ordinary law.
      return sql`(t.party IN ('RAPPORTEUR_GENERAL', 'MINISTRES') OR (t.party = 'AUTHORITY' AND t.organisation_id = ${ministersId}::uuid))`;
    case 'HAS':
    case 'CTIS':
    case 'CSIS':
      return byParty(role);
    case 'PUBLIC':
    case 'ASSURANCE_MALADIE':
    case 'ADMINISTRATOR':
    case 'SYSTEM':
      return sql`false`;
  }
}
