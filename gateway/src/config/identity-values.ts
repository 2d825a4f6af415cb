/** Readers of the two values that say who is believed: the file of issuers, and the key that signs for subgraphs. */
import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { IdentityFileError, readIdentityFile, type IdentityConfig } from '../identity/identity-file.js';
import { complain, type Reader } from './values.js';

/** A file of issuers; each of its faults is a complaint of its own. */
export function identityFile(cwd: string): Reader<IdentityConfig> {
  return (text, context) => {
    const path = resolve(cwd, text);
    try {
      return readIdentityFile(path);
    } catch (error) {
      if (!(error instanceof IdentityFileError)) throw error;
      for (const problem of error.problems) complain(context, `${path}: ${problem}`);
      return complain(context, `${path} is not a file of issuers`);
    }
  };
}

/** The file of a private Ed25519 key, PKCS#8 in PEM or a JWK. Complaints repeat nothing of what is in it. */
export function principalKeyFile(cwd: string): Reader<KeyObject> {
  return (text, context) => {
    const path = resolve(cwd, text);
    let key: KeyObject;
    try {
      const content = readFileSync(path, 'utf8').trim();
      key = createPrivateKey(
        content.startsWith('{') ? { key: JSON.parse(content) as JsonWebKey, format: 'jwk' } : content,
      );
    } catch {
      return complain(context, `${path} cannot be read as a private key (PKCS#8 PEM or JWK)`);
    }
    return key.asymmetricKeyType === 'ed25519' ? key : complain(context, `the key in ${path} is not Ed25519`);
  };
}
