/** Writes the actors' part of the data: territories, organisations, committees, people and the law. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Database } from '@innovation-sante/kit/database';
import type { LoadStep } from '@innovation-sante/kit/dataset-load';
import { agencies, departements, regions } from '@innovation-sante/scheme/reference/geography';
import { committees } from '@innovation-sante/scheme/reference/committees';
import { lawReferences } from '@innovation-sante/scheme/reference/law';
import { Ars } from './ars/ars.entity.js';
import { Committee } from './committee/committee.entity.js';
import { Departement } from './departement/departement.entity.js';
import { LawReference } from './law-reference/law-reference.entity.js';
import { loadOrganisations } from './organisation/organisation.load.js';
import { loadPeople } from './person/person.load.js';
import { Region } from './region/region.entity.js';
import { Seat } from './seat/seat.entity.js';
import { sourcedColumns } from './sourced/sourced.entity.js';

/** Territories first: organisations stand in them; then bodies and people, who stand in organisations. */
export async function load(database: Database, step: LoadStep): Promise<void> {
  if (step.part === 'real') await loadTerritories(database);
  await loadOrganisations(database, step);
  if (step.part === 'real') await loadBodies(database);
  await loadPeople(database, step);
}

async function loadTerritories(database: Database): Promise<void> {
  await insertAll(
    database,
    Region,
    ['code', 'name', 'prefecture', 'validFrom', ...sourcedColumns],
    regions().map(({ prefectureCode, ...region }) => ({ ...region, prefecture: prefectureCode })),
  );
  await insertAll(
    database,
    Departement,
    ['code', 'name', 'prefecture', 'validFrom', 'regionCode', ...sourcedColumns],
    departements().map(({ prefectureCode, ...departement }) => ({ ...departement, prefecture: prefectureCode })),
  );
}

async function loadBodies(database: Database): Promise<void> {
  await insertAll(database, Ars, ['regionCode', 'organisationId', 'name', 'website', ...sourcedColumns], agencies());
  await insertAll(
    database,
    Committee,
    ['code', 'name', 'role', 'legalBasis', 'size', 'installedOn', ...sourcedColumns],
    committees(),
  );
  await insertAll(
    database,
    Seat,
    [
      'id',
      'committeeCode',
      'position',
      'label',
      'organisationId',
      'count',
      'chair',
      'validFrom',
      'validTo',
      ...sourcedColumns,
    ],
    committees().flatMap(({ seats }) =>
      seats.map(({ committee, ...seat }, position) => ({ ...seat, committeeCode: committee, position })),
    ),
  );
  await insertAll(
    database,
    LawReference,
    ['id', 'code', 'kind', 'citation', 'signedOn', 'summary', ...sourcedColumns],
    lawReferences(),
  );
}
