/** Believes for whom a request is if the gateway signed it for this subgraph and this very body, and nothing else. */
import { type KeyObject, hash, verify } from 'node:crypto';
import { z } from 'zod';

/** The header that carries the gateway's word: a compact JSON Web Signature. */
export const principalHeader = 'gateway-principal';

/** Thrown for a request that the gateway did not sign, or not for this subgraph, this body and this minute. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
  readonly code = 'UNAUTHENTICATED';
}

/**
 * Checks the header of one request against its body, byte for byte.
 *
 * @returns the principal as the gateway sent it: JSON, null for the public
 * @throws Unauthenticated
 */
export type VerifyPrincipal = (header: string | undefined, body: Buffer) => Promise<{ readonly principal: unknown }>;

/** Seconds by which the clocks of gateway and subgraph may differ. */
const clockSkew = 5;
/** Seconds for which a signature may say that it holds. */
const longestLife = 60;
/** Of the public key, its form and its bytes: what the thumbprint of RFC 7638 is made of. */
const thumbprint = (key: KeyObject) => {
  const { crv, kty, x } = key.export({ format: 'jwk' });
  return hash('sha256', JSON.stringify({ crv, kty, x }), 'base64url');
};

const protectedHeader = z.strictObject({ alg: z.literal('EdDSA'), typ: z.literal('JWT'), kid: z.string() });
const claimsFor = (audience: string) =>
  z.object({
    iss: z.literal('gateway'),
    aud: z.literal(audience),
    iat: z.number(),
    exp: z.number(),
    body: z.string(),
    principal: z.record(z.string(), z.unknown()).nullable(),
  });

/**
 * Makes the check of one subgraph.
 *
 * @param publicKeys of the gateway, Ed25519: one, or the old and the new while it changes them
 * @param subgraphName what the signature must name as its audience
 * @param now milliseconds since 1970; for tests
 */
export function principalVerifier(
  publicKeys: KeyObject | readonly KeyObject[],
  subgraphName: string,
  now: () => number = Date.now,
): VerifyPrincipal {
  const keys = new Map([publicKeys].flat().map((key) => [thumbprint(key), key]));
  const claimsSchema = claimsFor(subgraphName);

  return async (header, body) => {
    if (header === undefined) throw new Unauthenticated(`The request has no header ${principalHeader}.`);
    const parts = header.split('.');
    const [head = '', payload = '', signature = ''] = parts;
    const { success, data } = protectedHeader.safeParse(decode(head));
    if (parts.length !== 3 || !success) throw new Unauthenticated('The signature has not the form of the gateway.');
    const key = keys.get(data.kid);
    // The algorithm is that of the key, whatever the header might say.
    const signed = Buffer.from(`${head}.${payload}`);
    if (!key || !verify(null, signed, key, Buffer.from(signature, 'base64url'))) {
      throw new Unauthenticated('The signature is not of the gateway.');
    }
    const claims = claimsSchema.safeParse(decode(payload));
    if (!claims.success) throw new Unauthenticated('The signature is not for this subgraph.');
    demandTime(claims.data, now() / 1000);
    if (claims.data.body !== hash('sha256', body, 'base64url')) {
      throw new Unauthenticated('The signature is for another body.');
    }
    return { principal: claims.data.principal };
  };
}

function demandTime({ iat, exp }: { iat: number; exp: number }, seconds: number): void {
  if (exp - iat > longestLife) throw new Unauthenticated('The signature holds too long.');
  if (iat > seconds + clockSkew || exp <= seconds - clockSkew)
    throw new Unauthenticated('The signature holds no more.');
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
