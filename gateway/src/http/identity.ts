/** The stage that establishes who asks: from the headers alone, before the body is read. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../identity/authenticator.js';
import type { Principal } from '../identity/principal.js';
import { challengeOf, Unauthenticated } from '../identity/unauthenticated.js';
import type { Log } from '../log.js';
import { sendError } from './json-error.js';

export interface IdentityStage {
  /** To be run before the body is read. Gives the reply if it has refused the request, and undefined if it may go on. */
  establish(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined>;
  /** Who sent a request that may go on; undefined for the public. */
  principalOf(request: FastifyRequest): Principal | undefined;
}

/** Makes it. @param authenticate undefined when no identity is configured: everybody is the public then, whatever they send */
export function identityStage(authenticate: Authenticate | undefined, log: Log): IdentityStage {
  const principals = new WeakMap<FastifyRequest, Principal>();
  return {
    async establish(request, reply) {
      if (!authenticate) return undefined;
      try {
        const principal = await authenticate(request.raw.headersDistinct['authorization'] ?? []);
        if (principal) principals.set(request, principal);
        return undefined;
      } catch (error) {
        if (!(error instanceof Unauthenticated)) throw error;
        log.info({ reason: error.message }, 'a request was refused for its token');
        return sendError(reply.header('www-authenticate', challengeOf(error)), 'UNAUTHENTICATED', error.message);
      }
    },
    principalOf: (request) => principals.get(request),
  };
}
