/** What the gateway asks of this subgraph: references to its entities and to those of others, at a cost that does not grow. */
import 'reflect-metadata';
import { GraphQLEnumType, type GraphQLNamedType, isInputObjectType, isIntrospectionType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { schema } from './schema.js';
import { start } from './subgraph.js';
import { allProjects, answer, demoFacts } from './testing/world.js';

const unknownId = '01900000-0000-7000-8000-000000000000';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start);
});
afterAll(() => tested.stop());

const entities = (representations: object[], selection: string) =>
  answer<{ _entities: unknown[] }>(
    tested,
    `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ${selection} } }`,
    { r: representations },
  );

describe('References', () => {
  const project = demoFacts.projects.find(({ letter, callId, acts }) => letter && callId && acts.length > 0);

  it('find a project by its id and by its slug, and null for one that is not there', async () => {
    const { id, slug } = project!;
    const found = { __typename: 'Project', id, slug, endsOn: project!.endsOn };
    expect(
      await entities(
        [{ id }, { slug }, { id: unknownId }, { id: 'not an id' }, { slug: 'nobody' }, { slug: 'a\u0000b' }].map(
          (key) => ({ __typename: 'Project', ...key }),
        ),
        '... on Project { id slug endsOn }',
      ),
    ).toEqual({ _entities: [found, found, null, null, null, null] });
  });

  it('find letters, acts and calls', async () => {
    const { letter, callId, acts } = project!;
    expect(
      await entities(
        [
          { __typename: 'LetterOfIntent', number: letter!.number },
          { __typename: 'LegalAct', id: acts[0]!.id },
          { __typename: 'CallForProjects', id: callId },
          { __typename: 'LetterOfIntent', number: 'none' },
          { __typename: 'LegalAct', id: unknownId },
          { __typename: 'CallForProjects', id: 'none' },
        ],
        '... on LetterOfIntent { project { slug } } ... on LegalAct { project { slug } } ... on CallForProjects { id }',
      ),
    ).toEqual({
      _entities: [
        { __typename: 'LetterOfIntent', project: { slug: project!.slug } },
        { __typename: 'LegalAct', project: { slug: project!.slug } },
        { __typename: 'CallForProjects', id: callId },
        null,
        null,
        null,
      ],
    });
  });

  it('add projects to organisations, ARS, regions and départements', async () => {
    const porteur = project!.porteurs[0]!.organisationId;
    const count = (passes: (each: (typeof allProjects)[number]) => boolean) => ({
      projects: { totalCount: allProjects.filter(passes).length },
    });
    const inRegion = (code: string) =>
      count(
        ({ regionCodes, sites }) => regionCodes.includes(code) || sites.some(({ regionCode }) => regionCode === code),
      );
    expect(
      await entities(
        [
          { __typename: 'Organisation', id: porteur },
          { __typename: 'Ars', regionCode: '11' },
          { __typename: 'Region', code: '11' },
          { __typename: 'Departement', code: '35' },
          { __typename: 'Region', code: '99' },
        ],
        '... on Organisation { projects { totalCount } } ... on Ars { projects { totalCount } } ... on Region { projects { totalCount } } ... on Departement { projects { totalCount } }',
      ),
    ).toEqual({
      _entities: [
        {
          __typename: 'Organisation',
          ...count(({ porteurs }) => porteurs.some(({ organisationId }) => organisationId === porteur)),
        },
        { __typename: 'Ars', ...inRegion('11') },
        { __typename: 'Region', ...inRegion('11') },
        {
          __typename: 'Departement',
          ...count(
            ({ departementCodes, sites }) =>
              departementCodes.includes('35') || sites.some(({ departementCode }) => departementCode === '35'),
          ),
        },
        { __typename: 'Region', projects: { totalCount: 0 } },
      ],
    });
  });

  it('to an organisation that is none by its very form are null', async () => {
    const data = await entities(
      [{ __typename: 'Organisation', id: 'x' }],
      '... on Organisation { projects { totalCount } }',
    );
    expect(data).toEqual({ _entities: [null] });
  });
});

describe('The cost of an operation', () => {
  const everything = `slug derogations { code } regions { code } competentAuthority { id } porteurs { organisation { id } }
    succeeds { slug } succeededBy { slug } callForProjects { title projects(first: 2) { nodes { slug } } }
    letterOfIntent { number callForProjects { id } project { slug } } specifications { version }
    opinions { totalCount nodes { body specification { version } project { slug } } }
    authorisations { totalCount nodes { nor ctisOpinion { body } specification { version } amendments { totalCount nodes { nor amends { id } } } } }
    legalActs(filter: { purposes: [AMENDMENT] }) { nodes { nor } }
    sites(filter: { at: "2026-01-01" }) { totalCount nodes { name project { slug } } }
    stateHistory { nodes { state } } statements { nodes { text } } incubationSupports { nodes { label } } nextActions { rule }`;

  it('does not grow with the number of projects: at most one statement for each field that reads', async () => {
    const fieldsThatRead = 30;
    for (const first of [1, 10, 50]) {
      const { statements, errors } = await tested.run(
        `{ projects(first: ${first}, orderBy: { field: FILED_ON }) { nodes { ${everything} } } }`,
      );
      expect(errors).toBeUndefined();
      expect(statements.length, `${first} projects`).toBeLessThanOrEqual(fieldsThatRead);
    }
  });

  it('is one statement for fifty references, of either key', async () => {
    const representations = allProjects.slice(0, 50).map(({ id }) => ({ __typename: 'Project', id }));
    const { statements, errors } = await tested.run(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Project { title } } }',
      { r: representations },
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
  });

  it.each(['opinions', 'legalActs', 'sites', 'lettersOfIntent', 'callsForProjects'])(
    'of %s with their projects is flat',
    async (list) => {
      const projects = list === 'callsForProjects' ? 'projects(first: 2) { nodes { slug } }' : 'project { slug }';
      const cost = async (first: number) =>
        (await tested.run(`{ ${list}(first: ${first}) { nodes { ${projects} } } }`)).statements.length;
      expect([await cost(1), await cost(50)]).toEqual([2, 2]);
    },
  );
});

describe('The schema', () => {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) =>
      !isIntrospectionType(type) &&
      !type.name.startsWith('_') &&
      !['Boolean', 'String', 'Int', 'Float', 'ID'].includes(type.name) &&
      !type.name.startsWith('federation__') &&
      !type.name.startsWith('link__'),
  );

  function undescribed(type: GraphQLNamedType): string[] {
    const missing = type.description || type.name === 'Query' ? [] : [type.name];
    if (type instanceof GraphQLEnumType)
      missing.push(...type.getValues().flatMap(({ name, description }) => (description ? [] : `${type.name}.${name}`)));
    if (isInputObjectType(type))
      missing.push(
        ...Object.values(type.getFields()).flatMap(({ name, description }) =>
          description ? [] : `${type.name}.${name}`,
        ),
      );
    if (isObjectType(type)) {
      for (const { name, description, args } of Object.values(type.getFields())) {
        if (!description && !name.startsWith('_')) missing.push(`${type.name}.${name}`);
        missing.push(
          ...args.flatMap((argument) =>
            argument.description || name.startsWith('_') ? [] : `${type.name}.${name}(${argument.name})`,
          ),
        );
      }
    }
    return missing;
  }

  it('describes every type, field, argument and value', () => {
    expect(own.length).toBeGreaterThan(80);
    expect(own.flatMap(undescribed)).toEqual([]);
  });
});
