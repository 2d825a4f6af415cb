/** Answers that are not of the graph (a wrong address, an unreadable body) are JSON of the same shape, with codes of the same table. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Log } from '../log.js';
import { errorCode, type ErrorCodeName } from '../errors/codes.js';

/** The body of such an answer. */
export function errorBody(
  code: ErrorCodeName,
  message: string,
): { errors: [{ message: string; extensions: { code: ErrorCodeName } }] } {
  return { errors: [{ message, extensions: { code } }] };
}

/** Sends it with the status of its code. */
export function sendError(reply: FastifyReply, code: ErrorCodeName, message: string): FastifyReply {
  return reply.code(errorCode(code).status).send(errorBody(code, message));
}

/** Codes for what the HTTP framework refuses, by its status. */
const CODES: Readonly<Record<number, [ErrorCodeName, string]>> = {
  413: ['PAYLOAD_TOO_LARGE', 'The body is too large.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'The body must be application/json in UTF-8.'],
};

/** Makes every answer of the framework itself such a JSON. */
export function addJsonErrors(http: FastifyInstance, log: Log): void {
  http.setNotFoundHandler((_request, reply) => sendError(reply, 'NOT_FOUND', 'There is nothing at this address.'));
  http.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error);
    if (status >= 500) {
      log.error({ err: error }, 'a request failed outside of the graph');
      return sendError(reply, 'INTERNAL_SERVER_ERROR', 'Internal error.');
    }
    const [code, message] = CODES[status] ?? ['BAD_REQUEST', 'The body is not JSON.'];
    return sendError(reply, code, message);
  });
}

function statusOf(error: unknown): number {
  const status: unknown =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
