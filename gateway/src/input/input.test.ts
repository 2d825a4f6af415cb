import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../testing/world.js';

const VARIABLES = 'query Q($filter: BookFilter, $first: Int) { books(filter: $filter, first: $first) { id } }';

describe('bad input', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const variables: [string, Record<string, unknown>, string, string][] = [
    [
      'a value that its enum lacks',
      { filter: { genre: 'POEM' } },
      '$filter.genre',
      'must be one of the values of Genre',
    ],
    ['a scalar of another kind', { first: 'many' }, '$first', 'is not a valid Int'],
    ['a number that is too large', { first: 2 ** 40 }, '$first', 'is not a valid Int'],
    ['null in a list that holds none', { filter: { ids: ['1', null] } }, '$filter.ids.1', 'must not be null'],
    [
      'a field that does not exist',
      { filter: { colour: 'red' } },
      '$filter',
      'has a field that BookFilter does not define',
    ],
    ['something else than an object', { filter: 'essays' }, '$filter', 'must be an object of type BookFilter'],
    [
      'a fault further in',
      { filter: { all: [{}, { genre: 1 }] } },
      '$filter.all.1.genre',
      'must be one of the values of Genre',
    ],
  ];

  it.each(variables)('names the field and the reason of a variable: %s', async (_what, given, field, reason) => {
    const { status, body } = await world.ask(VARIABLES, given);
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [{ message: `${field}: ${reason}`, extensions: { code: 'BAD_USER_INPUT', field, reason } }],
    });
  });

  it('names a variable that is required and missing', async () => {
    const { body } = await world.ask('mutation A($title: String!) { addBook(title: $title) { id } }');
    expect(body.errors).toEqual([
      {
        message: '$title: is required',
        extensions: { code: 'BAD_USER_INPUT', field: '$title', reason: 'is required' },
      },
    ]);
  });

  it('says one thing about fifty thousand wrong ids, and none of their values', async () => {
    const ids = Array.from({ length: 50_000 }, () => ({ secret: 1 }));
    const { status, body } = await world.ask(VARIABLES, { filter: { ids } });
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('takes a single item for a list, and lets a default stand for a missing variable', async () => {
    expect((await world.ask(VARIABLES, { filter: { ids: '1' } })).body.errors).toBeUndefined();
    expect((await world.ask('query Q($first: Int! = 1) { books(first: $first) { id } }')).body).toEqual({
      data: { books: [{ id: '1' }] },
    });
  });

  const literals: [string, string, string, string][] = [
    [
      'a value that its enum lacks',
      '{ books(filter: {genre: POEM}) { id } }',
      'filter.genre',
      'must be one of the values of Genre',
    ],
    [
      'an enum value in quotes',
      '{ books(filter: {genre: "NOVEL"}) { id } }',
      'filter.genre',
      'is not written as its type wants',
    ],
    ['a scalar of another kind', '{ books(first: "many") { id } }', 'first', 'is not a valid Int'],
    ['null in a list that holds none', '{ books(filter: {ids: [null]}) { id } }', 'filter.ids', 'must not be null'],
    ['a field that does not exist', '{ books(filter: {colour: 1}) { id } }', 'filter.colour', 'is not defined there'],
    ['a default of a variable', 'query Q($n: Int = "x") { books(first: $n) { id } }', '$n', 'is not a valid Int'],
  ];

  it.each(literals)('names the argument and the reason of a literal: %s', async (_what, query, field, reason) => {
    const { status, body } = await world.ask(query);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      { message: `${field}: ${reason}`, extensions: { code: 'BAD_USER_INPUT', field, reason } },
    ]);
  });

  it('keeps the code of validation for what is not a value', async () => {
    const { body } = await world.ask('{ books(colour: 1) { id title { x } } }');
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'GRAPHQL_VALIDATION_FAILED' },
      { code: 'GRAPHQL_VALIDATION_FAILED' },
    ]);
  });

  it.each([
    '{ bookz { id } }',
    '{ books(frist: 1) { id } }',
    '{ books { ...on Bok { id } } }',
    'query Q($g: Gener) { books { id } }',
  ])('suggests no name that the schema has: %s', async (query) => {
    expect(JSON.stringify((await world.ask(query)).body)).not.toContain('Did you mean');
  });

  it('answers 400 for an operation that is not there', async () => {
    const query = 'query A { __typename } query B { __typename }';
    for (const operationName of [undefined, 'C', '']) {
      const { status, body } = await world.ask(query, {}, { operationName });
      expect(status).toBe(400);
      expect(body.errors).toHaveLength(1);
      expect(body.errors?.[0]?.extensions).toEqual({ code: 'OPERATION_RESOLUTION_FAILURE' });
    }
    expect((await world.ask(query, {}, { operationName: 'B' })).body).toEqual({ data: { __typename: 'Query' } });
    expect((await world.ask('fragment F on Book { id }')).status).toBe(400);
    expect((await world.ask('{ __typename } query B { __typename }')).status).toBe(400);
  });

  it('answers 400 with a code for what is not GraphQL', async () => {
    const { status, body } = await world.ask('{ books {');
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({
      locations: [{ line: 1, column: 10 }],
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  });

  it('hides what federation adds to a subgraph', async () => {
    for (const query of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }']) {
      expect((await world.ask(query)).body.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    }
  });
});

describe('introspection', () => {
  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Book") { name } }',
    'query { ...F } fragment F on Query { x: __schema { __typename } }',
  ])('is refused where it is switched off: %s', async (query) => {
    const world = await startWorld({ introspection: false });
    try {
      const { status, body } = await world.ask(query);
      expect(status).toBe(400);
      expect(body.errors?.[0]?.extensions).toEqual({ code: 'INTROSPECTION_DISABLED' });
      expect((await world.ask('{ __typename books(first: 1) { __typename } }')).body.errors).toBeUndefined();
    } finally {
      await world.stop();
    }
  });
});
