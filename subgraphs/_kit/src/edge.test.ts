/** Failures become one error with a code; the inside stays inside. */
import { type GraphQLError, buildSchema, execute, parse } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { DatabaseUnavailable } from './database.js';
import { presentError } from './edge.js';
import { BadInput } from './errors.js';

const schema = buildSchema('type Query { value(filter: Filter, code: String): Int } input Filter { code: String }');
const silent = pino({ level: 'silent' });

async function presented(thrown: unknown): Promise<GraphQLError> {
  const document = parse('{ value }');
  const rootValue = {
    value: () => {
      throw thrown;
    },
  };
  const { errors } = await execute({ schema, document, rootValue });
  return presentError(errors?.[0] as GraphQLError, document, silent);
}

describe('the edge', () => {
  it('names the field and the reason of bad input', async () => {
    expect(await presented(new BadInput('filter.code', 'is too long'))).toMatchObject({
      message: 'filter.code: is too long',
      path: ['value'],
      extensions: { code: 'BAD_USER_INPUT', field: 'filter.code', reason: 'is too long' },
    });
  });

  it('says that a database is down without its address', async () => {
    const cause = new Error('connect ECONNREFUSED 10.0.0.1:5432');
    const error = await presented(new DatabaseUnavailable('x', { cause }));
    expect(error.extensions).toEqual({ code: 'DATABASE_UNAVAILABLE' });
    expect(JSON.stringify(error)).not.toContain('10.0.0.1');
  });

  it('hides what it does not know', async () => {
    const error = await presented(new Error('SELECT secret FROM vault'));
    expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(error)).not.toContain('SELECT');
  });
});
