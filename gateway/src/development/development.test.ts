/** The commands of a development machine, as built: `npm run build` comes before. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { authenticator } from '../identity/authenticator.js';
import { readIdentityFile } from '../identity/identity-file.js';
import { processSettings, readConfig } from '../config.js';

const folder = mkdtempSync(join(tmpdir(), 'gateway-development-'));
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const identity = join(folder, 'identity.json');
writeFileSync(
  identity,
  JSON.stringify({
    issuers: [
      {
        issuer: 'urn:library:development',
        audience: 'library',
        algorithms: ['ES256'],
        jwks: 'keys/jwks.json',
        principal: { subject: { claim: 'sub' }, role: { claim: 'role' } },
      },
    ],
  }),
);
const people = join(folder, 'people.json');
writeFileSync(
  people,
  JSON.stringify(
    ['reader', 'clerk'].map((key) => ({
      key,
      name: `the ${key}`,
      role: key,
      sees: 'books',
      claims: { sub: `dev-${key}`, role: key },
    })),
  ),
);

function run(command: string, ...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const script = fileURLToPath(new URL(`../../dist/development/${command}.js`, import.meta.url));
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], (_error, out, err) => {
      resolve({ status: child.exitCode ?? -1, out, err });
    });
  });
}

const isClosed = (path: string): boolean => (statSync(path).mode & 0o077) === 0;

describe('the command for tokens', () => {
  const args = ['--identity', identity, '--people', people];

  it('prints everybody with a token that the gateway believes, and keeps its key between runs', async () => {
    const [first, second] = [await run('tokens', ...args), await run('tokens', ...args)];
    const authenticate = authenticator(readIdentityFile(identity), log);
    for (const { out } of [first, second]) {
      const tokens = [...out.matchAll(/^ {2}token {2}(\S+)$/gm)].map(([, token = '']) => token);
      expect(tokens).toHaveLength(2);
      for (const [index, key] of ['reader', 'clerk'].entries()) {
        expect(out).toContain(`the ${key}`);
        expect(await authenticate([`Bearer ${tokens[index]}`])).toEqual({ subject: `dev-${key}`, role: key });
      }
    }
    expect(isClosed(join(folder, 'keys/token-key.pem'))).toBe(true);
    expect(readFileSync(join(folder, 'keys/jwks.json'), 'utf8')).not.toContain('"d"');
  });

  it('prints one person’s token and nothing else, valid for twelve hours', async () => {
    const { out } = await run('tokens', ...args, 'clerk');
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const config = readIdentityFile(identity);
    const later = (hours: number) => authenticator(config, log, () => Date.now() + hours * 3_600_000);
    expect(await later(11.9)([`Bearer ${out.trim()}`])).toMatchObject({ role: 'clerk' });
    await expect(later(12.1)([`Bearer ${out.trim()}`])).rejects.toThrow('expired');
  });

  it('names those who are there when nobody has the name', async () => {
    const { status, err } = await run('tokens', ...args, 'thief');
    expect([status, err]).toEqual([1, 'tokens: nobody is "thief": there are reader, clerk\n']);
  });
});

describe('the command for keys', () => {
  it('makes a pair once, closes the private one, and says what to set', async () => {
    const { out } = await run('keys', join(folder, 'pair'));
    const env = Object.fromEntries([...out.matchAll(/^(\w+)=(.+)$/gm)].map(([, name, value]) => [name, value]));
    const { PRINCIPAL_KEY: file = '' } = env as Record<string, string>;
    expect(isClosed(file)).toBe(true);
    const supergraph = join(folder, 'graph.graphql');
    writeFileSync(supergraph, '');
    const config = readConfig({ ...processSettings(), argv: [], env: { PRINCIPAL_KEY: file, SUPERGRAPH: supergraph } });
    expect(config.principalKey?.asymmetricKeyType).toBe('ed25519');
    const before = readFileSync(file, 'utf8');
    expect((await run('keys', join(folder, 'pair'))).out).toBe(out);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
