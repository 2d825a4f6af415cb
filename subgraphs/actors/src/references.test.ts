/** Every entity is reached by every one of its keys, many at once, and a wrong key harms no other. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { organisations, people } from '@innovation-sante/scheme/dataset';
import { start } from './subgraph.js';

const all = [...organisations({ dataset: 'demo' })];
const registered = all.find(({ finessEt }) => finessEt !== null)!;
const doctor = [...people({ dataset: 'demo' })].find(({ rpps }) => rpps !== null)!;

const query = `query ($references: [_Any!]!) { _entities(representations: $references) {
  __typename
  ... on Region { name } ... on Departement { name } ... on Ars { name } ... on Organisation { name } ... on Committee { name } ... on Person { name } } }`;

describe('references', () => {
  let actors: TestedSubgraph;
  beforeAll(async () => {
    actors = await startForTest(start);
  });
  afterAll(() => actors.stop());

  const entities = async (references: readonly object[]) => {
    const { data, errors, statements } = await actors.run(query, { references });
    return { found: (data as unknown as { _entities: unknown[] })._entities, errors, statements };
  };

  it.each([
    [{ __typename: 'Region', code: '94' }, 'Corse'],
    [{ __typename: 'Departement', code: '2A' }, 'Corse-du-Sud'],
    [{ __typename: 'Ars', regionCode: '94' }, 'Agence régionale de santé Corse'],
    [{ __typename: 'Organisation', id: registered.id }, registered.name],
    [{ __typename: 'Organisation', id: registered.id.toUpperCase() }, registered.name],
    [{ __typename: 'Organisation', siren: registered.siren }, registered.name],
    [{ __typename: 'Organisation', siret: registered.siret }, registered.name],
    [{ __typename: 'Organisation', finessEj: registered.finessEj }, registered.name],
    [{ __typename: 'Organisation', finessEt: registered.finessEt }, registered.name],
    [{ __typename: 'Committee', code: 'CTIS' }, 'Comité technique de l’innovation en santé'],
    [{ __typename: 'Person', id: doctor.id }, doctor.name],
    [{ __typename: 'Person', rpps: doctor.rpps }, doctor.name],
  ])('%o leads to its entity', async (reference, name) => {
    const { found, errors, statements } = await entities([reference]);
    expect(errors).toBeUndefined();
    expect(found).toEqual([{ __typename: reference.__typename, name }]);
    expect(statements).toHaveLength(1);
  });

  it.each([
    { __typename: 'Region', code: '99' },
    { __typename: 'Departement', code: '96' },
    { __typename: 'Ars', regionCode: '99' },
    { __typename: 'Organisation', id: '00000000-0000-7000-8000-000000000000' },
    { __typename: 'Organisation', siren: '356000000' },
    { __typename: 'Organisation', siren: null },
    { __typename: 'Committee', code: 'HAS' },
    { __typename: 'Person', rpps: '12345678901' },
  ])('%o leads to nothing', async (reference) => {
    const { found, errors } = await entities([reference]);
    expect(errors).toBeUndefined();
    expect(found).toEqual([null]);
  });

  it.each([
    [{ __typename: 'Region', code: 94 }, 'Region.code', 'must be a text'],
    [{ __typename: 'Departement', code: '2Z' }, 'Departement.code', 'is not a département code'],
    [{ __typename: 'Ars', regionCode: ['94'] }, 'Ars.regionCode', 'must be a text'],
    [{ __typename: 'Organisation', id: 'x' }, 'Organisation.id', 'is not an id of this graph (a UUID)'],
    [
      { __typename: 'Organisation', siren: '123456789' },
      'Organisation.siren',
      'is not a SIREN: its check digit is wrong (Luhn)',
    ],
    [{ __typename: 'Organisation', finessEt: 10003820 }, 'Organisation.finessEt', 'must be a text'],
    [{ __typename: 'Committee', code: {} }, 'Committee.code', 'must be a text'],
    [{ __typename: 'Person', rpps: '1' }, 'Person.rpps', 'is not a RPPS'],
  ])('%o is refused alone, and the others are found', async (reference, field, reason) => {
    const { found, errors } = await entities([reference, { __typename: 'Region', code: '94' }]);
    expect(found).toEqual([null, { __typename: 'Region', name: 'Corse' }]);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', field, reason: expect.stringContaining(reason) as string },
    ]);
  });

  it('of one key cost one statement, be they 1 or 50', async () => {
    const references = all.slice(0, 50).map(({ id }) => ({ __typename: 'Organisation', id }));
    const { found, statements } = await entities(references);
    expect(found).toEqual(all.slice(0, 50).map(({ name }) => ({ __typename: 'Organisation', name })));
    expect(statements).toHaveLength(1);
  });
});
