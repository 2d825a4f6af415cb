/** The last look at every error before a client sees it: a code of the table, a path without planner marks, listed extensions only. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../log.js';
import { errorCode, isErrorCode, type ErrorCodeName } from './codes.js';

/** Extensions that may leave the house; stack traces, addresses, service names and anything unheard of stay inside. */
const PUBLIC_EXTENSIONS = ['field', 'reason', 'rule'] as const;

/**
 * Makes Apollo Server's `formatError`.
 * An error without a code of the table is a fault of ours: it is logged whole, and the client learns only that.
 */
export function makeFormatError(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = codeOf(formatted, error);
    if (code === 'INTERNAL_SERVER_ERROR') {
      log.error({ err: rootCause(error) }, 'a request failed for a reason of our own');
    }
    const path = publicPath(formatted.path);
    return {
      message: code === 'INTERNAL_SERVER_ERROR' ? 'Internal error.' : formatted.message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(path ? { path } : {}),
      extensions: { code, ...publicExtensions(formatted.extensions ?? {}) },
    };
  };
}

/** Copies the listed extensions, if they are short text or numbers. */
export function publicExtensions(extensions: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const name of PUBLIC_EXTENSIONS) {
    const value = extensions[name];
    if (typeof value === 'number' || (typeof value === 'string' && value.length <= 500)) kept[name] = value;
  }
  return kept;
}

function codeOf(formatted: GraphQLFormattedError, error: unknown): ErrorCodeName {
  // Apollo Server wraps what validation found, and its own code then hides the finer one of the error inside.
  const inner = error instanceof GraphQLError ? error.originalError : undefined;
  if (inner instanceof GraphQLError) {
    if (inner.extensions['validationErrorCode'] === 'INTROSPECTION_DISABLED') return 'INTROSPECTION_DISABLED';
    if (isErrorCode(inner.extensions['code'])) return inner.extensions['code'];
  }
  const code = formatted.extensions?.['code'];
  return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
}

/** The stock gateway writes `@` where a path goes through a list as a whole: what is above it is still true. */
function publicPath(path: GraphQLFormattedError['path']): GraphQLFormattedError['path'] {
  if (!path) return undefined;
  const mark = path.indexOf('@');
  const known = mark < 0 ? path : path.slice(0, mark);
  return known.length > 0 ? known : undefined;
}

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** The HTTP status for an answer that has no data, by its first error. */
export function statusOfErrors(errors: readonly GraphQLError[]): number {
  const code = errors[0]?.extensions['code'];
  return errorCode(isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR').status;
}
