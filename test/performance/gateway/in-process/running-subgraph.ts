/** A subgraph of the graph under test as it runs within a process: graphql-js over the data, nothing remembered. */
import type { RunningSubgraph } from '@innovation-sante/gateway/subgraphs/in-process';
import { buildSchema, execute } from 'graphql';
import { subgraphSchema } from '../graph/executable.js';
import type { SubgraphName } from '../graph/sdl.js';

export function runningSubgraph(name: SubgraphName): RunningSubgraph {
  const schema = subgraphSchema(name, buildSchema);
  return {
    name,
    execute: async ({ document, variables, operationName }) =>
      execute({ schema, document, variableValues: variables, operationName }),
    ready: async () => true,
    stop: async () => undefined,
  };
}
