/** Reads a process's environment once, whole, or ends the process naming every variable that is wrong. */
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { readPrincipalKeys } from './principal-keys.js';

/** The keys of a file, or what is wrong with it. */
function principalKeys(path: string, context: z.RefinementCtx): readonly KeyObject[] {
  try {
    return readPrincipalKeys(path);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
}

/** Variables that every subgraph understands; `README.md` explains each. */
const subgraphVariables = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  EVENTS_BROKER: z
    .string()
    .regex(/^nats:\/\/[^/]+(\/[A-Za-z0-9_-]+)?$/, 'must be nats://host:port, or nats://host:port/STREAM')
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATASET: z.enum(['demo', 'real', 'none']).default('demo'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PRINCIPAL_PUBLIC_KEY: z.string().transform(principalKeys).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
});

/**
 * The checked environment of a subgraph. `DATABASE_URL` absent means the embedded PostgreSQL below `DATA_DIR`;
 * `PRINCIPAL_PUBLIC_KEY` absent that everybody who asks over HTTP is the public.
 */
export type SubgraphEnvironment = z.infer<typeof subgraphVariables>;

/** What a wrong environment says: one line a variable, with the reason and never with the value (it may be a secret). */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly code = 'CONFIGURATION_INVALID';
}

/**
 * The environment of a subgraph.
 *
 * @throws EnvironmentError naming every wrong variable at once.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): SubgraphEnvironment {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = subgraphVariables.safeParse(present);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new EnvironmentError(`The configuration is wrong:\n${lines.join('\n')}`);
}
