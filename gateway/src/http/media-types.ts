/** Which bodies the gateway reads and which answers it can write, decided before any work is done. */
import type { FastifyInstance } from 'fastify';
import { sendError } from './json-error.js';

const ANSWERS = new Set(['*/*', 'application/*', 'application/json', 'application/graphql-response+json']);

/** Can a client with this `accept` header read an answer of the graph? A mutation must not run for one that cannot. */
export function isAcceptable(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return ANSWERS.has(type) && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}

/** Does the client ask for `application/json` and know nothing newer? Then GraphQL over HTTP has other statuses for it. */
export function isLegacyClient(accept: string | undefined): boolean {
  const ranges = accept?.toLowerCase() ?? '';
  return ranges.includes('application/json') && !ranges.includes('application/graphql-response+json');
}

/** Refuses bodies in another encoding than UTF-8, and leaves `application/json` as the only kind that is read. */
export function addMediaTypes(http: FastifyInstance): void {
  http.removeContentTypeParser('text/plain');
  http.addHook('onRequest', (request, reply, done) => {
    const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset === undefined || /^utf-?8$/i.test(charset)) done();
    else sendError(reply, 'UNSUPPORTED_MEDIA_TYPE', 'The body must be application/json in UTF-8.');
  });
}
