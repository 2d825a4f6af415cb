/** What of a subgraph's errors a client may read: those of the codes that the table lets through, and for all others that something is missing. */
import { errorCode, isErrorCode } from '../errors/codes.js';
import { publicExtensions } from '../errors/format.js';
import type { SubgraphFailureCode } from './failure.js';
import type { SubgraphReplyError } from './subgraph.js';

/** An error fit for the client but for its path, which is still relative to the reply. */
export interface PublicReplyError {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, string | number>>;
}

const MESSAGES: Record<SubgraphFailureCode, string> = {
  SUBGRAPH_ERROR: 'A part of the graph failed.',
  SUBGRAPH_TIMEOUT: 'A part of the graph took too long.',
  SUBGRAPH_UNAVAILABLE: 'A part of the graph cannot be reached.',
  REQUEST_CANCELLED: 'The request was cancelled.',
};

/** The error for one place that a failed request left empty. */
export function failureError(code: SubgraphFailureCode, path: readonly (string | number)[]): PublicReplyError {
  return { message: MESSAGES[code], path, extensions: { code } };
}

/**
 * The public form of an error that a subgraph worded.
 * @param fallbackPath its place when it names none, as an error about a variable does
 */
export function publicReplyError(
  error: SubgraphReplyError,
  fallbackPath: readonly (string | number)[],
): PublicReplyError {
  const path = error.path ?? fallbackPath;
  const code = error.extensions?.['code'];
  if (!isErrorCode(code) || !errorCode(code).fromSubgraph) return failureError('SUBGRAPH_ERROR', path);
  return { message: error.message, path, extensions: { code, ...publicExtensions(error.extensions ?? {}) } };
}

/** Does the log have to say more about this error than the client reads? */
export function isMasked(error: SubgraphReplyError): boolean {
  const code = error.extensions?.['code'];
  return !isErrorCode(code) || !errorCode(code).fromSubgraph;
}
