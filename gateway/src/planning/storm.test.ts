import { monitorEventLoopDelay } from 'node:perf_hooks';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLimitCheck } from '../limits/limits.js';
import { PlanFailure, type Planner } from './planner.js';
import { plannerPool } from './planner-pool.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';
const MEMBERS = Array.from({ length: 8 }, (_, i) => `Member${i}`);

/** Four subgraphs that share an interface of eight members, half of which cannot tell a name of them all: ways through it multiply. */
function composeManyWays(): string {
  const { supergraphSdl, errors } = composeServices(
    Array.from({ length: 4 }, (_, i) => ({
      name: `part${i}`,
      url: `http://127.0.0.1:1/${i}`,
      typeDefs: parse(`${LINK}
        type Query { node: Node @shareable, plain${i}: Int }
        interface Node { id: ID!, next: Node ${i % 2 ? '' : ', name: String'} }
        ${MEMBERS.map((name) => `type ${name} implements Node @key(fields: "id") { id: ID! @shareable, next: Node @shareable, name: String @shareable, own${i}: Int }`).join('\n')}
      `),
    })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

/** Fifty characters that plan for seconds at depth 2, and until memory ends at depth 3. */
const hostile = (i: number): string =>
  `query H${i} { node { id name next { id name next { id name ${i % 2 ? 'next { id name }' : ''} } } } }`;

describe('a storm of hostile operations that no limit refuses', () => {
  let pool: Planner;
  beforeAll(async () => {
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    pool = await plannerPool(composeManyWays(), { log, planLimitMs: 1_000 });
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
