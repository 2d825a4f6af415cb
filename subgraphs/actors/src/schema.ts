/** The schema of the actors subgraph: its resolvers, and how the gateway reaches each of its entities. */
import 'reflect-metadata';
import { buildSubgraph } from '@innovation-sante/kit/schema';
import { ArsResolver, arsReference } from './ars/ars.resolver.js';
import { CommitteeResolver, committeeReference } from './committee/committee.resolver.js';
import { DepartementResolver, departementReference } from './departement/departement.resolver.js';
import { LawReferenceResolver } from './law-reference/law-reference.resolver.js';
import { OrganisationResolver, organisationReference } from './organisation/organisation.resolver.js';
import { PersonResolver, personReference } from './person/person.resolver.js';
import { RegionResolver, regionReference } from './region/region.resolver.js';
import { RoleResolver } from './role/role.resolver.js';
import { SeatResolver } from './seat/seat.resolver.js';

export const schema = buildSubgraph({
  resolvers: [
    RegionResolver,
    DepartementResolver,
    ArsResolver,
    OrganisationResolver,
    CommitteeResolver,
    SeatResolver,
    PersonResolver,
    RoleResolver,
    LawReferenceResolver,
  ],
  references: {
    Region: regionReference,
    Departement: departementReference,
    Ars: arsReference,
    Organisation: organisationReference,
    Committee: committeeReference,
    Person: personReference,
  },
});
