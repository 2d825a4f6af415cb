/** A local issuer for tests: keys in a file, and tokens right or wrong in whatever way the test wants. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import type { IdentityConfig, Issuer } from '../identity/identity-file.js';

export const ISSUER = 'https://identity.library.example';
export const AUDIENCE = 'library';

export interface TestIssuer {
  readonly config: IdentityConfig;
  readonly publicKey: JWK;
  /** The file of the keys. */
  readonly path: string;
  /** Signs these claims over those of a right token; undefined takes one away. */
  token(claims?: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** Makes one; `changes` replace what its entry in the configuration says. */
export async function makeIssuer(changes: Partial<Issuer> = {}, required = false): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' };
  const path = join(mkdtempSync(join(tmpdir(), 'gateway-issuer-')), 'jwks.json');
  writeFileSync(path, JSON.stringify({ keys: [jwk] }));
  const issuer: Issuer = {
    issuer: ISSUER,
    audience: [AUDIENCE],
    algorithms: ['ES256'],
    keys: { kind: 'file', path },
    clockSkewSeconds: 5,
    principal: {
      subject: { claim: 'sub', list: false, required: true },
      role: { claim: 'role', values: { reader: 'READER', clerk: 'LIBRARIAN' }, list: false, required: false },
      shelves: { claim: 'shelves', list: true, required: false },
    },
    ...changes,
  };
  return {
    config: { issuers: [issuer], required },
    publicKey: jwk,
    path,
    token: (claims = {}, header = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const all = { iss: ISSUER, aud: AUDIENCE, sub: 'ada', iat: now, exp: now + 300, ...claims };
      const present = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      return new SignJWT(present).setProtectedHeader({ alg: 'ES256', kid: 'test', ...header }).sign(privateKey);
    },
  };
}
