/** Takes the token out of the headers of a request, before anything of it is believed. */
import { Unauthenticated } from './unauthenticated.js';

/** Bytes. A token is verified before the limits of the graph hold, and what it says travels in the headers of each fetch. */
export const MAX_TOKEN_BYTES = 8 * 1024;

/** The characters that RFC 6750 lets a token have, all of one byte. */
const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i;

/**
 * The token of `Authorization: Bearer …`; undefined when there is no such header.
 * @param headers every header `authorization` of the request: two of them are two identities, and refused
 * @throws Unauthenticated when something else stands there: what was meant as an identity never counts as none
 */
export function bearerToken(headers: readonly string[]): string | undefined {
  const [header, ...others] = headers;
  if (header === undefined) return undefined;
  if (others.length > 0) throw new Unauthenticated('There is more than one header authorization.');
  if (header.length > MAX_TOKEN_BYTES + 'Bearer '.length) throw new Unauthenticated('The token is too large.');
  const token = BEARER.exec(header)?.[1];
  if (token === undefined) throw new Unauthenticated('The header authorization is not `Bearer` and one token.');
  return token;
}
