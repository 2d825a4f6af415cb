/** The actors subgraph: organisations, ARS, committees, people, territories and the law. Its table of contents. */
import 'reflect-metadata';
import {
  type RunningSubgraph,
  type StartOptions,
  type SubgraphDefinition,
  startSubgraph,
} from '@innovation-sante/kit/subgraph';
import { access, rowSecurity } from './access.js';
import { Ars } from './ars/ars.entity.js';
import { Committee } from './committee/committee.entity.js';
import { Departement } from './departement/departement.entity.js';
import { LawReference } from './law-reference/law-reference.entity.js';
import { load } from './load.js';
import { Folding1700000000001 } from './migrations/0001-folding.js';
import { Territories1700000000002 } from './migrations/0002-territories.js';
import { Organisations1700000000003 } from './migrations/0003-organisations.js';
import { People1700000000004 } from './migrations/0004-people.js';
import { Law1700000000005 } from './migrations/0005-law.js';
import { Organisation } from './organisation/organisation.entity.js';
import { Person } from './person/person.entity.js';
import { Region } from './region/region.entity.js';
import { Role } from './role/role.entity.js';
import { schema } from './schema.js';
import { Seat } from './seat/seat.entity.js';

export const actors: SubgraphDefinition = {
  name: 'actors',
  schema: 'actors',
  graph: schema,
  entities: [Region, Departement, Ars, Organisation, Committee, Seat, Person, Role, LawReference],
  migrations: [
    Folding1700000000001,
    Territories1700000000002,
    Organisations1700000000003,
    People1700000000004,
    Law1700000000005,
  ],
  load,
  access,
  rowSecurity,
  followers: [],
};

export const start = (options: StartOptions = {}): Promise<RunningSubgraph> => startSubgraph(actors, options);
