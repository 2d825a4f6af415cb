/** Tells who asks: takes the token out of the headers, verifies it, and makes the principal of its claims. */
import { hash } from 'node:crypto';
import type { Log } from '../log.js';
import { LruCache } from '../lru-cache.js';
import { bearerToken } from './bearer.js';
import { MissingField, principalOf } from './claims.js';
import type { IdentityConfig, Issuer } from './identity-file.js';
import { KeySet, type Pace } from './key-set.js';
import { readKeys } from './key-source.js';
import type { Principal } from './principal.js';
import { verifyToken, type TrustedIssuer } from './token-verifier.js';
import { Unauthenticated } from './unauthenticated.js';

/**
 * Who sent a request with these headers `authorization`; undefined for the public.
 * Rejects with `Unauthenticated` for a wrong token, and for none where one is required.
 */
export type Authenticate = (headers: readonly string[]) => Promise<Principal | undefined>;

/** Verified tokens kept; each is some hundred bytes. */
const KEPT = 10_000;

/** What is remembered of a verified token. */
interface Known {
  readonly principal: Principal;
  /** Seconds since 1970. */
  readonly endsAt: number;
  readonly keySet: KeySet;
  /** Of the keys, when they verified it. */
  readonly version: number;
}

/**
 * Makes it. Nothing is asked of the issuers but their keys, and nobody waits for that but the first whose key is not known.
 * @param now milliseconds since 1970; for tests
 */
export function authenticator(config: IdentityConfig, log: Log, now: () => number = Date.now): Authenticate {
  const issuers = new Map(config.issuers.map((issuer) => [issuer.issuer, trusted(issuer, log)]));
  // By the hash of the token: the memory of this process then holds no list of tokens that could be used.
  const known = new LruCache<string, Known>(KEPT);

  async function verify(token: string): Promise<Known> {
    const { issuer, claims, endsAt, keysVersion } = await verifyToken(token, issuers, now());
    const { keySet, principal: mappings } = issuer;
    return { principal: toPrincipal(claims, mappings, log), endsAt, keySet, version: keysVersion };
  }

  return async (headers) => {
    const token = bearerToken(headers);
    if (token === undefined) {
      if (config.required) throw new Unauthenticated('A token is needed.', { isWrongToken: false });
      return undefined;
    }
    const digest = hash('sha256', token, 'base64');
    const remembered = known.get(digest);
    if (remembered && remembered.version === remembered.keySet.version) {
      if (Math.floor(now() / 1000) >= remembered.endsAt) throw new Unauthenticated('The token has expired.');
      remembered.keySet.refreshIfStale();
      return remembered.principal;
    }
    const verified = await verify(token);
    known.set(digest, verified);
    return verified.principal;
  };
}

const NETWORK_PACE: Pace = { cooldownMs: 10_000, backoffMs: 1_000, mostBackoffMs: 60_000 };
const FILE_PACE: Pace = { cooldownMs: 500, backoffMs: 500, mostBackoffMs: 500 };

function trusted(issuer: Issuer, log: Log): TrustedIssuer {
  const keySet = new KeySet({
    read: () => readKeys(issuer.keys),
    pace: issuer.keys.kind === 'file' ? FILE_PACE : NETWORK_PACE,
    onFailure: (err) => log.warn({ issuer: issuer.issuer, err }, 'the keys of an issuer cannot be read'),
  });
  // Read while the rest starts. A file that is not there yet is nothing to warn of before the first token.
  if (issuer.keys.kind !== 'file') keySet.refreshIfStale();
  return { ...issuer, keySet };
}

function toPrincipal(claims: Readonly<Record<string, unknown>>, mappings: Issuer['principal'], log: Log): Principal {
  try {
    return principalOf(claims, mappings);
  } catch (cause) {
    if (!(cause instanceof MissingField)) throw cause;
    log.info({ field: cause.field }, 'a token lacks a claim that the configuration requires');
    throw new Unauthenticated('The token does not say enough of who it is for.', { cause });
  }
}
