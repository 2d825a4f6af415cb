/** Verifies a token of one of the configured issuers: its signature, and what it says of issuer, audience and time. */
import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type ProtectedHeaderParameters,
} from 'jose';
import type { Issuer } from './identity-file.js';
import type { KeySet } from './key-set.js';
import { Unauthenticated } from './unauthenticated.js';

/** An issuer with its keys. */
export interface TrustedIssuer extends Issuer {
  readonly keySet: KeySet;
}

export interface VerifiedToken {
  readonly issuer: TrustedIssuer;
  readonly claims: JWTPayload;
  /** Of the issuer's keys, when they verified it. */
  readonly keysVersion: number;
  /** Seconds since 1970 from which it is no longer valid, the tolerance of the clocks included. */
  readonly endsAt: number;
}

/**
 * @param now milliseconds since 1970
 * @throws Unauthenticated
 */
export async function verifyToken(
  token: string,
  issuers: ReadonlyMap<string, TrustedIssuer>,
  now: number,
): Promise<VerifiedToken> {
  const { header, claimedIssuer } = readUnverified(token);
  // Names only whose keys decide; that the token is theirs is what the signature shows.
  const issuer = typeof claimedIssuer === 'string' ? issuers.get(claimedIssuer) : undefined;
  if (!issuer) throw new Unauthenticated('The token is from an issuer that is not accepted here.');
  const { alg } = header;
  if (alg === undefined || !issuer.algorithms.includes(alg))
    throw new Unauthenticated('The token is signed by an algorithm that is not accepted here.');
  const known = await issuer.keySet.keyFor({ ...header, alg });
  if (!known) throw new Unauthenticated('The token is signed by a key that is not known here.');
  try {
    const { payload } = await jwtVerify(token, known.key, {
      issuer: issuer.issuer,
      audience: [...issuer.audience],
      algorithms: [...issuer.algorithms],
      clockTolerance: issuer.clockSkewSeconds,
      currentDate: new Date(now),
      requiredClaims: ['exp'],
    });
    return {
      issuer,
      claims: payload,
      keysVersion: known.version,
      endsAt: (payload.exp ?? 0) + issuer.clockSkewSeconds,
    };
  } catch (cause) {
    throw new Unauthenticated(reasonOf(cause), { cause });
  }
}

function readUnverified(token: string): { header: ProtectedHeaderParameters; claimedIssuer: unknown } {
  try {
    return { header: decodeProtectedHeader(token), claimedIssuer: decodeJwt(token).iss };
  } catch (cause) {
    throw new Unauthenticated(MALFORMED, { cause });
  }
}

const MALFORMED = 'The token is not a signed JSON Web Token.';

/** What is wrong, in words that help whoever sent the token and tell nothing to anyone else. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The signature of the token is wrong.';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return MALFORMED;
  if (error.claim === 'aud') return 'The token is for another audience.';
  if (error.claim === 'nbf') return 'The token is not valid yet.';
  return `The token has no valid claim ${error.claim}.`;
}
