/** The whole graph as its users meet it: over HTTP, all in one process or one process each. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@innovation-sante/kit/testing';
import { type RunningProcess, freePort, startProcess, untilReady } from './processes.js';

export const subgraphNames = ['actors', 'projects', 'funding', 'evaluation'] as const;

export type Mode = 'all in one' | 'one process each';
export const modes: readonly Mode[] = ['all in one', 'one process each'];

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly field?: string };
}

export interface Answer<Data> {
  readonly status: number;
  readonly data?: Data | null;
  readonly errors?: readonly GraphqlError[];
}

export interface RunningGraph {
  /** The gateway's address without path. */
  readonly url: string;
  /** The subgraphs' addresses without path, by name; empty where all are in one process. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly processes: Readonly<Record<string, RunningProcess>>;
  readonly databaseUrl: string;
  ask<Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  stop(): Promise<void>;
}

/**
 * Starts the graph over a fresh database with the demonstration data.
 *
 * @param environment more variables; with one process each, `FUNDING_DATABASE_URL` and its like give one subgraph a
 *   database of its own
 */
export async function startGraph(mode: Mode, environment: NodeJS.ProcessEnv = {}): Promise<RunningGraph> {
  const database = await createTestDatabase();
  const processes: Record<string, RunningProcess> = {};
  const addresses: Record<string, string> = {};
  const common = { DATABASE_URL: database.url, LOG_LEVEL: 'error', ...environment };
  const port = await freePort();
  if (mode === 'all in one') {
    const local = subgraphNames.flatMap((name) => ['--in-process', `${name}=@innovation-sante/${name}/subgraph`]);
    processes['gateway'] = startProcess('gateway/dist/main.js', local, { ...common, PORT: String(port) });
  } else {
    for (const name of subgraphNames) {
      const own = await freePort();
      const databaseUrl = environment[`${name.toUpperCase()}_DATABASE_URL`] ?? database.url;
      processes[name] = startProcess(`subgraphs/${name}/dist/main.js`, [], {
        ...common,
        DATABASE_URL: databaseUrl,
        PORT: String(own),
      });
      addresses[name] = `http://127.0.0.1:${own}`;
    }
    processes['gateway'] = startProcess('gateway/dist/main.js', [], {
      LOG_LEVEL: 'error',
      PORT: String(port),
      SUBGRAPH_URLS: subgraphNames.map((name) => `${name}=${addresses[name]}/graphql`).join(','),
      ...environment,
    });
  }
  const url = `http://127.0.0.1:${port}`;
  await untilReady(processes['gateway'], `${url}/health/ready`);
  return {
    url,
    addresses,
    processes,
    databaseUrl: database.url,
    ask: (query, variables) => ask(url, query, variables),
    async stop() {
      await Promise.all(Object.values(processes).map((process) => process.stop()));
      await database.drop();
    },
  };
}

/** Sends one operation as a client does. */
export async function ask<Data>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Omit<Answer<Data>, 'status'>;
  return { status: response.status, ...body };
}

/** A folder that is removed after the work. */
export async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'innovation-sante-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
