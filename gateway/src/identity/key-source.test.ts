import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKeys } from './key-source.js';

const KEYS = { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'one' }] };

let issuer = '';
let answer: (path: string, response: ServerResponse) => void = () => {};
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  answer(request.url ?? '', response);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function sends(body: string, status = 200, headers: Record<string, string> = {}): typeof answer {
  return (_path, response) => response.writeHead(status, headers).end(body);
}

describe('the keys of an issuer', () => {
  it('are read from an address', async () => {
    answer = sends(JSON.stringify(KEYS));
    expect(await readKeys({ kind: 'address', url: `${issuer}/jwks` })).toEqual(KEYS);
  });

  it('are found by the configuration of the issuer, below the path of its name', async () => {
    const realm = `${issuer}/realms/health`;
    answer = (path, response) =>
      response.end(
        JSON.stringify(path === '/realms/health/certs' ? KEYS : { issuer: realm, jwks_uri: `${realm}/certs` }),
      );
    asked.length = 0;
    expect(await readKeys({ kind: 'discovery', issuer: realm })).toEqual(KEYS);
    expect(asked).toEqual(['/realms/health/.well-known/openid-configuration', '/realms/health/certs']);
  });

  it('are not fetched from an address that is not safe, though the configuration names it', async () => {
    answer = sends(JSON.stringify({ issuer, jwks_uri: 'http://keys.example/certs' }));
    await expect(readKeys({ kind: 'discovery', issuer })).rejects.toThrow('not https');
  });

  it('are not fetched from where an answer would send us', async () => {
    answer = (path, response) =>
      path === '/jwks' ? response.writeHead(302, { location: '/elsewhere' }).end() : response.end(JSON.stringify(KEYS));
    asked.length = 0;
    await expect(readKeys({ kind: 'address', url: `${issuer}/jwks` })).rejects.toThrow('fetch failed');
    expect(asked).toEqual(['/jwks']);
  });

  it.each([
    ['an error', sends('{}', 500), 'status 500'],
    ['another status than 200', sends(JSON.stringify(KEYS), 203), 'status 203'],
    ['something that is not JSON', sends('<html>'), 'not valid JSON'],
    ['something that is no set of keys', sends('{"keys":{}}'), 'expected array'],
    ['more than anyone needs', sends(JSON.stringify({ ...KEYS, padding: 'x'.repeat(600 * 1024) })), 'more than'],
  ])('are not taken from %s', async (_what, how, reason) => {
    answer = how;
    await expect(readKeys({ kind: 'address', url: `${issuer}/jwks` })).rejects.toThrow(reason);
  });

  it('are not waited for without end', { timeout: 10_000 }, async () => {
    answer = (_path, response) => void response.writeHead(200).write('{');
    await expect(readKeys({ kind: 'address', url: `${issuer}/jwks` })).rejects.toThrow('in time');
  });
});
