import { monitorEventLoopDelay } from 'node:perf_hooks';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLimitCheck } from '../limits/limits.js';
import { buildServer, type Server } from '../server.js';
import { inProcessSubgraph } from '../subgraphs/in-process.js';
import { runningSubgraph } from '../testing/library.js';
import { PlanFailure, type Planner } from './planner.js';
import { plannerPool } from './planner-pool.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';
const MEMBERS = Array.from({ length: 8 }, (_, i) => `Member${i}`);

/** Ten subgraphs that share an interface of eight members, half of which cannot say of them all what comes next: ways through it multiply. */
const SUBGRAPHS = Array.from({ length: 10 }, (_, i) => {
  const members = MEMBERS.map(
    (name) =>
      `type ${name} implements Node @key(fields: "id") { id: ID! @shareable, next: Node @shareable, own${i}: Int, text: String @shareable }`,
  );
  const typeDefs = parse(`${LINK}
    type Query { node: Node @shareable, plain${i}: Int }
    interface Node { id: ID! ${i % 2 ? '' : ', next: Node, text: String'} }
    ${members.join(' ')}
  `);
  return { name: `part${i}`, url: `http://127.0.0.1:1/${i}`, typeDefs };
});

function composeManyWays(): string {
  const { supergraphSdl, errors } = composeServices(SUBGRAPHS);
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Every member of every member, some six thousand selections: allowed, and planned for seconds. */
const hostile = (i: number): string =>
  `query H${i} { plain${i} node { text next { id next { id next { id text } } } } }`;

describe('a storm of hostile operations that no limit refuses', () => {
  let pool: Planner;
  beforeAll(async () => {
    pool = await plannerPool(composeManyWays(), { log: silent, planLimitMs: 1_000 });
  });
  afterAll(() => pool.stop());

  it('leaves the event loop free, and honest operations are planned between them', async () => {
    const checkLimits = makeLimitCheck();
    const storm = Array.from({ length: 6 }, (_, i) => hostile(i));
    for (const operation of storm) checkLimits(operation, undefined);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const refused = storm.map(async (operation) =>
      pool.plan(operation).then(
        () => 'planned',
        (failure: unknown) => failure instanceof PlanFailure && failure.code,
      ),
    );
    const honest = ['{ plain0 plain1 }', '{ node { id } }', '{ plain2 node { id } }'].map((text) => pool.plan(text));
    expect(await Promise.all(honest)).toHaveLength(3);
    // Which of time and memory ends first depends on the machine.
    for (const code of await Promise.all(refused)) expect(['PLAN_TIMEOUT', 'PLAN_FAILED']).toContain(code);
    delay.disable();
    expect(delay.percentile(99) / 1e6).toBeLessThan(50);
  });
});

describe('a gateway under such a storm', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = await buildServer({
      config: {
        bodyLimit: 1024 * 1024,
        corsOrigins: [],
        executor: 'engine',
        explorer: false,
        explorerOperations: undefined,
        introspection: false,
      },
      supergraphSdl: composeManyWays(),
      subgraphs: new Map(
        SUBGRAPHS.map(({ name, typeDefs }) => [
          name,
          inProcessSubgraph(runningSubgraph(name, buildSubgraphSchema({ typeDefs })), 2_000),
        ]),
      ),
      log: silent,
    });
    url = await server.http.listen({ host: '127.0.0.1', port: 0 });
    await ask(HOT);
  });
  afterAll(async () => {
    server.http.server.closeAllConnections();
    await server.http.close();
    await server.stop();
  });

  const HOT = '{ plain0 plain1 plain2 }';

  async function ask(query: string): Promise<{ status: number; body: string }> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, body: await response.text() };
  }

  it('refuses with a code what it cannot plan, tells nothing else, and answers others meanwhile', async () => {
    const attacked = { isOver: false };
    const attack = Promise.all([0, 1].map((i) => ask(hostile(i)))).finally(() => {
      attacked.isOver = true;
    });
    let answered = 0;
    while (!attacked.isOver) {
      expect(await ask(HOT)).toMatchObject({ status: 200 });
      answered += 1;
    }
    // Two seconds of it at least; on a gateway that plans where it answers, it is one or two.
    expect(answered).toBeGreaterThan(20);
    for (const { status, body } of await attack) {
      expect([500, 503]).toContain(status);
      expect(body).toMatch(/"code":"PLAN_(TIMEOUT|FAILED)"/);
      expect(body).not.toMatch(/part\d|Member\d|worker| ms/);
    }
  });

  it('goes on refusing them, and plans what is new', async () => {
    const first = await ask(hostile(0));
    expect([500, 503]).toContain(first.status);
    expect(await ask('{ plain3 plain1 }')).toMatchObject({ status: 200 });
  });
});
