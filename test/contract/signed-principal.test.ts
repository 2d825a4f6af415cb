/** What the gateway signs is what a subgraph believes: both ends of one header, over a real connection. */
import { type KeyObject, generateKeyPairSync } from 'node:crypto';
import { httpSubgraph } from '@innovation-sante/gateway/subgraphs/http';
import { principalSigner } from '@innovation-sante/gateway/subgraphs/principal-signer';
import { subgraphServer } from '@innovation-sante/kit/serve';
import { buildSchema, execute } from 'graphql';
import { describe, expect, it } from 'vitest';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const schema = buildSchema('type Query { who: String }');

interface Ends {
  readonly signedBy?: KeyObject;
  readonly believes?: readonly KeyObject[];
  /** The name of the subgraph in the gateway. */
  readonly called?: string;
  readonly now?: () => number;
}

/** What a subgraph answers to the gateway when it is asked who asks. */
async function answerBetween(ends: Ends, principal?: Readonly<Record<string, unknown>>) {
  const server = subgraphServer(
    {
      name: 'projects',
      execute: async (request) =>
        execute({ schema, document: request.document, rootValue: { who: () => JSON.stringify(request.principal) } }),
      ready: async () => true,
    },
    ends.believes,
  );
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const subgraph = httpSubgraph(ends.called ?? 'projects', `${address}/graphql`, {
    timeoutMs: 5_000,
    replyLimit: 100_000,
    signPrincipal: ends.signedBy && principalSigner(ends.signedBy, ends.now),
  });
  try {
    const isReady = await subgraph.ready();
    const answer = await subgraph.send({ query: '{ who }', variables: {}, principal }).catch(String);
    return { isReady, answer };
  } finally {
    await subgraph.stop();
    await server.close();
  }
}

const ada = { subject: 'ada', role: 'ARS', organisation: 'é', regions: ['11'] };
const known = { isReady: true, answer: { data: { who: JSON.stringify(ada) }, errors: undefined } };
const nobody = { isReady: true, answer: { data: { who: null }, errors: undefined } };
const refused = { isReady: false, answer: expect.stringContaining('401') };

describe('The principal of a request', () => {
  it('arrives as the gateway signed it, and so does the public', async () => {
    const ends = { signedBy: privateKey, believes: [publicKey] };
    expect(await answerBetween(ends, ada)).toEqual(known);
    expect(await answerBetween(ends)).toEqual(nobody);
  });

  it('arrives by the new key while the subgraph believes the old one too', async () => {
    const ends = { signedBy: other.privateKey, believes: [publicKey, other.publicKey] };
    expect(await answerBetween(ends, ada)).toEqual(known);
  });

  it.each<[string, Ends]>([
    ['by another key', { signedBy: other.privateKey, believes: [publicKey] }],
    ['without a signature', { believes: [publicKey] }],
    ['for a subgraph of another name', { signedBy: privateKey, believes: [publicKey], called: 'funding' }],
    ['of two minutes ago', { signedBy: privateKey, believes: [publicKey], now: () => Date.now() - 120_000 }],
  ])('does not arrive %s, and the gateway sees that the subgraph is not ready for it', async (_what, ends) => {
    expect(await answerBetween(ends, ada)).toEqual(refused);
  });

  it('is the public’s for a subgraph that believes nobody', async () => {
    expect(await answerBetween({ signedBy: privateKey }, ada)).toEqual(nobody);
  });
});
