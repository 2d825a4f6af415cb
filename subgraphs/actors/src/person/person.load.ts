/** Writes the people of a step of loading, and the roles that they hold. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Database } from '@innovation-sante/kit/database';
import type { LoadStep } from '@innovation-sante/kit/dataset-load';
import { people, roles } from '@innovation-sante/scheme/dataset';
import { organisationsPerBlock } from '@innovation-sante/scheme/demo/demo-organisations';
import { demoPeople } from '@innovation-sante/scheme/demo/demo-people';
import { demoSeed } from '@innovation-sante/scheme/demo/world';
import type { PersonFacts, RoleFacts } from '@innovation-sante/scheme/facts/committee-facts';
import { Role } from '../role/role.entity.js';
import { sourcedColumns } from '../sourced/sourced.entity.js';
import { Person } from './person.entity.js';

function peopleOf(step: LoadStep): { people: PersonFacts[]; roles: RoleFacts[] } {
  if (step.part === 'real') return { people: [...people({ dataset: 'real' })], roles: [...roles({ dataset: 'real' })] };
  const first = step.from * organisationsPerBlock;
  const fictional = Array.from({ length: (step.to - step.from) * organisationsPerBlock }, (_, index) =>
    demoPeople(demoSeed, first + index),
  ).flat();
  return { people: fictional.map(({ person }) => person), roles: fictional.map(({ role }) => role) };
}

export async function loadPeople(database: Database, step: LoadStep): Promise<void> {
  const facts = peopleOf(step);
  await insertAll(database, Person, ['id', 'slug', 'name', 'rpps', ...sourcedColumns], facts.people);
  await insertAll(
    database,
    Role,
    [
      'id',
      'kind',
      'personId',
      'organisationId',
      'committeeCode',
      'label',
      'validFrom',
      'validTo',
      'periodStatement',
      ...sourcedColumns,
    ],
    facts.roles.map(({ committee, ...role }) => ({ ...role, committeeCode: committee })),
  );
}
