/** Starts a whole gateway in the order that fails earliest and waits least, and stops it again. */
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ConfigurationError, type Config } from './config.js';
import type { Authenticate } from './identity/authenticator.js';
import type { IdentityConfig } from './identity/identity-file.js';
import type { Log } from './log.js';
import type { Server } from './server.js';
import { connect, type Connections } from './subgraphs/connect.js';
import { routesOf, type Route } from './subgraphs/routes.js';
import { subgraphsOf } from './subgraphs/subgraph-list.js';

export interface RunningGateway {
  /** Where it listens, as `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Lets requests under way end, for as long as the configuration allows, then stops everything. Further calls give the same promise. */
  stop(): Promise<void>;
}

/** Thrown when something else listens on the configured port. */
export class PortTakenError extends Error {
  constructor(host: string, port: number) {
    super(`port ${port} on ${host} is taken: stop what listens there, or choose another with PORT (--port)`);
    this.name = 'PortTakenError';
  }
}

export interface StartOptions {
  readonly log: Log;
  /** Receives a line for each step of a long start. */
  readonly onProgress: (line: string) => void;
}

/**
 * Starts the gateway; it listens when this resolves. Whatever was started is stopped before it rejects: with `ConfigurationError`,
 * `PortTakenError`, or why a subgraph did not start.
 */
export async function startGateway(config: Config, { log, onProgress }: StartOptions): Promise<RunningGateway> {
  const supergraphSdl = await readFile(config.supergraph, 'utf8');
  const routes = routesIn(supergraphSdl, config);
  if (config.identity && !config.principalKey && routes.some(({ kind }) => kind === 'http'))
    log.warn({}, 'no PRINCIPAL_KEY (--principal-key): subgraphs over HTTP take everybody for the public');
  // Asked before subgraphs start their databases for nothing.
  await mustBeFree(config.host, config.port);
  const connections = await connect(routes, {
    timeoutMs: config.subgraphTimeoutMs,
    replyLimit: config.subgraphReplyLimit,
    principalKey: config.principalKey,
    onProgress,
  });
  // Awaited below; a subgraph that fails before is no unhandled rejection.
  connections.started.catch(() => undefined);
  try {
    // Importing the stack and loading the schema takes as long as a database takes to come up.
    const { buildServer } = await import('./server.js');
    const authenticate = config.identity && (await makeAuthenticate(config.identity, log));
    const server = await buildServer({ config, supergraphSdl, subgraphs: connections.subgraphs, authenticate, log });
    await connections.started;
    const address = await listen(server.http, config);
    return { address, stop: once(() => stopAll(server, connections, config.shutdownTimeoutMs)) };
  } catch (error) {
    await connections.stop();
    throw error;
  }
}

async function makeAuthenticate(identity: IdentityConfig, log: Log): Promise<Authenticate> {
  // Not imported where nobody is asked for a token.
  const { authenticator } = await import('./identity/authenticator.js');
  return authenticator(identity, log);
}

function routesIn(supergraphSdl: string, config: Config): Route[] {
  try {
    return routesOf(subgraphsOf(supergraphSdl), config);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError([`SUPERGRAPH (--supergraph): ${config.supergraph} cannot be read: ${reason}`]);
  }
}

async function mustBeFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen({ host, port, exclusive: true }, resolve);
  }).catch((error: unknown) => {
    throw asPortTaken(error, host, port);
  });
  await new Promise((resolve) => {
    probe.close(resolve);
  });
}

async function listen(http: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    await http.listen({ host, port });
  } catch (error) {
    throw asPortTaken(error, host, port);
  }
  const { address, port: actual, family } = http.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`;
}

function asPortTaken(error: unknown, host: string, port: number): unknown {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isTaken ? new PortTakenError(host, port) : error;
}

async function stopAll(server: Server, connections: Connections, timeoutMs: number): Promise<void> {
  server.refuseNewRequests();
  const timer = setTimeout(() => server.http.server.closeAllConnections(), timeoutMs);
  try {
    await server.http.close();
  } finally {
    clearTimeout(timer);
  }
  await server.stop();
  await connections.stop();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
