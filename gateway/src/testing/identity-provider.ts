/** A real OpenID provider on a free port, which can be stopped and come back with other keys. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface IdentityProvider {
  /** Its name, and the address of its configuration. */
  readonly issuer: string;
  /** Requests for its keys so far. */
  keyRequests(): number;
  /** A token for a client of whom the provider knows these claims. @param resource becomes the audience */
  token(claims: Readonly<Record<string, unknown>>, resource?: string, lifetimeSeconds?: number): Promise<string>;
  /** Comes back, if it was stopped, and signs with these keys from now on. */
  start(...keys: JWK[]): Promise<void>;
  stop(): Promise<void>;
}

/** The audience of the gateway under test. */
export const GATEWAY_RESOURCE = 'urn:library:gateway';

/** A private ES256 key with an id, as a provider keeps it. */
export async function providerKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' };
}

/** Starts one with these keys; the test stops it. */
export async function startIdentityProvider(...keys: JWK[]): Promise<IdentityProvider> {
  // Imported when it is used: it complains at length of a configuration that is only for tests, and who imports may silence it first.
  const { default: Provider } = await import('oidc-provider');
  let server: Server | undefined;
  let port = 0;
  let keyRequests = 0;
  let claims: Readonly<Record<string, unknown>> = {};
  let lifetime = 300;

  async function stop(): Promise<void> {
    const stopping = server;
    server = undefined;
    stopping?.closeAllConnections();
    await new Promise((resolve) => (stopping ? stopping.close(resolve) : resolve(undefined)));
  }

  async function start(...keys: JWK[]): Promise<void> {
    await stop();
    const starting = createServer();
    await new Promise<void>((resolve) => {
      starting.listen(port, '127.0.0.1', resolve);
    });
    server = starting;
    ({ port } = starting.address() as AddressInfo);
    const provider = new Provider(`http://127.0.0.1:${port}`, {
      clients: [
        {
          client_id: 'client',
          client_secret: 'of-the-test',
          grant_types: ['client_credentials'],
          redirect_uris: [],
          response_types: [],
          id_token_signed_response_alg: 'ES256',
        },
      ],
      jwks: { keys },
      cookies: { keys: ['of-the-test'] },
      extraTokenClaims: () => claims,
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: (_context, audience) => ({
            scope: '',
            audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: lifetime,
            jwt: { sign: { alg: 'ES256' } },
          }),
        },
      },
    });
    const answer = provider.callback();
    starting.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (request.url === '/jwks') keyRequests += 1;
      // A client must not take the next provider at this address for the one that it was connected with.
      response.setHeader('connection', 'close');
      answer(request, response);
    });
  }

  await start(...keys);
  const issuer = `http://127.0.0.1:${port}`;
  return {
    issuer,
    keyRequests: () => keyRequests,
    start,
    stop,
    async token(wanted, resource = GATEWAY_RESOURCE, lifetimeSeconds = 300) {
      claims = wanted;
      lifetime = lifetimeSeconds;
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from('client:of-the-test').toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
      });
      const answer = (await response.json()) as { access_token?: string };
      const { access_token: token } = answer;
      if (token === undefined) throw new Error(`the provider gave no token: ${JSON.stringify(answer)}`);
      return token;
    },
  };
}
