/** The four subgraphs over a database of their own, with as much data as asked for, and the gateway before them if wanted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { start as startActors } from '@innovation-sante/actors/subgraph';
import { start as startEvaluation } from '@innovation-sante/evaluation/subgraph';
import { start as startFunding } from '@innovation-sante/funding/subgraph';
import { buildServer } from '@innovation-sante/gateway/server';
import { inProcessSubgraph } from '@innovation-sante/gateway/subgraphs/in-process';
import { readEnvironment } from '@innovation-sante/kit/environment';
import type { RunningSubgraph } from '@innovation-sante/kit/subgraph';
import { createTestDatabase } from '@innovation-sante/kit/testing';
import { start as startProjects } from '@innovation-sante/projects/subgraph';
import { demoToday } from '@innovation-sante/scheme/demo/world';
import { ask } from '../support/graph.js';
import { administratorPrincipal } from '../support/identity.js';
import { projectRoot } from '../support/workspace.js';

const starts = {
  actors: startActors,
  projects: startProjects,
  funding: startFunding,
  evaluation: startEvaluation,
} as const;

export type SubgraphName = keyof typeof starts;
export const subgraphNames = Object.keys(starts) as SubgraphName[];

export interface World {
  readonly adminUrl: string;
  readonly subgraphs: Readonly<Record<SubgraphName, RunningSubgraph>>;
  stop(): Promise<void>;
}

/**
 * Loads the data into a new database, all subgraphs at once, and starts them; their clock stands on the fictional day.
 *
 * @param times how many sets of forty fictional projects
 * @param onProgress receives a line for each step of the load
 */
export async function startWorld(times: number, onProgress: (line: string) => void = () => {}): Promise<World> {
  const database = await createTestDatabase();
  const subgraphs = await startAll(database.url, times, onProgress);
  return {
    adminUrl: database.url,
    subgraphs,
    async stop() {
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
      await database.drop();
    },
  };
}

/** Loads the data into a database and leaves it there. */
export async function loadWorld(url: string, times: number, onProgress: (line: string) => void): Promise<void> {
  const subgraphs = await startAll(url, times, onProgress);
  await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
}

async function startAll(url: string, times: number, onProgress: (line: string) => void): Promise<World['subgraphs']> {
  const environment = { ...readEnvironment(), DATABASE_URL: url, DATASET: 'demo', LOG_LEVEL: 'silent' } as const;
  const clock = () => new Date(`${demoToday}T10:00:00Z`);
  const started = await Promise.all(
    subgraphNames.map(async (name) => [name, await starts[name]({ environment, times, clock, onProgress })] as const),
  );
  return Object.fromEntries(started) as unknown as World['subgraphs'];
}

/** Tells of every statement of every subgraph, until the returned function is called. */
export function onStatement(
  { subgraphs }: World,
  listener: (name: SubgraphName, text: string, values: readonly unknown[]) => void,
): () => void {
  const forget = subgraphNames.map((name) =>
    subgraphs[name].database.onStatement((text, values) => listener(name, text, values)),
  );
  return () => {
    for (const stop of forget) stop();
  };
}

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

export interface GatewayOfWorld {
  ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer>;
  stop(): Promise<void>;
}

/** The gateway over a world's subgraphs, with the committed supergraph, asked by an administrator; it listens on a free port. */
export async function gatewayOf({ subgraphs }: World): Promise<GatewayOfWorld> {
  const silent = () => {};
  const server = await buildServer({
    config: {
      executor: 'engine',
      bodyLimit: 1_000_000,
      corsOrigins: [],
      explorer: false,
      explorerOperations: undefined,
      introspection: false,
    },
    supergraphSdl: await readFile(join(projectRoot, 'schema/supergraph.graphql'), 'utf8'),
    authenticate: async () => administratorPrincipal,
    subgraphs: new Map(subgraphNames.map((name) => [name, inProcessSubgraph(subgraphs[name], 30_000)])),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  const address = await server.http.listen({ host: '127.0.0.1', port: 0 });
  return {
    ask: (query, variables) => ask(address, query, { ...variables }),
    async stop() {
      await server.http.close();
      await server.stop();
    },
  };
}
