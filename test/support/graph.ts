/** The whole graph as its users meet it: over HTTP, all in one process or one process each. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@innovation-sante/kit/testing';
import { type Person, administrator, startIdentity } from './identity.js';
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
  /** @param person who asks: an administrator unless said otherwise; null for the public, without a token */
  ask<Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    person?: Person | null,
  ): Promise<Answer<Data>>;
  tokenOf(person: Person): Promise<string>;
  /** Starts a subgraph's process again, after it has ended, at the same address. */
  restart(name: string): Promise<void>;
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
  const folder = await mkdtemp(join(tmpdir(), 'innovation-sante-graph-'));
  const identity = await startIdentity(folder);
  const processes: Record<string, RunningProcess> = {};
  const addresses: Record<string, string> = {};
  const starts: Record<string, () => void> = {};
  const common = { DATABASE_URL: database.url, LOG_LEVEL: 'error', ...environment };
  const gateway = { LOG_LEVEL: 'error', IDENTITY: identity.file, PORT: String(await freePort()), ...environment };
  if (mode === 'all in one') {
    const local = subgraphNames.flatMap((name) => ['--in-process', `${name}=@innovation-sante/${name}/subgraph`]);
    processes['gateway'] = startProcess('gateway/dist/main.js', local, { ...common, ...gateway });
  } else {
    const keys = await writeKeys(folder);
    for (const name of subgraphNames) {
      const own = await freePort();
      addresses[name] = `http://127.0.0.1:${own}`;
      starts[name] = () => {
        processes[name] = startProcess(`subgraphs/${name}/dist/main.js`, [], {
          ...common,
          DATABASE_URL: environment[`${name.toUpperCase()}_DATABASE_URL`] ?? database.url,
          PRINCIPAL_PUBLIC_KEY: keys.publicKey,
          PORT: String(own),
        });
      };
      starts[name]();
    }
    processes['gateway'] = startProcess('gateway/dist/main.js', [], {
      ...gateway,
      PRINCIPAL_KEY: keys.privateKey,
      SUBGRAPH_URLS: subgraphNames.map((name) => `${name}=${addresses[name]}/graphql`).join(','),
    });
  }
  const url = `http://127.0.0.1:${gateway.PORT}`;
  await untilReady(processes['gateway'], `${url}/health/ready`);
  return {
    url,
    addresses,
    processes,
    databaseUrl: database.url,
    ask: async (query, variables, person = administrator) =>
      ask(url, query, variables, person === null ? undefined : await identity.tokenOf(person)),
    tokenOf: (person) => identity.tokenOf(person),
    async restart(name) {
      starts[name]?.();
      await untilReady(processes[name] as RunningProcess, `${addresses[name]}/health/ready`);
    },
    async stop() {
      await Promise.all(Object.values(processes).map((process) => process.stop()));
      await identity.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The key with which the gateway signs who asks, and the one by which subgraphs know it. */
async function writeKeys(folder: string): Promise<{ privateKey: string; publicKey: string }> {
  const pair = generateKeyPairSync('ed25519');
  const paths = { privateKey: join(folder, 'gateway.pem'), publicKey: join(folder, 'gateway.pub.pem') };
  await writeFile(paths.privateKey, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await writeFile(paths.publicKey, pair.publicKey.export({ type: 'spki', format: 'pem' }));
  return paths;
}

/** Sends one operation as a client does. */
export async function ask<Data>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
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
