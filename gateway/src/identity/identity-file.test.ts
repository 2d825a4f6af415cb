import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { IdentityFileError, readIdentityFile } from './identity-file.js';

const folder = mkdtempSync(join(tmpdir(), 'gateway-identity-'));
const path = join(folder, 'identity.json');

function write(content: unknown): string {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function problems(content: unknown): readonly string[] {
  try {
    readIdentityFile(write(content));
    return [];
  } catch (error) {
    if (error instanceof IdentityFileError) return error.problems;
    throw error;
  }
}

const issuer = {
  issuer: 'https://sso.example',
  audience: 'graph',
  algorithms: ['ES256'],
  principal: { subject: { claim: 'sub' } },
};

it('takes a file with what each field says, and the rest as it is by default', () => {
  expect(readIdentityFile(write({ issuers: [issuer] }))).toEqual({
    required: false,
    issuers: [
      {
        ...issuer,
        audience: ['graph'],
        keys: { kind: 'discovery', issuer: 'https://sso.example' },
        clockSkewSeconds: 5,
        principal: { subject: { claim: 'sub', list: false, required: false } },
      },
    ],
  });
});

it('finds a file of keys from its own folder, and an address as it stands', () => {
  const issuers = [
    { ...issuer, jwks: 'keys/jwks.json' },
    { ...issuer, issuer: 'urn:other', jwks: 'https://keys.example/jwks' },
  ];
  expect(readIdentityFile(write({ issuers })).issuers.map(({ keys }) => keys)).toEqual([
    { kind: 'file', path: join(folder, 'keys/jwks.json') },
    { kind: 'address', url: 'https://keys.example/jwks' },
  ]);
});

it.each(['none', 'HS256', 'HS384', 'HS512', 'es256'])('refuses %s as an algorithm', (algorithm) => {
  expect(problems({ issuers: [{ ...issuer, algorithms: ['ES256', algorithm] }] })).toEqual([
    expect.stringMatching(/^issuers\[0\]\.algorithms\[1\]: must be among/),
  ]);
});

it('names every fault, and where it is', () => {
  const wrong = {
    issuers: [
      { ...issuer, audience: [], clockSkewSeconds: -1, colour: 'red', jwks: 'https://keys.example' },
      { ...issuer, jwks: 'http://keys.example/jwks' },
      { ...issuer, issuer: 'urn:nowhere' },
      { ...issuer, principal: { '1st': { claim: 'sub' }, list: { claim: 'l', list: true, default: 'x' }, bare: {} } },
    ],
    required: 'yes',
  };
  const found = problems(wrong).join('\n');
  for (const place of [
    'issuers[0].audience',
    'issuers[0].clockSkewSeconds',
    'issuers[0]: Unrecognized key: "colour"',
    'issuers[1].jwks: must be https',
    'issuers[2].jwks: is missing',
    'issuers[3].principal.1st',
    'issuers[3].principal.list.default',
    'issuers[3].principal.bare.claim',
    'required',
  ])
    expect(found).toContain(place);
});

it('refuses two issuers of one name, a file that is not JSON, and one that is not there', () => {
  expect(problems({ issuers: [issuer, issuer] })).toEqual(['issuers[1].issuer: is named twice']);
  expect(problems('{')[0]).toContain('cannot be read');
  expect(() => readIdentityFile(join(folder, 'nothing.json'))).toThrow('cannot be read');
});
