/** Who asks in the stories: people with tokens of a real OpenID provider, which the gateway under test believes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type IdentityProvider,
  providerKey,
  startIdentityProvider,
} from '@innovation-sante/gateway/testing/identity-provider';

/** What a token says of a person. */
export interface Person {
  readonly sub: string;
  readonly role: string;
  /** Id of the organisation for which the person acts. */
  readonly organisation?: string;
  readonly regions?: readonly string[];
  /** Ids of projects. */
  readonly mandates?: readonly string[];
}

/** Sees and may do everything. */
export const administrator: Person = { sub: 'administrator', role: 'ADMINISTRATOR' };

/** The same person as a subgraph is told of them. */
export const administratorPrincipal = { subject: administrator.sub, role: administrator.role };

const audience = 'urn:innovation-sante:gateway';
/** Seconds. */
const lifetime = 3_600;

export interface Identity {
  /** The file that makes the gateway believe these tokens. */
  readonly file: string;
  tokenOf(person: Person): Promise<string>;
  stop(): Promise<void>;
}

/** The configuration of a gateway that believes one issuer, whose claims have the names of the principal's fields. */
const configurationOf = ({ issuer }: IdentityProvider) => ({
  issuers: [
    {
      issuer,
      audience,
      algorithms: ['ES256'],
      principal: {
        subject: { claim: 'sub_of_person', required: true },
        role: { claim: 'role', required: true },
        organisation: { claim: 'organisation' },
        regions: { claim: 'regions', list: true },
        mandates: { claim: 'mandates', list: true },
      },
    },
  ],
});

/** @param folder where the gateway's file is written */
export async function startIdentity(folder: string): Promise<Identity> {
  const provider = await startIdentityProvider(await providerKey('of-the-stories'));
  const file = join(folder, 'identity.json');
  await writeFile(file, JSON.stringify(configurationOf(provider)));
  const tokens = new Map<string, Promise<string>>();
  // The provider gives one token at a time: it is told of one person at a time.
  let last: Promise<unknown> = Promise.resolve();
  return {
    file,
    tokenOf({ sub, ...claims }) {
      const key = JSON.stringify({ sub, ...claims });
      const known = tokens.get(key);
      if (known) return known;
      const token = last.then(() => provider.token({ sub_of_person: sub, ...claims }, audience, lifetime));
      last = token.catch(() => undefined);
      tokens.set(key, token);
      return token;
    },
    stop: () => provider.stop(),
  };
}
