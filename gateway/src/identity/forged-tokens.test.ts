/** Tokens that somebody made who may not, and tokens that are not for here: each is refused, and never taken for none. */
import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { AUDIENCE, ISSUER, makeIssuer, type TestIssuer } from '../testing/tokens.js';
import { authenticator, type Authenticate } from './authenticator.js';
import { MAX_TOKEN_BYTES } from './bearer.js';
import { challengeOf, Unauthenticated } from './unauthenticated.js';

const said: string[] = [];
const record = (details: object, message: string): void => void said.push(JSON.stringify(details) + message);
const log = { debug: record, info: record, warn: record, error: record };

let issuer: TestIssuer;
let authenticate: Authenticate;
beforeAll(async () => {
  issuer = await makeIssuer();
  authenticate = authenticator(issuer.config, log);
});

const seconds = (): number => Math.floor(Date.now() / 1000);
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const rightClaims = () => ({ iss: ISSUER, aud: AUDIENCE, sub: 'ada', iat: seconds(), exp: seconds() + 300 });

/** Signs by HMAC with what everybody can read as the secret: the public key, in one of its forms. */
function hmacWith(secret: string): string {
  const signed = `${encode({ alg: 'HS256', kid: 'test' })}.${encode(rightClaims())}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

const publicPem = (): string =>
  String(
    createPublicKey({ key: issuer.publicKey as JsonWebKey, format: 'jwk' }).export({ type: 'spki', format: 'pem' }),
  );

async function byAnotherKey(header: Record<string, unknown>): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const embedded = header['jwk'] === 'own' ? { jwk: await exportJWK(publicKey) } : {};
  return new SignJWT(rightClaims()).setProtectedHeader({ alg: 'ES256', ...header, ...embedded }).sign(privateKey);
}

function withChangedPayload(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return [header, encode({ ...claims, role: 'clerk' }), signature].join('.');
}

const wrong: readonly (readonly [what: string, token: () => Promise<string> | string, reason: string])[] = [
  ['no signature (none)', () => new UnsecuredJWT(rightClaims()).encode(), 'algorithm'],
  [
    'no signature, and the key named',
    () => `${encode({ alg: 'none', kid: 'test' })}.${encode(rightClaims())}.`,
    'algorithm',
  ],
  ['HMAC with the public key in PEM for a secret', () => hmacWith(publicPem()), 'algorithm'],
  ['HMAC with the public key in JSON for a secret', () => hmacWith(JSON.stringify(issuer.publicKey)), 'algorithm'],
  ['the signature of another key of that name', () => byAnotherKey({ kid: 'test' }), 'signature'],
  ['a key that the token brings with it', () => byAnotherKey({ jwk: 'own' }), 'signature'],
  [
    'a key that it says is elsewhere',
    () => byAnotherKey({ kid: 'x', jku: 'https://evil.example/jwks' }),
    'key that is not known',
  ],
  ['a key that nobody has', () => issuer.token({}, { kid: 'other' }), 'key that is not known'],
  ['claims changed after the signature', async () => withChangedPayload(await issuer.token()), 'signature'],
  ['another issuer', () => issuer.token({ iss: 'https://elsewhere.example' }), 'issuer'],
  ['no issuer', () => issuer.token({ iss: undefined }), 'issuer'],
  ['a name of the language for an issuer', () => issuer.token({ iss: '__proto__' }), 'issuer'],
  ['another audience', () => issuer.token({ aud: ['a', 'b'] }), 'audience'],
  ['no audience', () => issuer.token({ aud: undefined }), 'aud'],
  ['an end in the past', () => issuer.token({ exp: seconds() - 6 }), 'expired'],
  ['no end', () => issuer.token({ exp: undefined }), 'exp'],
  ['an end that is a text', () => issuer.token({ exp: 'never' }), 'exp'],
  ['a beginning in the future', () => issuer.token({ nbf: seconds() + 60 }), 'not valid yet'],
  ['nobody for its subject', () => issuer.token({ sub: undefined }), 'who it is for'],
  [
    'an extension that must be understood',
    () =>
      issuer
        .token({}, { crit: ['b64'], b64: true, x: 1 })
        .then((token) => token.replace(/^[^.]+/, encode({ alg: 'ES256', kid: 'test', crit: ['x'], x: 1 }))),
    'not a signed',
  ],
  ['three parts of nothing', () => 'a.b.c', 'not a signed'],
  ['one part', () => 'abc', 'not a signed'],
  ['five parts', () => 'a.b.c.d.e', 'not a signed'],
  ['too much', () => `e30.${'x'.repeat(MAX_TOKEN_BYTES)}.e30`, 'too large'],
];

describe('a token', () => {
  it('that is right is taken, and so is none', async () => {
    const token = await issuer.token({ role: 'clerk', shelves: ['a', 'b'] });
    const principal = { subject: 'ada', role: 'LIBRARIAN', shelves: ['a', 'b'] };
    expect(await authenticate([`Bearer ${token}`])).toEqual(principal);
    expect(await authenticate([`bearer  ${token}`])).toEqual(principal);
    expect(await authenticate([])).toBeUndefined();
  });

  it.each(wrong)('with %s is refused, twice', async (_what, make, reason) => {
    const token = await make();
    for (const _time of [1, 2]) {
      const refusal = await authenticate([`Bearer ${token}`]).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(Unauthenticated);
      expect((refusal as Unauthenticated).message).toContain(reason);
      expect(challengeOf(refusal as Unauthenticated)).toBe('Bearer error="invalid_token"');
      expect((refusal as Unauthenticated).message).not.toMatch(/evil|elsewhere|library|\/|test/);
    }
  });

  it.each([
    ['another scheme', ['Basic YWRhOnNlY3JldA==']],
    ['no scheme', ['abc']],
    ['no token', ['Bearer ']],
    ['nothing', ['']],
    ['two tokens', ['Bearer a.b.c, Bearer d.e.f']],
    ['two headers', ['Bearer a.b.c', 'Bearer a.b.c']],
    ['characters that no token has', ['Bearer a.b.c\u00e9']],
  ])('is not looked for in %s: that is refused', async (_what, headers) => {
    await expect(authenticate(headers)).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('that is right twice is two identities, and refused', async () => {
    const header = `Bearer ${await issuer.token()}`;
    await expect(authenticate([header, header])).rejects.toThrow('more than one');
  });

  it('is tolerated for the seconds by which clocks may differ, and no longer', async () => {
    for (const claims of [{ exp: seconds() - 3 }, { nbf: seconds() + 3 }])
      expect(await authenticate([`Bearer ${await issuer.token(claims)}`])).toEqual({ subject: 'ada' });
  });

  it('is needed where the configuration says so, and the challenge names no fault', async () => {
    const strict = authenticator({ ...issuer.config, required: true }, log);
    const refusal = (await strict([]).catch((error: unknown) => error)) as Unauthenticated;
    expect(refusal).toBeInstanceOf(Unauthenticated);
    expect(challengeOf(refusal)).toBe('Bearer');
    expect(await strict([`Bearer ${await issuer.token()}`])).toEqual({ subject: 'ada' });
  });

  it('never stands in the log', async () => {
    const token = await issuer.token({}, { kid: 'unheard-of' });
    await authenticate([`Bearer ${token}`]).catch(() => undefined);
    for (const part of token.split('.')) expect(said.join('\n')).not.toContain(part);
  });
});

describe('a file of keys', () => {
  it('is read again for a key that is not in it, and refuses everybody while it is not there or is none', async () => {
    const late = await makeIssuer();
    const [key, token] = [late.publicKey, await late.token()];
    writeFileSync(late.path, 'not yet');
    const strict = authenticator(late.config, log);
    await expect(strict([`Bearer ${token}`])).rejects.toThrow('key that is not known');
    writeFileSync(late.path, JSON.stringify({ keys: [key] }));
    await expect.poll(() => strict([`Bearer ${token}`]).catch(String), { timeout: 3_000 }).toEqual({ subject: 'ada' });
  });

  it('lends its keys to no other issuer, and a key to no other algorithm', async () => {
    const [mine, other] = await Promise.all([makeIssuer(), makeIssuer({ issuer: 'https://other.example' })]);
    const both = authenticator({ required: false, issuers: [...mine.config.issuers, ...other.config.issuers] }, log);
    await expect(both([`Bearer ${await mine.token({ iss: 'https://other.example' })}`])).rejects.toThrow('signature');
    expect(await both([`Bearer ${await other.token({ iss: 'https://other.example' })}`])).toEqual({ subject: 'ada' });

    const { privateKey } = await generateKeyPair('RS256');
    const wide = await makeIssuer({ algorithms: ['ES256', 'RS256'] });
    const token = await new SignJWT(rightClaims()).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(privateKey);
    await expect(authenticator(wide.config, log)([`Bearer ${token}`])).rejects.toThrow('key that is not known');
  });
});
