/** The gateway reaches every entity of this subgraph by its key, and what it adds to others' entities. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from './subgraph.js';
import { evaluatedProjects } from './testing.js';

const all = evaluatedProjects();
const { project, evaluation } = all.find((row) => row.project.provenance === 'DEMO')!;
const nobody = '0190f2c4-0000-7000-8000-000000000000';

describe('a reference', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  const resolve = async (fields: string, ...of: Record<string, unknown>[]) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ${fields} } }`;
    const { data, errors } = await tested.run(query, { of });
    expect(errors).toBeUndefined();
    return (data as { _entities: unknown[] })._entities;
  };

  it('to an evaluation or an indicator finds it by its key, or nothing', async () => {
    const found = await resolve(
      '... on Evaluation { id status } ... on Indicator { code unit }',
      { __typename: 'Evaluation', id: evaluation.id },
      { __typename: 'Evaluation', id: nobody },
      { __typename: 'Indicator', code: 'EQ5D' },
      { __typename: 'Indicator', code: 'NONE' },
    );
    expect(found).toEqual([
      { __typename: 'Evaluation', id: evaluation.id, status: evaluation.status },
      null,
      { __typename: 'Indicator', code: 'EQ5D', unit: 'index 0–1' },
      null,
    ]);
  });

  it('to a project finds its evaluation, or none', async () => {
    const found = await resolve(
      '... on Project { id evaluation { id } }',
      { __typename: 'Project', id: project.id },
      { __typename: 'Project', id: nobody },
    );
    expect(found).toEqual([
      { __typename: 'Project', id: project.id, evaluation: { id: evaluation.id } },
      { __typename: 'Project', id: nobody, evaluation: null },
    ]);
  });

  it('to a project with its end, which another subgraph gives, finds the day of its final report', async () => {
    const found = await resolve(
      '... on Project { finalReportDueOn }',
      { __typename: 'Project', id: project.id, endsOn: '2025-08-31' },
      { __typename: 'Project', id: project.id, endsOn: null },
    );
    expect(found).toEqual([
      { __typename: 'Project', finalReportDueOn: '2026-02-28' },
      { __typename: 'Project', finalReportDueOn: null },
    ]);
  });

  it('to an organisation that evaluates nothing finds an empty portfolio', async () => {
    const found = await resolve('... on Organisation { evaluations { totalCount nodes { id } } }', {
      __typename: 'Organisation',
      id: nobody,
    });
    expect(found).toEqual([{ __typename: 'Organisation', evaluations: { totalCount: 0, nodes: [] } }]);
  });

  it.each([
    [{ __typename: 'Evaluation', id: 'x' }, 'Evaluation.id'],
    [{ __typename: 'Project', id: 12 }, 'Project.id'],
    [{ __typename: 'Organisation', id: null }, 'Organisation.id'],
    [{ __typename: 'Indicator', code: 7 }, 'Indicator.code'],
    [{ __typename: 'NationalIndicators', asOf: '2024-02-30' }, 'NationalIndicators.asOf'],
  ])('whose key cannot be one is refused: %j', async (reference, field) => {
    const { errors } = await tested.run(
      'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Organisation { evaluations { nodes { id } } } } }',
      { of: [reference] },
    );
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT', field }]);
  });
});
