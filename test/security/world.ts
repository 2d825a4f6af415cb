/** The four subgraphs over one database and the gateway before them, with both nets of access, one of them, or none. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actors } from '@innovation-sante/actors/subgraph';
import { evaluation } from '@innovation-sante/evaluation/subgraph';
import { funding } from '@innovation-sante/funding/subgraph';
import { buildServer } from '@innovation-sante/gateway/server';
import { inProcessSubgraph } from '@innovation-sante/gateway/subgraphs/in-process';
import { everyone } from '@innovation-sante/kit/access';
import { readEnvironment } from '@innovation-sante/kit/environment';
import { type RunningSubgraph, type SubgraphDefinition, startSubgraph } from '@innovation-sante/kit/subgraph';
import { projects } from '@innovation-sante/projects/subgraph';
import { demoToday } from '@innovation-sante/scheme/demo/world';
import type { GraphQLError } from 'graphql';
import pg from 'pg';
import { Pool } from 'undici';
import { projectRoot } from '../support/workspace.js';
import type { Asker } from './asker.js';
import type { SmallCount } from './dataset.js';

/** What guards the rows: the repositories and row-level security, the latter alone, or nothing at all. */
export type Nets = 'BOTH' | 'ROW_SECURITY_ALONE' | 'NONE';

export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly field?: string };
}

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly (AnsweredError | GraphQLError)[];
}

export type Variables = Readonly<Record<string, unknown>>;

export interface World {
  readonly subgraphs: readonly RunningSubgraph[];
  /** Asks the gateway. @param asker null for the public */
  ask(asker: Asker | null, query: string, variables?: Variables): Promise<Answer>;
  /** How many statements the subgraphs sent to the database while something was done. */
  statementsOf<Result>(work: () => Promise<Result>): Promise<{ result: Result; statements: number }>;
  stop(): Promise<void>;
}

const definitions = [actors, projects, funding, evaluation];

/** A subgraph without the conditions of its repositories, and, when there is to be no net at all, without policies. */
function guardedBy(nets: Nets, definition: SubgraphDefinition): SubgraphDefinition {
  if (nets === 'BOTH') return definition;
  const { access, rowSecurity, ...rest } = definition;
  const { columns, ...open } = access;
  const rows = new Map([...access.rows.keys()].map((entity) => [entity, everyone]));
  if (nets === 'ROW_SECURITY_ALONE') {
    return { ...rest, rowSecurity, access: { ...open, rows, ...(columns && { columns }) } };
  }
  return {
    ...rest,
    rowSecurity: rowSecurity.map((policy) => ({ ...policy, visible: 'true' })),
    eventsVisible: 'true',
    access: { ...open, rows },
  };
}

const schemaFolder = join(projectRoot, 'schema');

/** The API of the graph as its clients know it, and what the gateway runs on. */
export const readSchema = (name: 'api' | 'supergraph'): Promise<string> =>
  readFile(join(schemaFolder, `${name}.graphql`), 'utf8');

/** How the asker is told to the gateway under test, which believes it: tokens are tested elsewhere. */
const headerOf = (asker: Asker) => `Asker ${Buffer.from(JSON.stringify(asker)).toString('base64url')}`;

const askerIn = (header: string) =>
  JSON.parse(Buffer.from(header.slice('Asker '.length), 'base64url').toString()) as Readonly<Record<string, unknown>>;

/** Starts the subgraphs on a database, which they fill unless it is filled, with their clock on the fictional day. */
export async function startWorld(databaseUrl: string, nets: Nets): Promise<World> {
  const environment = {
    ...readEnvironment(),
    DATABASE_URL: databaseUrl,
    DATASET: 'demo',
    LOG_LEVEL: 'silent',
  } as const;
  const clock = () => new Date(`${demoToday}T10:00:00Z`);
  const subgraphs = await Promise.all(
    definitions.map((definition) => startSubgraph(guardedBy(nets, definition), { environment, clock })),
  );
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
    supergraphSdl: await readSchema('supergraph'),
    authenticate: async ([header]) => (header === undefined ? undefined : askerIn(header)),
    subgraphs: new Map(subgraphs.map((subgraph) => [subgraph.name, inProcessSubgraph(subgraph, 30_000)])),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  const client = new Pool(await server.http.listen({ host: '127.0.0.1', port: 0 }));
  return {
    subgraphs,
    async ask(asker, query, variables = {}) {
      const authorization = asker === null ? {} : { authorization: headerOf(asker) };
      const { body } = await client.request({
        method: 'POST',
        path: '/graphql',
        headers: { ...authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await body.json()) as Answer;
    },
    async statementsOf(work) {
      let statements = 0;
      const forget = subgraphs.map(({ database }) => database.onStatement(() => (statements += 1)));
      const result = await work().finally(() => {
        for (const stop of forget) stop();
      });
      return { result, statements };
    },
    async stop() {
      await client.close();
      await server.http.close();
      await server.stop();
      await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
    },
  };
}

const columns = { n: 'n', nReference: 'n_reference', value: 'value', difference: 'difference' } as const;

/** Writes small counts over values that were loaded. @param databaseUrl of an administrator */
export async function writeSmallCounts(databaseUrl: string, counts: readonly SmallCount[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const { id, change } of counts) {
      const changed = Object.entries(change) as [keyof typeof columns, number][];
      const assignments = changed.map(([field], index) => `${columns[field]} = $${index + 2}`).join(', ');
      const { rowCount } = await client.query(`UPDATE evaluation.indicator_value SET ${assignments} WHERE id = $1`, [
        id,
        ...changed.map(([, value]) => value),
      ]);
      if (rowCount !== 1) throw new Error(`there is no value ${id}`);
    }
  } finally {
    await client.end();
  }
}
