import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from './engine.js';
import { plannerInThisThread } from './planning/inline-planner.js';
import { inProcessSubgraph } from './subgraphs/in-process.js';
import { booksSchema, reviewsSchema, runningSubgraph } from './testing/library.js';
import { composeLibrary } from './testing/world.js';

const silent = (): void => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };

describe('The engine', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({
      supergraphSdl: composeLibrary(),
      subgraphs: new Map([
        ['books', inProcessSubgraph(runningSubgraph('books', booksSchema()), 1_000)],
        ['reviews', inProcessSubgraph(runningSubgraph('reviews', reviewsSchema()), 1_000)],
      ]),
      log,
      makePlanner: plannerInThisThread,
    });
  });
  afterAll(() => engine.stop());

  async function ask(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    const document = parse(query);
    expect(validate(engine.apiSchema, document)).toEqual([]);
    const { data, errors } = await engine.execute({ document, variables });
    return {
      data: data === undefined ? undefined : JSON.parse(data),
      ...(errors.length > 0 ? { errors: errors.map((e) => e.toJSON()) } : {}),
    };
  }

  it('answers what crosses two subgraphs, in the order of the operation', async () => {
    expect(await ask('{ books(first: 2) { reviews { id book { title } } title rating } }')).toEqual({
      data: {
        books: [
          { reviews: [{ id: 'r1', book: { title: 'Essais' } }], title: 'Essais', rating: 1.5 },
          { reviews: [{ id: 'r2', book: { title: 'Germinal' } }], title: 'Germinal', rating: 2.5 },
        ],
      },
    });
  });

  it('runs the fields of a mutation one after another, each with all that it selects', async () => {
    const query = 'mutation { a: addBook(title: "x") { t: title id } b: addBook(title: "y") { title rating } }';
    expect(await ask(query)).toEqual({ data: { a: { t: 'x', id: '4' }, b: { title: 'y', rating: 4.5 } } });
  });

  it('answers what is asked of the schema among the rest', async () => {
    expect(await ask('{ a: __schema { queryType { name } } __typename broken }')).toEqual({
      data: { a: { queryType: { name: 'Query' } }, __typename: 'Query', broken: null },
      errors: [{ message: 'A part of the graph failed.', path: ['broken'], extensions: { code: 'SUBGRAPH_ERROR' } }],
    });
  });
});
