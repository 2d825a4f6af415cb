/** People and the roles that they hold at a date. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { people, roles } from '@innovation-sante/scheme/dataset';
import { start } from '../subgraph.js';

interface People {
  readonly persons: {
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
    readonly totalCount: number;
  };
}

const facts = [...people({ dataset: 'demo' })];
const roleFacts = [...roles({ dataset: 'demo' })];
const doctor = facts.find(({ rpps }) => rpps !== null)!;

describe('people', () => {
  let actors: TestedSubgraph;
  beforeAll(async () => {
    actors = await startForTest(start);
  });
  afterAll(() => actors.stop());

  const found = async (args: string): Promise<People['persons']> => {
    const { data, errors } = await actors.run(`{ persons(first: 100, ${args}) { nodes { id name } totalCount } }`);
    expect(errors).toBeUndefined();
    return (data as unknown as People).persons;
  };
  const idsOf = async (args: string) => (await found(args)).nodes.map(({ id }) => id).toSorted();
  const holders = (holds: (role: (typeof roleFacts)[number]) => boolean) =>
    [...new Set(roleFacts.filter(holds).map(({ personId }) => personId))].toSorted();
  const heldAt = (at: string) => (role: (typeof roleFacts)[number]) =>
    (role.validFrom ?? '0000') <= at && at <= (role.validTo ?? '9999');

  it('are all there, with their roles', async () => {
    expect((await found('')).totalCount).toBe(facts.length);
    const { data } = await actors.run(
      `{ person(id: "${doctor.id}") { slug name rpps provenance source confidence
           roles { nodes { kind label validFrom validTo organisation { id } committee { code } provenance } } } }`,
    );
    expect(data).toMatchObject({
      person: { slug: doctor.slug, name: doctor.name, rpps: doctor.rpps, confidence: null },
    });
    const { person } = data as unknown as { person: { roles: { nodes: unknown[] } } };
    expect(person.roles.nodes).toEqual(
      roleFacts
        .filter(({ personId }) => personId === doctor.id)
        .map(({ kind, label, validFrom, validTo, organisationId, provenance }) => ({
          kind,
          label,
          validFrom,
          validTo,
          organisation: { id: organisationId },
          committee: null,
          provenance,
        })),
    );
  });

  it('name the rapporteure générale of a day, from the source’s own words', async () => {
    const at = async (day: string) =>
      (await found(`filter: { roleKinds: [RAPPORTEUR_GENERAL], at: "${day}" }`)).nodes.map(({ name }) => name);
    expect(await at('2020-01-01')).toEqual(['Natacha Lemaire']);
    expect(await at('2026-06-30')).toEqual(['Cécile Lambert']);
    const { data } = await actors.run(
      '{ persons(search: "cecile lamb") { nodes { roles(at: "2026-06-30") { nodes { periodStatement organisation { slug } } } } } }',
    );
    expect(data).toEqual({
      persons: {
        nodes: [
          {
            roles: {
              nodes: [
                {
                  periodStatement: 'from about August or September 2024',
                  organisation: { slug: 'rapporteur-general' },
                },
              ],
            },
          },
        ],
      },
    });
  });

  it('are narrowed by a role that fulfils all that is asked of it', async () => {
    const some = roleFacts.find(({ validTo, provenance }) => validTo !== null && provenance === 'DEMO')!;
    const { organisationId } = some;
    expect(await idsOf(`filter: { organisations: ["${organisationId}"] }`)).toEqual(
      holders((role) => role.organisationId === organisationId),
    );
    const at = '2019-06-01';
    expect(await idsOf(`filter: { organisations: ["${organisationId}"], at: "${at}" }`)).toEqual(
      holders((role) => role.organisationId === organisationId && heldAt(at)(role)),
    );
    expect(await idsOf('filter: { roleKinds: [RESPONSABLE_EVALUATION] }')).toEqual(
      holders(({ kind }) => kind === 'RESPONSABLE_EVALUATION'),
    );
    expect(await idsOf('filter: { provenance: REAL }')).toHaveLength(2);
    expect(await idsOf('filter: { committee: CTIS }')).toEqual(holders(({ committee }) => committee === 'CTIS'));
    expect(await idsOf('filter: { roleKinds: [] }')).toEqual([]);
  });

  it('of an organisation are given the latest first, those of a day alone if asked', async () => {
    const succeeded = roleFacts.find(({ validTo, provenance }) => validTo !== null && provenance === 'DEMO')!;
    const query = `query ($id: ID, $at: Date, $kinds: [RoleKind!]) { organisation(id: $id) { roles(at: $at, kinds: $kinds) { nodes { id } totalCount } } }`;
    const id = succeeded.organisationId;
    const own = roleFacts.filter(({ organisationId }) => organisationId === id);
    const rolesOf = async (more: object) => {
      const { data } = await actors.run(query, { id, ...more });
      return (data as unknown as { organisation: { roles: { nodes: { id: string }[]; totalCount: number } } })
        .organisation.roles;
    };
    const latestFirst = own
      .toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1))
      .map((role) => role.id);
    expect((await rolesOf({})).nodes.map((role) => role.id)).toEqual(latestFirst);
    expect(await rolesOf({ at: succeeded.validTo })).toEqual({ nodes: [{ id: succeeded.id }], totalCount: 1 });
    expect(await rolesOf({ kinds: ['MEMBRE_COMITE'] })).toEqual({ nodes: [], totalCount: 0 });
  });

  it('are found by RPPS, and unknown ones are null', async () => {
    const query = 'query ($id: ID, $rpps: Rpps) { person(id: $id, rpps: $rpps) { id } }';
    expect((await actors.run(query, { rpps: doctor.rpps })).data).toEqual({ person: { id: doctor.id } });
    for (const key of [{ rpps: '12345678901' }, { id: '00000000-0000-7000-8000-000000000000' }]) {
      const { data, errors } = await actors.run(query, key);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ person: null });
    }
  });

  it.each([
    ['person', 'id', 'give exactly one of id, rpps'],
    ['person(id: "lemaire")', 'id', 'is not an id of this graph (a UUID)'],
    ['person(rpps: "123")', 'rpps', 'is not a RPPS'],
    [`person(id: "${doctor.id}", rpps: "${doctor.rpps}")`, 'rpps', 'cannot be combined with id'],
    ['persons(filter: { organisations: ["cnam"] })', 'filter.organisations', 'is not an id of this graph (a UUID)'],
    ['persons(filter: { at: "2024" })', 'filter.at', 'is not a date of the calendar'],
    ['persons(search: "-")', 'search', 'holds no letter or digit'],
    ['persons(last: 5, after: "x")', 'after', 'goes with first, not with last'],
  ])('refuse %s, naming the field and the reason', async (field, name, reason) => {
    const selection = field.startsWith('persons') ? '{ nodes { id } }' : '{ id }';
    const { errors } = await actors.run(`{ ${field} ${selection} }`);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', field: name, reason: expect.stringContaining(reason) as string },
    ]);
  });

  it('cost as many statements for 50 as for 1', async () => {
    const query = `query ($first: Int!) { persons(first: $first, filter: { provenance: DEMO }) { nodes {
      roles { nodes { organisation { region { name } } committee { name } person { name } } totalCount } } } }`;
    const one = await actors.run(query, { first: 1 });
    const fifty = await actors.run(query, { first: 50 });
    expect((fifty.data as unknown as People).persons.nodes).toHaveLength(50);
    expect(one.statements).toHaveLength(6);
    expect(fifty.statements).toHaveLength(6);
  });
});
