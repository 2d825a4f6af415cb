/** Reads flags and environment once, whole: either a configuration in which every value is right, or a list of all that are wrong. */
import type { KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { flagOf, readFlags } from './config/flags.js';
import { identityFile, principalKeyFile } from './config/identity-values.js';
import { list, namedAddresses, namedModules, origin, readableFile, readableFolder, whole } from './config/values.js';
import type { IdentityConfig } from './identity/identity-file.js';

/** A module of this process that is a subgraph. */
export interface InProcessModule {
  readonly name: string;
  /** A package name with its subpath, or a path from the working directory. */
  readonly module: string;
}

export interface Config {
  readonly supergraph: string;
  /** Who executes: our engine, or the stock `ApolloGateway`. */
  readonly executor: 'engine' | 'apollo';
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly inProcess: readonly InProcessModule[];
  /** Addresses that replace those of the supergraph, by subgraph name. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
  readonly subgraphTimeoutMs: number;
  /** Bytes. */
  readonly subgraphReplyLimit: number;
  /** Bytes. */
  readonly bodyLimit: number;
  readonly shutdownTimeoutMs: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly explorer: boolean;
  /** Folder of `.graphql` files; undefined when the default one is not there. */
  readonly explorerOperations: string | undefined;
  readonly introspection: boolean;
  readonly corsOrigins: readonly string[];
  /** Whose tokens are believed; undefined: no token is looked at, everybody is the public. */
  readonly identity: IdentityConfig | undefined;
  /** A private Ed25519 key: signs for whom requests to subgraphs over HTTP are. */
  readonly principalKey: KeyObject | undefined;
}

/** Thrown with one message that names every wrong flag and variable. */
export class ConfigurationError extends Error {
  constructor(problems: readonly string[]) {
    super(`wrong configuration:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** The folder that holds `gateway/` and `schema/`; this file is in `gateway/src` or `gateway/dist`. */
const PROJECT_ROOT = resolve(fileURLToPath(new URL('.', import.meta.url)), '../..');

/** Sources of a configuration; a flag wins over its variable. */
export interface Settings {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What relative paths start from. */
  readonly cwd: string;
}

/** The settings of this process. */
export function processSettings(): Settings {
  return { argv: process.argv.slice(2), env: process.env, cwd: process.cwd() };
}

/** Reads the configuration; throws `ConfigurationError`. */
export function readConfig({ argv, env, cwd }: Settings): Config {
  const { values, problems } = readFlags(argv);
  const schema = schemaFor(cwd, env['NODE_ENV'] === 'production');
  const given = Object.keys(schema.shape).map((name) => [
    name,
    values[name] ?? (env[name] === '' ? undefined : env[name]),
  ]);
  const parsed = schema.safeParse(Object.fromEntries(given));
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]);
    problems.push(`${name}${flagOf(name)}: ${issue.message}`);
  }
  if (problems.length > 0 || !parsed.success) throw new ConfigurationError(problems);
  const read = parsed.data;
  return {
    supergraph: read.SUPERGRAPH,
    executor: read.EXECUTOR,
    host: read.HOST,
    port: read.PORT,
    inProcess: read.IN_PROCESS_SUBGRAPHS,
    subgraphUrls: read.SUBGRAPH_URLS,
    subgraphTimeoutMs: read.SUBGRAPH_TIMEOUT_MS,
    subgraphReplyLimit: read.SUBGRAPH_REPLY_LIMIT,
    bodyLimit: read.BODY_LIMIT,
    shutdownTimeoutMs: read.SHUTDOWN_TIMEOUT_MS,
    logLevel: read.LOG_LEVEL,
    explorer: read.EXPLORER,
    explorerOperations: read.EXPLORER_OPERATIONS,
    introspection: read.INTROSPECTION,
    corsOrigins: read.CORS_ORIGINS,
    identity: read.IDENTITY,
    principalKey: read.PRINCIPAL_KEY,
  };
}

const MEBIBYTE = 1024 * 1024;

function schemaFor(cwd: string, isProduction: boolean) {
  const shown = isProduction ? 'false' : 'true';
  return z.object({
    SUPERGRAPH: z.string().default(resolve(PROJECT_ROOT, 'schema/supergraph.graphql')).transform(readableFile(cwd)),
    EXECUTOR: z.enum(['engine', 'apollo']).default('engine'),
    HOST: z.string().default('127.0.0.1'),
    PORT: whole(0, 65_535, 4000),
    IN_PROCESS_SUBGRAPHS: z.string().default('').transform(namedModules),
    SUBGRAPH_URLS: z.string().default('').transform(namedAddresses),
    SUBGRAPH_TIMEOUT_MS: whole(1, 600_000, 10_000),
    SUBGRAPH_REPLY_LIMIT: whole(1_024, 1_024 * MEBIBYTE, 32 * MEBIBYTE),
    BODY_LIMIT: whole(1_024, 64 * MEBIBYTE, MEBIBYTE),
    SHUTDOWN_TIMEOUT_MS: whole(0, 600_000, 10_000),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
    EXPLORER: z
      .enum(['true', 'false'])
      .default(shown)
      .transform((text) => text === 'true'),
    EXPLORER_OPERATIONS: z
      .string()
      .optional()
      .transform(readableFolder(cwd, resolve(PROJECT_ROOT, 'schema/operations'))),
    INTROSPECTION: z
      .enum(['true', 'false'])
      .default(shown)
      .transform((text) => text === 'true'),
    CORS_ORIGINS: z.string().default('').transform(list(origin)),
    IDENTITY: z.string().transform(identityFile(cwd)).optional(),
    PRINCIPAL_KEY: z.string().transform(principalKeyFile(cwd)).optional(),
  });
}
