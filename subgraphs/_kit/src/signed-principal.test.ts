/** A request is believed if the gateway signed it for this subgraph, this body and this minute; anything else is refused. */
import { type KeyObject, createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, UnsecuredJWT, calculateJwkThumbprint } from 'jose';
import { describe, expect, it } from 'vitest';
import { readPrincipalKeys } from './principal-keys.js';
import { Unauthenticated, principalVerifier } from './signed-principal.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const body = Buffer.from('{"query":"{ __typename }","variables":{"n":1}}');
const principal = { subject: 'ada', role: 'ARS', regions: ['11'] };
const minute = Date.parse('2026-06-30T10:00:00Z');

interface Changes {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly by?: KeyObject;
  readonly of?: KeyObject;
}

const claimsOf = (changes: Changes['claims']) => ({
  iss: 'gateway',
  aud: 'projects',
  iat: minute / 1000,
  exp: minute / 1000 + 60,
  body: createHash('sha256').update(body).digest('base64url'),
  principal,
  ...changes,
});
const kidOf = (key: KeyObject) => calculateJwkThumbprint(key.export({ format: 'jwk' }));

/** As the gateway signs, but for the changes; made by another implementation than the one under test. */
async function sign({ claims, header, by = privateKey, of = publicKey }: Changes = {}): Promise<string> {
  return new SignJWT(claimsOf(claims))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: await kidOf(of), ...header })
    .sign(by);
}

const at = (seconds: number) => principalVerifier([publicKey], 'projects', () => minute + seconds * 1000);
const verify = at(1);

describe('the word of the gateway', () => {
  it('is believed, on somebody as on the public', async () => {
    expect(await verify(await sign(), body)).toEqual({ principal });
    expect(await verify(await sign({ claims: { principal: null } }), body)).toEqual({ principal: null });
  });

  it('is believed by the old key and the new while the gateway changes them', async () => {
    const both = principalVerifier([publicKey, other.publicKey], 'projects', () => minute);
    expect(await both(await sign(), body)).toEqual({ principal });
    expect(await both(await sign({ by: other.privateKey, of: other.publicKey }), body)).toEqual({ principal });
  });

  it('holds for a minute, and some seconds for clocks that differ', async () => {
    const header = await sign();
    for (const seconds of [-4, 0, 59, 64]) expect(await at(seconds)(header, body)).toEqual({ principal });
    for (const seconds of [-6, 66, 3_600]) await expect(at(seconds)(header, body)).rejects.toThrow('holds no more');
  });

  it('is nothing without a header', async () => {
    await expect(verify(undefined, body)).rejects.toBeInstanceOf(Unauthenticated);
    await expect(verify('', body)).rejects.toBeInstanceOf(Unauthenticated);
  });

  it.each([
    ['another subgraph', { claims: { aud: 'funding' } }],
    ['several subgraphs', { claims: { aud: ['projects', 'funding'] } }],
    ['no subgraph', { claims: { aud: undefined } }],
    ['another sender', { claims: { iss: 'somebody' } }],
    ['longer than a minute', { claims: { exp: minute / 1000 + 61 } }],
    ['ever', { claims: { exp: undefined } }],
    ['a principal that is a text', { claims: { principal: 'ADMINISTRATOR' } }],
    ['a principal that is a list', { claims: { principal: [principal] } }],
    ['no principal, not even the public', { claims: { principal: undefined } }],
    ['no body', { claims: { body: undefined } }],
    ['the body under another name', { claims: { body: createHash('sha256').update(body).digest('hex') } }],
    ['this, by another key', { by: other.privateKey, of: other.publicKey }],
    ['this, by another key under the name of the right one', { by: other.privateKey }],
    ['this, under a name that nobody has', { header: { kid: 'x' } }],
    ['this, with a header that says more', { header: { b64: true, crit: ['b64'] } }],
  ])('is not what is signed for %s', async (_what, changes) => {
    await expect(verify(await sign(changes), body)).rejects.toBeInstanceOf(Unauthenticated);
  });

  it.each([
    ['one byte more', Buffer.concat([body, Buffer.from(' ')])],
    ['another value', Buffer.from(body.toString().replace('1', '2'))],
    ['the same meaning in other bytes', Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1))],
    ['nothing', Buffer.alloc(0)],
  ])('is not for a body with %s', async (_what, changed) => {
    await expect(verify(await sign(), changed)).rejects.toThrow('another body');
  });

  it('is not without a signature, nor by a shared secret, nor with claims changed afterwards', async () => {
    const secret = new TextEncoder().encode(String(publicKey.export({ type: 'spki', format: 'pem' })));
    const [head = '', , signature = ''] = (await sign()).split('.');
    const claims = Buffer.from(JSON.stringify(claimsOf({ principal: { role: 'ADMINISTRATOR' } }))).toString(
      'base64url',
    );
    for (const forged of [
      new UnsecuredJWT(claimsOf({})).encode(),
      await new SignJWT(claimsOf({})).setProtectedHeader({ alg: 'HS256' }).sign(secret),
      [head, claims, signature].join('.'),
      [head, claims, ''].join('.'),
      [head, claims].join('.'),
      `${await sign()}.more`,
    ]) {
      await expect(verify(forged, body), forged).rejects.toBeInstanceOf(Unauthenticated);
    }
  });
});

describe('a file of public keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kit-keys-'));
  const fileOf = (content: string) => {
    const path = join(folder, 'keys');
    writeFileSync(path, content);
    return path;
  };
  const pem = (key: KeyObject) => String(key.export({ type: 'spki', format: 'pem' }));
  const jwk = (key: KeyObject) => key.export({ format: 'jwk' });

  it('is a PEM, a JWK, or several', () => {
    const [one, two] = [publicKey, other.publicKey];
    expect(readPrincipalKeys(fileOf(pem(one)))[0]?.equals(one)).toBe(true);
    expect(readPrincipalKeys(fileOf(JSON.stringify(jwk(one))))[0]?.equals(one)).toBe(true);
    const both = readPrincipalKeys(fileOf(JSON.stringify({ keys: [jwk(one), jwk(two)] })));
    expect(both.map((key, index) => key.equals([one, two][index] ?? key))).toEqual([true, true]);
  });

  it.each([
    ['another kind of key', () => pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)],
    ['no key', () => '{"keys":[]}'],
    ['something else', () => 'secret'],
  ])('is not %s', (_what, content) => {
    expect(() => readPrincipalKeys(fileOf(content()))).toThrow(/^the file (must hold|cannot be read)/);
  });

  it('gives the public half where somebody put the private one', () => {
    const key = readPrincipalKeys(fileOf(String(privateKey.export({ type: 'pkcs8', format: 'pem' }))))[0];
    expect(key?.equals(createPublicKey({ key: jwk(publicKey), format: 'jwk' }))).toBe(true);
  });
});
