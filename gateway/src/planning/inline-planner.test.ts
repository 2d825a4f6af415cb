import { buildSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeLibrary } from '../testing/world.js';
import { plannerInThisThread } from './inline-planner.js';
import { PlanFailure, type Planner } from './planner.js';

describe('the planner of this thread', () => {
  let planner: Planner;
  beforeAll(async () => {
    planner = await plannerInThisThread(composeLibrary());
  });

  it('plans an operation over the subgraphs that answer its fields', async () => {
    const plan = await planner.plan('{ books { title rating } }');
    expect(plan).toMatchObject({
      kind: 'QueryPlan',
      node: {
        kind: 'Sequence',
        nodes: [
          { kind: 'Fetch', serviceName: 'books' },
          { kind: 'Flatten', path: ['books', '@'], node: { kind: 'Fetch', serviceName: 'reviews' } },
        ],
      },
    });
  });

  it('makes plans that can be sent between threads', async () => {
    const plan = await planner.plan('query ($first: Int) { books { id next { reviews(first: $first) { stars } } } }');
    expect(structuredClone(plan)).toEqual(plan);
  });

  it('prints the schema that clients see, with nothing of federation', () => {
    const schema = buildSchema(planner.apiSdl);
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining(['books', 'latestReviews']),
    );
    expect(planner.apiSdl).not.toMatch(/join__|_entities|@key|@link/);
  });

  it.each([
    ['is no GraphQL', '{ books {'],
    ['does not fit the schema', '{ nothing }'],
  ])('refuses a text that %s', async (_what, text) => {
    const failure = await planner.plan(text).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PlanFailure);
    expect(failure).toMatchObject({ code: 'PLAN_FAILED' });
  });

  it('is not made of a text that is no supergraph', async () => {
    await expect(plannerInThisThread('type Query { a: Int }')).rejects.toThrow(/supergraph/i);
  });
});
