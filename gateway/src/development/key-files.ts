/** Makes the key pairs of a development machine, once: a private key that only its owner reads, and what others may know beside it. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The private key of a file; made by `make` and written there if there is none. Never writes over one. */
export function privateKeyAt(path: string, make: () => KeyObject): KeyObject {
  const folder = dirname(path);
  // Only the last folder is closed: the database beside it may run as somebody else.
  mkdirSync(dirname(folder), { recursive: true });
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  try {
    const pem = make().export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(path, pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return createPrivateKey(readFileSync(path));
}

/** A new ES256 key, for tokens. */
export function newTokenKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

/** A new Ed25519 key, for what the gateway signs. */
export function newPrincipalKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

/** The public half in PEM (SPKI). */
export function publicPem(key: KeyObject): string {
  return String(createPublicKey(key).export({ type: 'spki', format: 'pem' }));
}

/** Puts a whole file in the place of what is there: who reads meanwhile gets the old one or the new one. */
export function replaceFile(path: string, content: string): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}
