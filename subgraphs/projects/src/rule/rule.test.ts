/** The graph serves the scheme's rule table as it is, and asks no database for it. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { rules } from '@innovation-sante/scheme/rules/rules';
import { start } from '../subgraph.js';
import { allNodes, answer } from '../testing/world.js';

const selection = 'id statement quotation source confidence severity';
const shown = rules.map(({ id, statement, quotation, source, confidence, severity }) => ({
  id,
  statement,
  quotation,
  source,
  confidence,
  severity,
}));

describe('The rules', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start, { dataset: 'none' });
  });
  afterAll(() => tested.stop());

  it('are given in their order, page by page, forwards and backwards', async () => {
    expect(await allNodes(tested, 'rules(PAGE)', selection)).toEqual(shown);
    expect(await allNodes(tested, 'rules(PAGE)', selection, { backwards: true })).toEqual(shown);
  });

  it('are read from no database', async () => {
    const { data, statements } = await tested.run(
      '{ rules { totalCount nodes { id } } rule(id: "R-HAS-1") { source } }',
    );
    expect(data).toMatchObject({ rules: { totalCount: rules.length } });
    expect(statements).toEqual([]);
  });

  it('are found by id; one that is not there is null', async () => {
    expect(await answer(tested, `{ rule(id: "R-DUR-1") { ${selection} } none: rule(id: "R-DUR-2") { id } }`)).toEqual({
      rule: shown.find(({ id }) => id === 'R-DUR-1'),
      none: null,
    });
  });

  it('are found by reference, so that a refusal of any subgraph can name its rule', async () => {
    const representations = ['R-FUND-6', 'R-FUND-99'].map((id) => ({ __typename: 'Rule', id }));
    expect(
      await answer(tested, 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Rule { id statement } } }', {
        r: representations,
      }),
    ).toEqual({ _entities: [expect.objectContaining({ id: 'R-FUND-6' }), null] });
  });

  it('refuse a cursor of another list', async () => {
    const { errors } = await tested.run('{ rules(after: "WyJYIiwiYSIsImIiXQ") { totalCount } }');
    expect(errors?.map(({ message }) => message)).toEqual(['after: is a cursor of a list in another order']);
  });
});
