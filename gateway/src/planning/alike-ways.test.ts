import { composeServices } from '@apollo/composition';
import graphPath from '@apollo/query-graphs/dist/graphPath.js';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { plannerInThisThread } from './inline-planner.js';

describe('Ways that end at the same places', () => {
  it('do not multiply with each level at which several subgraphs have an object', async () => {
    const type = 'type Part @key(fields: "id") { id: ID! name: String @shareable whole: Part @shareable }';
    const { supergraphSdl } = composeServices(
      ['type Query { part: Part }', '', ''].map((query, at) => ({
        name: `subgraph${at}`,
        url: 'http://subgraph.invalid/graphql',
        typeDefs: parse(
          `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"]) ${query} ${type}`,
        ),
      })),
    );
    const planner = await plannerInThisThread(supergraphSdl ?? '');
    const bounded = graphPath.advanceSimultaneousPathsWithOperation;
    let steps = 0;
    Object.assign(graphPath, {
      advanceSimultaneousPathsWithOperation: (...args: Parameters<typeof bounded>) => {
        steps += 1;
        return bounded(...args);
      },
    });
    try {
      const levels = 7;
      const plan = await planner.plan(`{part{${'whole{'.repeat(levels)}name${'}'.repeat(levels)}}}`);
      expect(plan.node).toMatchObject({ kind: 'Fetch', serviceName: 'subgraph0' });
      // Three ways at each level would be 2,187 at the last.
      expect(steps).toBeLessThan(300);
    } finally {
      Object.assign(graphPath, { advanceSimultaneousPathsWithOperation: bounded });
      await planner.stop();
    }
  });
});
