/** Writes the organisations of a step of loading. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Database } from '@innovation-sante/kit/database';
import type { LoadStep } from '@innovation-sante/kit/dataset-load';
import { organisations } from '@innovation-sante/scheme/dataset';
import { demoOrganisation, organisationsPerBlock } from '@innovation-sante/scheme/demo/demo-organisations';
import { demoSeed } from '@innovation-sante/scheme/demo/world';
import type { OrganisationFacts } from '@innovation-sante/scheme/facts/organisation-facts';
import { sourcedColumns } from '../sourced/sourced.entity.js';
import { Organisation } from './organisation.entity.js';

const columns = [
  'id',
  'slug',
  'name',
  'acronym',
  'kinds',
  'siren',
  'siret',
  'finessEj',
  'finessEt',
  'regionCode',
  'departementCode',
  'website',
  'description',
  ...sourcedColumns,
] as const;

function* organisationsOf(step: LoadStep): Generator<OrganisationFacts> {
  if (step.part === 'real') {
    yield* organisations({ dataset: 'real' });
    return;
  }
  const end = step.to * organisationsPerBlock;
  for (let index = step.from * organisationsPerBlock; index < end; index++) yield demoOrganisation(demoSeed, index);
}

export const loadOrganisations = (database: Database, step: LoadStep): Promise<void> =>
  insertAll(database, Organisation, columns, organisationsOf(step));
