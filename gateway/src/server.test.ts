import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './testing/world.js';

describe.each(['in-process', 'http'] as const)('the graph over subgraphs reached by %s', (transport) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ transport });
  });
  afterAll(() => world.stop());

  it('answers one query that crosses both subgraphs', async () => {
    const { status, contentType, body } = await world.ask(
      '{ books(first: 2) { title rating reviews { id book { title } } } }',
    );
    expect(status).toBe(200);
    expect(contentType).toContain('application/graphql-response+json');
    expect(body).toEqual({
      data: {
        books: [
          { title: 'Essais', rating: 1.5, reviews: [{ id: 'r1', book: { title: 'Essais' } }] },
          { title: 'Germinal', rating: 2.5, reviews: [{ id: 'r2', book: { title: 'Germinal' } }] },
        ],
      },
    });
  });

  it('answers the same query again: what a subgraph sends is not shared between answers', async () => {
    const query = '{ a: books(first: 1) { title rating } b: books(first: 1) { title reviews { id } } }';
    const first = await world.ask(query);
    expect((await world.ask(query)).body).toEqual(first.body);
  });

  it('hands on variables, and runs mutations', async () => {
    const { body } = await world.ask('mutation Add($title: String!) { addBook(title: $title) { id title } }', {
      title: 'Salammbô',
    });
    expect(body).toEqual({ data: { addBook: { id: '4', title: 'Salammbô' } } });
  });

  it('answers null, without an error, for an id that nobody knows', async () => {
    expect((await world.ask('{ book(id: "99") { title rating } }')).body).toEqual({ data: { book: null } });
  });

  it('hands on the error of a subgraph that the table of codes lets through, with field and reason, and nothing else of it', async () => {
    const { status, body } = await world.ask('{ books(first: -1) { title } latestReviews { id } }');
    expect(status).toBe(200);
    expect(body.errors).toEqual([
      {
        message: 'first: must not be negative',
        path: ['books'],
        extensions: { code: 'BAD_USER_INPUT', field: 'first', reason: 'must not be negative' },
      },
    ]);
  });

  it('says once what is wrong with one argument below a list', async () => {
    const { body } = await world.ask('{ books { title reviews(first: -1) { id } } }');
    expect(body.data).toEqual({ books: ['Essais', 'Germinal', 'Nadja'].map((title) => ({ title, reviews: null })) });
    expect(body.errors).toEqual([
      {
        message: 'first: must not be negative',
        path: ['books', 0, 'reviews'],
        extensions: { code: 'BAD_USER_INPUT', field: 'first', reason: 'must not be negative' },
      },
    ]);
  });

  it('masks every other error of a subgraph, and serves the rest', async () => {
    const { body } = await world.ask('{ broken books(first: 1) { title } }');
    expect(body).toEqual({
      data: { broken: null, books: [{ title: 'Essais' }] },
      errors: [{ message: 'A part of the graph failed.', path: ['broken'], extensions: { code: 'SUBGRAPH_ERROR' } }],
    });
    expect(JSON.stringify(world.logged)).toContain('ECONNREFUSED');
  });

  it('gives null as data, with the code, when what is missing may not be null', async () => {
    const { body } = await world.ask('{ brokenStrict }');
    expect(body).toEqual({
      data: null,
      errors: [
        { message: 'the database is away', path: ['brokenStrict'], extensions: { code: 'DATABASE_UNAVAILABLE' } },
      ],
    });
  });

  it('gives an error for a subgraph that takes too long, and serves the rest', async () => {
    const impatient = await startWorld({ transport, timeoutMs: 100 });
    try {
      const { body } = await impatient.ask('{ slow(ms: 1000) latestReviews { id } }');
      expect(body).toEqual({
        data: { slow: null, latestReviews: [{ id: 'r9' }] },
        errors: [
          { message: 'A part of the graph took too long.', path: ['slow'], extensions: { code: 'SUBGRAPH_TIMEOUT' } },
        ],
      });
    } finally {
      await impatient.stop();
    }
  });

  it('says that it lives and that it is ready', async () => {
    expect(await (await fetch(`${world.url}/health/live`)).json()).toEqual({ live: true });
    const ready = await fetch(`${world.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ ready: true, accepting: true, subgraphs: { books: true, reviews: true } });
  });
});
