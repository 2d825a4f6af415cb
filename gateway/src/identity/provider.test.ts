/** The authenticator against a real OpenID provider: its keys change, it goes down, it comes back. */
import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  GATEWAY_RESOURCE,
  providerKey,
  startIdentityProvider,
  type IdentityProvider,
} from '../testing/identity-provider.js';
import { authenticator, type Authenticate } from './authenticator.js';
import type { IdentityConfig } from './identity-file.js';

let warnings = 0;
const log = {
  debug: () => {},
  info: () => {},
  warn: () => {
    warnings += 1;
  },
  error: () => {},
};
const bearer = (token: string): string[] => [`Bearer ${token}`];

let provider: IdentityProvider;
/** Milliseconds by which the gateway's clocks, both of them, are ahead. */
let ahead = 0;

function configFor(changes: Partial<IdentityConfig['issuers'][number]> = {}): IdentityConfig {
  return {
    required: false,
    issuers: [
      {
        issuer: provider.issuer,
        audience: [GATEWAY_RESOURCE],
        algorithms: ['ES256'],
        keys: { kind: 'discovery', issuer: provider.issuer },
        clockSkewSeconds: 5,
        principal: {
          subject: { claim: 'sub', list: false, required: true },
          role: {
            claim: 'library.role',
            values: { borrower: 'READER', clerk: 'LIBRARIAN' },
            list: false,
            required: false,
          },
        },
        ...changes,
      },
    ],
  };
}

function make(changes?: Parameters<typeof configFor>[0]): Authenticate {
  return authenticator(configFor(changes), log, () => Date.now() + ahead);
}

const clerk = { library: { role: 'clerk' } };
const librarian = { subject: 'client', role: 'LIBRARIAN' };

beforeAll(async () => {
  // The provider says at length that it is not configured for production.
  for (const level of ['info', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {});
  provider = await startIdentityProvider(await providerKey('first'));
});
afterAll(async () => {
  await provider.stop();
  vi.restoreAllMocks();
});
beforeEach(async () => provider.start(await providerKey('first')));
afterEach(() => {
  ahead = 0;
  laps = 0;
});

/** Milliseconds by which the clock that keys grow old by is ahead. */
let laps = 0;
const realNow = performance.now.bind(performance);
vi.spyOn(performance, 'now').mockImplementation(() => realNow() + laps);

describe('a token of the provider', () => {
  it('names its bearer, as the configuration reads its claims', async () => {
    expect(await make()(bearer(await provider.token(clerk)))).toEqual(librarian);
    expect(await make()(bearer(await provider.token({ library: { role: 'thief' } })))).toEqual({ subject: 'client' });
  });

  it('is refused when it is for somebody else', async () => {
    const token = await provider.token(clerk, 'urn:library:another-service');
    await expect(make()(bearer(token))).rejects.toThrow('another audience');
  });

  it('is refused when the provider is not one of the configured issuers', async () => {
    const authenticate = make({
      issuer: 'https://elsewhere.example',
      keys: { kind: 'discovery', issuer: provider.issuer },
    });
    await expect(authenticate(bearer(await provider.token(clerk)))).rejects.toThrow('not accepted here');
  });

  it('is refused once it has expired, also where it was verified before, but for the difference of clocks', async () => {
    const authenticate = make();
    const token = await provider.token(clerk, GATEWAY_RESOURCE, 60);
    expect(await authenticate(bearer(token))).toEqual(librarian);
    const { exp = 0 } = decodeJwt(token);
    ahead = exp * 1000 - Date.now() + 3_500;
    expect(await authenticate(bearer(token))).toEqual(librarian);
    expect(await make()(bearer(token))).toEqual(librarian);
    ahead += 2_000;
    await expect(authenticate(bearer(token))).rejects.toThrow('expired');
    await expect(make()(bearer(token))).rejects.toThrow('expired');
  });
});

describe('the keys of the provider', () => {
  it('are asked for once for many tokens, and once more for a key that is new', async () => {
    const authenticate = make();
    const asked = provider.keyRequests();
    const tokens = await Promise.all([1, 2, 3, 4].map((n) => provider.token({ ...clerk, n })));
    await Promise.all(tokens.map((token) => authenticate(bearer(token))));
    expect(provider.keyRequests() - asked).toBe(1);

    await provider.start(await providerKey('second'));
    laps = 11_000;
    const fresh = await Promise.all([1, 2, 3].map((n) => provider.token({ ...clerk, n })));
    for (const principal of await Promise.all(fresh.map((token) => authenticate(bearer(token)))))
      expect(principal).toEqual(librarian);
    expect(provider.keyRequests() - asked).toBe(2);
  });

  it('are not asked for again and again for keys that nobody has', async () => {
    const authenticate = make();
    expect(await authenticate(bearer(await provider.token(clerk)))).toEqual(librarian);
    const asked = provider.keyRequests();
    await provider.start(await providerKey('unknown'));
    const token = await provider.token(clerk);
    for (let n = 0; n < 20; n += 1) await expect(authenticate(bearer(token))).rejects.toThrow('key that is not known');
    expect(provider.keyRequests()).toBe(asked);
  });

  it('stay known, however old, while the provider is down', async () => {
    const authenticate = make();
    const tokens = [await provider.token(clerk), await provider.token({ ...clerk, n: 2 })];
    expect(await authenticate(bearer(tokens[0]!))).toEqual(librarian);
    await provider.stop();
    laps = 24 * 3_600_000;
    for (const token of tokens) expect(await authenticate(bearer(token))).toEqual(librarian);
  });

  it('are needed by nobody until the first token: the provider may come up after the gateway', async () => {
    await provider.stop();
    const before = warnings;
    const authenticate = make();
    expect(await authenticate([])).toBeUndefined();
    await expect.poll(() => warnings).toBe(before + 1);
    await provider.start(await providerKey('late'));
    laps = 61_000;
    expect(await authenticate(bearer(await provider.token(clerk)))).toEqual(librarian);
  });

  it('that were withdrawn are no longer believed, not even for tokens that were verified before', async () => {
    const key = await providerKey('stolen');
    await provider.start(key);
    const authenticate = make();
    const token = await provider.token(clerk);
    expect(await authenticate(bearer(token))).toEqual(librarian);
    await provider.start(await providerKey('replacement'));
    laps = 11 * 60_000;
    // The old keys are read again beside this request.
    await authenticate(bearer(token));
    await expect.poll(() => authenticate(bearer(token)).catch(String)).toContain('key that is not known');
  });

  it('are not taken from an address that calls itself another issuer', async () => {
    const issuer = provider.issuer.replace('127.0.0.1', 'localhost');
    const authenticate = make({ issuer: provider.issuer, keys: { kind: 'discovery', issuer } });
    await expect(authenticate(bearer(await provider.token(clerk)))).rejects.toThrow('key that is not known');
  });
});
