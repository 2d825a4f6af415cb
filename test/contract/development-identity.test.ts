/** The invented people of a development machine are people of this graph: their roles, organisations and projects are there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPeople } from '@innovation-sante/gateway/development/people';
import { principalOf as principalOfClaims } from '@innovation-sante/gateway/identity/claims';
import { readIdentityFile } from '@innovation-sante/gateway/identity/identity-file';
import { principalOf } from '@innovation-sante/kit/principal';
import { organisations, projects } from '@innovation-sante/scheme/dataset';
import { AccessRole } from '@innovation-sante/scheme/vocabulary/access-role';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/workspace.js';

const folder = join(projectRoot, '.identity');
const people = readPeople(join(folder, 'development.people.json'));
const [issuer] = readIdentityFile(join(folder, 'development.identity.json')).issuers;
/** Those that a token can give: nobody is the service itself, and the public has no token. */
const roles = Object.keys(AccessRole.codes).filter((code) => code !== 'PUBLIC' && code !== 'SYSTEM');
const dataset = { dataset: 'demo', times: 1 } as const;
const organisationIds = new Set([...organisations(dataset)].map(({ id }) => id));
const projectIds = new Set([...projects(dataset)].map(({ id }) => id));

describe('The people of .identity', () => {
  it('are one for each role that a token can give', () => {
    expect(new Set(people.map(({ key }) => key))).toEqual(new Set(roles));
    expect(people).toHaveLength(roles.length);
    expect(Object.values(issuer?.principal['role']?.values ?? {})).toEqual(roles);
  });

  it.each(people.map((person) => [person.key, person] as const))('%s is a principal of the graph', (key, person) => {
    const principal = principalOf(principalOfClaims(person.claims, issuer?.principal ?? {}), roles);
    expect(principal).toMatchObject({ subject: person.claims['sub'], role: key });
    expect(organisationIds).toContain(principal.organisation);
    expect(principal.mandates.filter((id) => !projectIds.has(id))).toEqual([]);
    expect(principal.mandates).toEqual(person.claims['mandates'] ?? []);
    expect(principal.regions).toEqual(person.claims['regions'] ?? []);
  });

  it('have their keys below the data folder, which is never committed', () => {
    expect(issuer?.keys).toEqual({ kind: 'file', path: join(projectRoot, '.data/identity/jwks.json') });
    expect(readFileSync(join(projectRoot, '.gitignore'), 'utf8').split('\n')).toContain('.data/');
  });
});
