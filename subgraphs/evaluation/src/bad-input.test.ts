/** Bad input is refused with one error that names the field and the reason; what is well formed but unknown is null. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from './subgraph.js';

const refused: [what: string, query: string, field: string][] = [
  ['an id that is none', '{ evaluation(id: "12") { id } }', 'id'],
  [
    'an evaluator’s id that is none',
    '{ evaluations(filter: { evaluators: ["x"] }) { nodes { id } } }',
    'filter.evaluators',
  ],
  ['a porteur’s id that is none', '{ reports(filter: { porteurs: ["x"] }) { nodes { id } } }', 'filter.porteurs'],
  [
    'a project’s id that is none',
    '{ indicatorValues(filter: { projects: ["x"] }) { nodes { id } } }',
    'filter.projects',
  ],
  ['a page of no rows', '{ evaluations(first: 0) { nodes { id } } }', 'first'],
  ['a page of too many rows', '{ reports(first: 101) { nodes { id } } }', 'first'],
  ['first with last', '{ indicatorValues(first: 1, last: 1) { nodes { id } } }', 'first'],
  ['a text that is no cursor', '{ publishedFigures(after: "abc") { nodes { id } } }', 'after'],
  [
    'dates that end before they start',
    '{ reports(filter: { dueFrom: "2025-02-01", dueTo: "2025-01-01" }) { nodes { id } } }',
    'filter.dueTo',
  ],
  [
    'periods that end before they start',
    '{ indicatorValues(filter: { periodFrom: "2025-02-01", periodTo: "2025-01-01" }) { nodes { id } } }',
    'filter.periodTo',
  ],
  [
    'days that end before they start',
    '{ publishedFigures(filter: { asOfFrom: "2025-02-01", asOfTo: "2025-01-01" }) { nodes { id } } }',
    'filter.asOfTo',
  ],
  [
    'a day that no calendar has',
    '{ evaluations(filter: { overdueAt: "2025-02-30" }) { nodes { id } } }',
    'filter.overdueAt',
  ],
  [
    'a region’s code of another form',
    '{ evaluations(filter: { regions: ["Paris"] }) { nodes { id } } }',
    'filter.regions',
  ],
  [
    'a day without the period that it is for',
    '{ evaluations(filter: { missingIndicatorsAt: "2025-02-01" }) { nodes { id } } }',
    'filter.missingIndicatorsAt',
  ],
];

describe('this subgraph', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  it.each(refused)('refuses %s', async (_what, query, field) => {
    const { errors } = await tested.run(query);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(errors![0]!.message).toMatch(/^[\w.$]+: /);
  });

  it('refuses a code that its enum does not have, naming it', async () => {
    const { errors } = await tested.run('{ reports(filter: { kinds: [ANNUAL] }) { nodes { id } } }');
    expect(errors).toHaveLength(1);
    expect(errors![0]!.message).toContain('ANNUAL');
  });

  it('refuses a cursor of a list in another order', async () => {
    const { data } = await tested.run('{ reports(first: 1) { pageInfo { endCursor } } }');
    const { endCursor } = (data as { reports: { pageInfo: { endCursor: string } } }).reports.pageInfo;
    const { errors } = await tested.run(
      'query ($after: String) { reports(after: $after, orderBy: { field: DELIVERED_ON }) { nodes { id } } }',
      { after: endCursor },
    );
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it.each(['1e9', '1; DROP TABLE report', 'NaN'])('refuses a forged cursor whose place is %s', async (value) => {
    const after = Buffer.from(JSON.stringify(['VALUE ASC', value, '0190f2c4-0000-7000-8000-000000000000'])).toString(
      'base64url',
    );
    const { errors } = await tested.run(
      'query ($after: String) { indicatorValues(orderBy: { field: VALUE }, after: $after) { nodes { id } } }',
      { after },
    );
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it('answers null for a code or an id that is well formed but unknown', async () => {
    const { data, errors } = await tested.run(
      '{ indicator(code: "NOTHING") { code } evaluation(id: "0190f2c4-0000-7000-8000-000000000000") { id } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ indicator: null, evaluation: null });
  });
});
