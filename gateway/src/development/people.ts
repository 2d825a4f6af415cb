/** The invented people of a development machine, and the tokens by which the gateway takes somebody for one of them. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, SignJWT } from 'jose';
import { z } from 'zod';
import type { IdentityConfig, Issuer } from '../identity/identity-file.js';
import { newTokenKey, privateKeyAt, replaceFile } from './key-files.js';

/** Somebody who does not exist. */
export interface Person {
  /** By which one is chosen on the command line. */
  readonly key: string;
  readonly name: string;
  /** In words. */
  readonly role: string;
  /** What the person may see, in words. */
  readonly sees: string;
  /** Of the person's token. */
  readonly claims: Readonly<Record<string, unknown>>;
}

const file = z.array(
  z.strictObject({
    key: z.string(),
    name: z.string(),
    role: z.string(),
    sees: z.string(),
    claims: z.record(z.string(), z.unknown()),
  }),
);

/** How long a token of development is valid. */
const LIFETIME = '12h';

/** @throws Error when the file is not a list of people */
export function readPeople(path: string): readonly Person[] {
  return file.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** An issuer whose private key is on this machine. */
export interface LocalIssuer {
  /** A signed token with these claims, valid for twelve hours. */
  issue(claims: Readonly<Record<string, unknown>>): Promise<string>;
}

/**
 * The issuer of a file of issuers whose keys are a file: its private key is made beside that file, and the file is written.
 * @throws Error when no issuer has a file for ES256 keys
 */
export async function localIssuer({ issuers }: IdentityConfig): Promise<LocalIssuer> {
  for (const issuer of issuers) {
    if (issuer.keys.kind !== 'file' || !issuer.algorithms.includes('ES256')) continue;
    const key = privateKeyAt(join(dirname(issuer.keys.path), 'token-key.pem'), newTokenKey);
    const kid = await publishKey(key, issuer.keys.path);
    return { issue: (claims) => sign(claims, issuer, key, kid) };
  }
  throw new Error('no issuer of the file takes ES256 signatures by keys that are a file');
}

/** Writes the public half where the gateway reads it. Gives its id. */
async function publishKey(key: KeyObject, path: string): Promise<string> {
  const jwk = await exportJWK(createPublicKey(key));
  const kid = await calculateJwkThumbprint(jwk);
  replaceFile(path, `${JSON.stringify({ keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig' }] }, null, 2)}\n`);
  return kid;
}

function sign(claims: Readonly<Record<string, unknown>>, issuer: Issuer, key: KeyObject, kid: string): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid })
    .setIssuer(issuer.issuer)
    .setAudience([...issuer.audience])
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(key);
}
