/** Who sees whom: official functions are public, everybody else is told to those who bring a token; each net holds alone. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reads } from '@innovation-sante/access/reads';
import { type RowScope, everyone } from '@innovation-sante/kit/access';
import type { EntityClass } from '@innovation-sante/kit/definition';
import { publicPrincipal } from '@innovation-sante/kit/principal';
import { raw, sql } from '@innovation-sante/kit/sql';
import { startSubgraph } from '@innovation-sante/kit/subgraph';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { people, roles } from '@innovation-sante/scheme/dataset';
import { access, rowSecurity } from './access.js';
import { actors } from './subgraph.js';

const facts = [...people({ dataset: 'demo' })];
const roleFacts = [...roles({ dataset: 'demo' })];
const officials = new Set(
  roleFacts.filter(({ kind }) => kind === 'RAPPORTEUR_GENERAL').map(({ personId }) => personId),
);
const hidden = facts.find(({ id, rpps }) => !officials.has(id) && rpps !== null);
const shown = facts.find(({ id }) => officials.has(id));
if (!hidden || !shown) throw new Error('the data has nobody to hide, or nobody to show');
const unknownId = '01900000-0000-7000-8000-000000000000';
const porteur = { role: 'PORTEUR', organisation: unknownId };

const noScope = new Map<EntityClass, RowScope>([...access.rows.keys()].map((entity) => [entity, everyone]));
const nets = {
  'both nets': actors,
  'row-level security alone': { ...actors, access: { ...access, rows: noScope } },
  'the repositories alone': { ...actors, rowSecurity: rowSecurity.map(({ table }) => ({ table, visible: 'true' })) },
};

describe.each(Object.entries(nets))('With %s', (_name, definition) => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest((options) => startSubgraph(definition, options));
  });
  afterAll(() => tested.stop());

  const ask = async (query: string, principal: Parameters<TestedSubgraph['run']>[2], variables = {}) => {
    const { data, errors } = await tested.run(query, variables, principal);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as unknown;
  };

  it('the public finds who holds an official function, on every way to a person', async () => {
    const all = '{ persons(first: 100) { totalCount nodes { id } } }';
    expect(await ask(all, null)).toEqual({
      persons: {
        totalCount: officials.size,
        nodes: expect.arrayContaining([...officials].map((id) => ({ id }))) as unknown,
      },
    });
    expect(await ask(`{ person(id: "${shown.id}") { name } }`, null)).toEqual({ person: { name: shown.name } });
    expect(await ask('{ persons(filter: { roleKinds: [MEDECIN_COORDONNATEUR] }) { totalCount } }', null)).toEqual({
      persons: { totalCount: 0 },
    });
    expect(await ask('query ($s: String) { persons(search: $s) { totalCount } }', null, { s: hidden.name })).toEqual({
      persons: { totalCount: 0 },
    });
  });

  it('to the public, a person who is not shown is as one who does not exist', async () => {
    const byId = (id: string) =>
      ask('query ($id: ID!) { person(id: $id) { name roles { totalCount } } }', null, { id });
    expect(await byId(hidden.id)).toEqual(await byId(unknownId));
    expect(await ask(`{ person(rpps: "${hidden.rpps}") { name } }`, null)).toEqual({ person: null });
    const references = [{ id: hidden.id }, { rpps: hidden.rpps }, { id: unknownId }, { id: shown.id }];
    expect(
      await ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { name } } }', null, {
        r: references.map((key) => ({ __typename: 'Person', ...key })),
      }),
    ).toEqual({ _entities: [null, null, null, { name: shown.name }] });
  });

  it('the public sees that a role is held, not by whom', async () => {
    const place = roleFacts.find(({ personId }) => personId === hidden.id)?.organisationId;
    const query = `{ organisation(id: "${place}") { roles(first: 100) { nodes { kind person { id } } } } }`;
    interface Answer {
      readonly organisation: {
        readonly roles: { readonly nodes: readonly { readonly person: { id: string } | null }[] };
      };
    }
    const holders = async (principal: Parameters<TestedSubgraph['run']>[2]) =>
      ((await ask(query, principal)) as Answer).organisation.roles.nodes.map(({ person }) => person?.id ?? null);
    const toPublic = await holders(null);
    expect(toPublic.length).toBeGreaterThan(0);
    expect(toPublic.every((id) => id === null)).toBe(true);
    expect(await holders(porteur)).toContain(hidden.id);
  });

  it('whoever brings a token sees all; one of a role that nobody knows sees what the public does', async () => {
    const count = (principal: Parameters<TestedSubgraph['run']>[2]) => ask('{ persons { totalCount } }', principal);
    expect(await count(porteur)).toEqual({ persons: { totalCount: facts.length } });
    expect(await count({})).toEqual({ persons: { totalCount: facts.length } });
    expect(await count({ role: 'KING' })).toEqual({ persons: { totalCount: officials.size } });
    expect(await count({ role: 'SYSTEM' })).toEqual({ persons: { totalCount: officials.size } });
  });
});

describe('The database', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest((options) => startSubgraph(actors, options), { dataset: 'real' });
  });
  afterAll(() => tested.stop());

  it('shows nothing to a session that did not say for whom it works', async () => {
    for (const { table } of rowSecurity) {
      const [row] = await tested.subgraph.database.rows<{ count: number }>(
        sql`SELECT count(*) AS count FROM ${raw(`actors.${table}`)}`,
      );
      expect(row, table).toEqual({ count: 0 });
    }
  });

  it('lets nobody write who does not see everything', async () => {
    const { database } = tested.subgraph;
    const rename = sql`UPDATE actors.organisation SET name = 'Mine' RETURNING id`;
    expect(await database.as({ ...publicPrincipal, ...porteur }).rows(rename)).toEqual([]);
    await expect(
      database
        .as({ ...publicPrincipal, ...porteur })
        .rows(
          sql`INSERT INTO actors.region (code, name, prefecture, valid_from, provenance, source) VALUES ('99', 'x', 'x', now(), 'DEMO', 'x')`,
        ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('The table of reads', () => {
  it('names every entity whose rows are read', () => {
    const nouns = new Set<string>(reads.actors.map(({ noun }) => noun));
    expect([...access.rows.keys()].map(({ name }) => name).filter((name) => !nouns.has(name))).toEqual([]);
  });
});
