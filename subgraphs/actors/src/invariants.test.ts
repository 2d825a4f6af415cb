/** The database itself refuses what this subgraph says can never be. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raw, sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from './subgraph.js';

const id = '01605b16-8000-7abc-8def-0123456789ab';
const organisation = (columns: string, values: string) =>
  `INSERT INTO organisation (id, slug, name, kinds, provenance, source, confidence, ${columns})
   VALUES ('${id}', 'test', 'Test', '{}', 'REAL', 'test', 'HIGH', ${values})`;

describe('the database', () => {
  let actors: TestedSubgraph;
  beforeAll(async () => {
    actors = await startForTest(start, { dataset: 'real' });
  });
  afterAll(() => actors.stop());

  const change = (statement: string) => actors.subgraph.database.asSystem().rows(sql`${raw(statement)}`);

  it.each([
    ['a département outside its region', organisation('departement_code, region_code', `'75', '84'`)],
    ['a département without its region', organisation('departement_code', `'75'`)],
    ['a region that does not exist', organisation('region_code', `'99'`)],
    ['an establishment of another legal unit', organisation('siren, siret', `'356000000', '18003502400000'`)],
    ['one key for two', organisation('acronym', `NULL`).replace(`'test'`, `'cnam'`)],
    ['an invented fact that claims confidence', organisation('acronym', `NULL`).replace(`'REAL'`, `'DEMO'`)],
    ['a real fact that claims none', organisation('acronym', `NULL`).replace(`'HIGH'`, `NULL`)],
    ['an end before the beginning', `UPDATE role SET valid_from = '2024-02-01', valid_to = '2024-01-31'`],
    ['a role of nobody', `UPDATE role SET person_id = '${id}'`],
    ['a seat in no organisation', `UPDATE seat SET organisation_id = '${id}'`],
    ['two ARS in one organisation', `UPDATE ars SET organisation_id = (SELECT organisation_id FROM ars LIMIT 1)`],
  ])('refuses %s', async (_what, statement) => {
    await expect(change(statement)).rejects.toThrow(/violates|range lower bound/);
  });

  it('lets this subgraph change rows and nothing else', async () => {
    await expect(change('CREATE TABLE actors.other ()')).rejects.toThrow(/permission denied/);
    await expect(change('DROP TABLE actors.role')).rejects.toThrow(/must be owner/);
  });
});
