/** Reads the public keys of the gateway from a file. */
import { type JsonWebKey, type KeyObject, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The Ed25519 keys of a file: SPKI in PEM, a JWK, or a JWKS with several, so that the gateway can change from one to the next.
 *
 * @throws Error with a message that repeats nothing of the file
 */
export function readPrincipalKeys(path: string): readonly KeyObject[] {
  const keys = parseKeys(path);
  if (keys.length === 0 || keys.some(({ asymmetricKeyType }) => asymmetricKeyType !== 'ed25519')) {
    throw new Error('the file must hold Ed25519 keys and nothing else');
  }
  return keys;
}

function parseKeys(path: string): KeyObject[] {
  try {
    const text = readFileSync(path, 'utf8').trim();
    if (!text.startsWith('{')) return [createPublicKey(text)];
    const json = JSON.parse(text) as JsonWebKey & { readonly keys?: readonly JsonWebKey[] };
    return (json.keys ?? [json]).map((key) => createPublicKey({ key, format: 'jwk' }));
  } catch {
    throw new Error('the file cannot be read as a public key (SPKI PEM, JWK or JWKS)');
  }
}
