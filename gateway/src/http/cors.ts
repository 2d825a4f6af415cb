/** Lets pages of listed origins, and of no others, call the gateway from a browser. */
import type { FastifyInstance } from 'fastify';

const HEADERS = 'content-type, accept, authorization, apollo-require-preflight, x-apollo-operation-name';
/** Seconds for which a browser remembers the answer to a preflight. */
const REMEMBERED = '600';

/** Adds the headers; an origin that is not listed, `null` among them, gets none, and its browser then keeps the answer from the page. */
export function addCors(http: FastifyInstance, origins: readonly string[]): void {
  const listed = new Set(origins);
  http.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    if (listed.size > 0) reply.header('vary', 'Origin');
    const isListed = origin !== undefined && listed.has(origin);
    if (isListed) reply.header('access-control-allow-origin', origin);
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) {
      done();
      return;
    }
    if (isListed) {
      reply.headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': HEADERS,
        'access-control-max-age': REMEMBERED,
      });
    }
    reply.code(204).send();
  });
}
