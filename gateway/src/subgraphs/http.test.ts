import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Misbehaviour } from '../testing/subgraph-server.js';
import { startWorld, type World } from '../testing/world.js';

const QUERY = '{ book(id: "1") { title rating } }';

function sends(status: number, type: string, body: string, headers: Record<string, string> = {}): Misbehaviour {
  return (response: ServerResponse) => response.writeHead(status, { 'content-type': type, ...headers }).end(body);
}

const secret = 'http://10.0.0.7/internal at Object.<anonymous> (/srv/app.js:1)';

describe('a subgraph that misbehaves over HTTP', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ transport: 'http', timeoutMs: 300, replyLimit: 100_000 });
  });
  afterEach(() => world.misbehave(undefined));
  afterAll(() => world.stop());

  const faults: [string, Misbehaviour, string][] = [
    [
      '500 with GraphQL errors',
      sends(500, 'application/json', JSON.stringify({ errors: [{ message: secret }] })),
      'SUBGRAPH_ERROR',
    ],
    ['500 with HTML', sends(500, 'text/html', `<h1>${secret}</h1>`), 'SUBGRAPH_ERROR'],
    ['200 with HTML', sends(200, 'text/html', `<h1>${secret}</h1>`), 'SUBGRAPH_ERROR'],
    ['200 with nothing', sends(200, 'application/json', ''), 'SUBGRAPH_ERROR'],
    ['200 with half a JSON', sends(200, 'application/json', '{"data":{"_entities":[{"rat'), 'SUBGRAPH_ERROR'],
    ['200 with JSON of another shape', sends(200, 'application/json', '["reviews"]'), 'SUBGRAPH_ERROR'],
    ['200 with neither data nor errors', sends(200, 'application/json', '{}'), 'SUBGRAPH_ERROR'],
    ['errors that are no list', sends(200, 'application/json', `{"errors":"${secret}"}`), 'SUBGRAPH_ERROR'],
    ['too few entities', sends(200, 'application/json', '{"data":{"_entities":[]}}'), 'SUBGRAPH_ERROR'],
    ['no entities', sends(200, 'application/json', '{"data":{}}'), 'SUBGRAPH_ERROR'],
    ['401', sends(401, 'application/json', `{"error":"${secret}"}`), 'SUBGRAPH_ERROR'],
    ['403', sends(403, 'text/plain', secret), 'SUBGRAPH_ERROR'],
    ['429', sends(429, 'text/plain', secret), 'SUBGRAPH_UNAVAILABLE'],
    ['502 of a proxy', sends(502, 'text/html', secret), 'SUBGRAPH_UNAVAILABLE'],
    ['503 of a proxy', sends(503, 'text/html', secret), 'SUBGRAPH_UNAVAILABLE'],
    [
      'a reply larger than the limit',
      sends(200, 'application/json', `{"data":"${'x'.repeat(200_000)}"}`),
      'SUBGRAPH_ERROR',
    ],
    ['a broken connection', (response) => response.destroy(), 'SUBGRAPH_UNAVAILABLE'],
    ['no reply', () => {}, 'SUBGRAPH_TIMEOUT'],
    ['a reply that never ends', (response) => response.writeHead(200).write('{"data":'), 'SUBGRAPH_TIMEOUT'],
  ];

  it.each(faults)('%s: a code, the path, the rest of the data, and no secret', async (_what, misbehaviour, code) => {
    world.misbehave(misbehaviour);
    const { status, body } = await world.ask(QUERY);
    expect(status).toBe(200);
    expect(body.data).toEqual({ book: { title: 'Essais', rating: null } });
    expect(body.errors).toMatchObject([{ path: ['book', 'rating'], extensions: { code } }]);
    expect(JSON.stringify(body)).not.toMatch(/10\.0\.0\.7|srv|reviews|127\.0\.0\.1|http:/);
  });

  it('does not follow a redirect', async () => {
    let followed = 0;
    world.misbehave((response) => {
      followed += 1;
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    const { body } = await world.ask(QUERY);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'SUBGRAPH_ERROR' });
    expect(followed).toBe(1);
  });

  it('reads the errors of a refusal that GraphQL over HTTP allows, and no data beside them', async () => {
    const refusal = {
      data: { _entities: [{ rating: 9 }] },
      errors: [{ message: 'not yours', extensions: { code: 'FORBIDDEN' } }],
    };
    world.misbehave(sends(403, 'application/graphql-response+json', JSON.stringify(refusal)));
    const { body } = await world.ask(QUERY);
    expect(body.data).toEqual({ book: { title: 'Essais', rating: null } });
    expect(body.errors).toEqual([
      { message: 'not yours', path: ['book', 'rating'], extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('gives each item of a list its path when entities of the list are missing', async () => {
    world.misbehave(sends(500, 'text/plain', secret));
    const { body } = await world.ask('{ books { rating } }');
    expect(body.data).toEqual({ books: [{ rating: null }, { rating: null }, { rating: null }] });
    expect(body.errors?.map(({ path }) => path)).toEqual([0, 1, 2].map((index) => ['books', index, 'rating']));
  });

  it('reads a thousand errors of a reply, and says once in the log how many there were', async () => {
    const errors = Array.from({ length: 3_000 }, () => '{"message":"x"}').join(',');
    world.misbehave(sends(200, 'application/json', `{"data":{"_entities":[{"rating":2}]},"errors":[${errors}]}`));
    const from = world.logged.length;
    const { body } = await world.ask(QUERY);
    expect(body.data).toEqual({ book: { title: 'Essais', rating: 2 } });
    expect(body.errors).toHaveLength(1);
    const [first, ...others] = world.logged.slice(from);
    expect(first?.details).toEqual({ subgraph: 'reviews', errors: 3_000, read: 1_000 });
    expect(others).toHaveLength(1_000);
  });

  it('takes no prototype from JSON', async () => {
    const evil =
      '{"__typename":"Book","rating":2,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    world.misbehave(sends(200, 'application/json', `{"data":{"_entities":[${evil}],"__proto__":{"polluted":1}}}`));
    const { body } = await world.ask(QUERY);
    expect(body).toEqual({ data: { book: { title: 'Essais', rating: 2 } } });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('says that a value which may not be null was null', async () => {
    world.misbehave(sends(200, 'application/json', '{"data":{"latestReviews":[{"id":null}]}}'));
    const { body } = await world.ask('{ latestReviews { id } }');
    expect(body.data).toBeNull();
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'SUBGRAPH_INVALID_VALUE' });
    expect(body.extensions).toBeUndefined();
  });

  it('is not ready while a subgraph does not answer, and says which', async () => {
    world.misbehave(sends(503, 'text/plain', ''));
    const response = await fetch(`${world.url}/health/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      ready: false,
      accepting: true,
      subgraphs: { books: true, reviews: false },
    });
  });

  it('stops asking when the client has gone', async () => {
    const patient = await startWorld({ transport: 'http', timeoutMs: 20_000 });
    try {
      const asked = new Promise<void>((resolve) => {
        patient.misbehave(() => resolve());
      });
      const client = new AbortController();
      const request = fetch(`${patient.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY }),
        signal: client.signal,
      }).catch(() => undefined);
      await asked;
      client.abort();
      await request;
      await expect.poll(() => patient.abortedFetches()).toBe(1);
    } finally {
      await patient.stop();
    }
  });
});
