/** Connects the subgraphs of a gateway: loads and starts those of this process, opens connections to the others. */
import type { KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProcessSubgraph, type RunningSubgraph } from './in-process.js';
import { principalSigner } from './principal-signer.js';
import type { Route } from './routes.js';
import type { Subgraph } from './subgraph.js';

export interface ConnectOptions {
  readonly timeoutMs: number;
  /** Bytes. */
  readonly replyLimit: number;
  /** Signs for whom requests to subgraphs over HTTP are. */
  readonly principalKey?: KeyObject | undefined;
  /** Receives a line for each step of a long start. */
  readonly onProgress: (line: string) => void;
}

/** All subgraphs of a gateway, by name; those of this process may still be starting. */
export interface Connections {
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** Resolves when all have started; rejects, once all others have settled, with why one did not. */
  readonly started: Promise<void>;
  /** Stops all that have started or still will. */
  stop(): Promise<void>;
}

/** A subgraph module, by structure. */
interface SubgraphModule {
  start(options?: { onProgress?: (line: string) => void }): Promise<RunningSubgraph>;
}

/**
 * Begins to connect. The modules of this process are imported when this resolves, and their starts are under way: whoever calls has time for
 * other work while databases come up.
 */
export async function connect(routes: readonly Route[], options: ConnectOptions): Promise<Connections> {
  const subgraphs = new Map<string, Subgraph>();
  const starting: Promise<Subgraph>[] = [];
  async function stop(): Promise<void> {
    await Promise.allSettled([...subgraphs.values()].map((subgraph) => subgraph.stop()));
  }
  try {
    for (const route of routes) {
      if (route.kind === 'http') {
        // Not imported where every subgraph is in this process: the client is a tenth of a second of start-up.
        const { httpSubgraph } = await import('./http.js');
        const signPrincipal = options.principalKey && principalSigner(options.principalKey);
        subgraphs.set(route.name, httpSubgraph(route.name, route.url, { ...options, signPrincipal }));
      } else {
        const start = startModule(route.name, await importModule(route.name, route.module), options);
        starting.push(start);
        subgraphs.set(route.name, whenStarted(route.name, start));
      }
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { subgraphs, started: allStarted(starting), stop };
}

async function importModule(name: string, module: string): Promise<SubgraphModule> {
  const isPath = module.startsWith('.') || module.startsWith('/');
  let loaded: Partial<SubgraphModule>;
  try {
    loaded = (await import(isPath ? pathToFileURL(resolve(module)).href : module)) as Partial<SubgraphModule>;
  } catch (cause) {
    throw new Error(`the module ${module} of the subgraph "${name}" cannot be loaded: ${messageOf(cause)}`, { cause });
  }
  const { start } = loaded;
  if (typeof start !== 'function')
    throw new Error(`the module ${module} of the subgraph "${name}" exports no function start`);
  return { start };
}

async function startModule(
  name: string,
  module: SubgraphModule,
  { timeoutMs, onProgress }: ConnectOptions,
): Promise<Subgraph> {
  let running: RunningSubgraph;
  try {
    running = await module.start({
      onProgress: (line) => onProgress(line.startsWith(`${name}:`) ? line : `${name}: ${line}`),
    });
  } catch (cause) {
    throw new Error(`the subgraph "${name}" did not start: ${messageOf(cause)}`, { cause });
  }
  if (running.name === name) return inProcessSubgraph(running, timeoutMs);
  await running.stop();
  throw new Error(`the module configured as "${name}" is the subgraph "${running.name}"`);
}

/** Stands for a subgraph from the moment that its start begins, so that the schema can be loaded meanwhile. */
function whenStarted(name: string, start: Promise<Subgraph>): Subgraph {
  let started: Subgraph | undefined;
  start.then(
    (subgraph) => {
      started = subgraph;
    },
    () => undefined,
  );
  return {
    name,
    send: async (request) => (started ?? (await start)).send(request),
    ready: async () => started !== undefined && started.ready(),
    async stop() {
      const subgraph = await start.catch(() => undefined);
      await subgraph?.stop();
    },
  };
}

async function allStarted(starting: readonly Promise<Subgraph>[]): Promise<void> {
  const results = await Promise.allSettled(starting);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
