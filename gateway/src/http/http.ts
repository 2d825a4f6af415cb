/** The HTTP framework, with the limits that hold for every route. */
import { fastify, type FastifyInstance } from 'fastify';
import type { Log } from '../log.js';
import { addCors } from './cors.js';
import { addJsonErrors, errorBody, sendError } from './json-error.js';
import { addMediaTypes } from './media-types.js';

export interface HttpOptions {
  /** Bytes. */
  readonly bodyLimit: number;
  readonly corsOrigins: readonly string[];
  /** False once the process has been told to stop. */
  readonly isAccepting: () => boolean;
}

/** Milliseconds for a client to send its whole request. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Makes the framework with what comes before any route, in this order: stopping, origins, media types; and the JSON of its own errors. */
export function createHttp(options: HttpOptions, log: Log): FastifyInstance {
  const http = fastify({
    bodyLimit: options.bodyLimit,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // While stopping, answers go on being written, and connections without one are closed.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (_error, _request, reply) => {
      sendError(reply, 'BAD_REQUEST', 'The address is not readable.');
    },
    clientErrorHandler: (error, socket) => {
      const isTooLarge = error.code === 'HPE_HEADER_OVERFLOW';
      const body = JSON.stringify(
        errorBody('BAD_REQUEST', isTooLarge ? 'The headers are too large.' : 'The request is not HTTP.'),
      );
      const status = isTooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
      if (socket.writable) {
        const head = `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}`;
        socket.write(`${head}\r\nconnection: close\r\n\r\n${body}`);
      }
      socket.destroy(error);
    },
  });
  addJsonErrors(http, log);
  http.addHook('onRequest', (request, reply, done) => {
    if (options.isAccepting() || request.url.startsWith('/health/')) done();
    else sendError(reply, 'SHUTTING_DOWN', 'The gateway is stopping.');
  });
  http.addHook('onSend', (_request, reply, payload, done) => {
    // A connection kept alive would keep a stopping server waiting for it.
    if (!options.isAccepting()) reply.header('connection', 'close');
    done(null, payload);
  });
  addCors(http, options.corsOrigins);
  addMediaTypes(http);
  return http;
}
