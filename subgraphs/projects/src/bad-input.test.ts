/** What is unknown is null; what is wrong is one error that names the field and the reason. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from './subgraph.js';

const unknownId = '01900000-0000-7000-8000-000000000000';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start, { dataset: 'real' });
});
afterAll(() => tested.stop());

describe('Unknown keys', () => {
  it.each([
    `project(id: "${unknownId}")`,
    'project(slug: "nobody")',
    'project(slug: "")',
    `callForProjects(id: "${unknownId}")`,
    'letterOfIntent(number: "LI-0")',
  ])('%s is null', async (field) => {
    const { data, errors } = await tested.run(`{ found: ${field} { __typename } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual(expect.objectContaining({ found: null }));
  });

  it.each([`porteurs: ["${unknownId}"]`, `callForProjects: "${unknownId}"`, 'regions: ["99"]'])(
    'projects(filter: { %s }) is empty',
    async (filter) => {
      const { data, errors } = await tested.run(`{ projects(filter: { ${filter} }) { totalCount } }`);
      expect(errors).toBeUndefined();
      expect(data?.['projects']).toEqual(expect.objectContaining({ totalCount: 0 }));
    },
  );
});

const many = (count: number, value: string) => `[${Array.from({ length: count }, () => value).join(', ')}]`;

describe('Bad input', () => {
  it.each([
    ['project { id }', 'id', 'give exactly one of id and slug'],
    ['project(id: null, slug: null) { id }', 'id', 'give exactly one of id and slug'],
    [`project(id: "${unknownId}", slug: "peps") { id }`, 'id', 'give exactly one of id and slug'],
    ['project(id: "peps") { id }', 'id', 'is not an id of this graph (a UUID)'],
    ['callForProjects(id: "x") { id }', 'id', 'is not an id of this graph (a UUID)'],
    ['projects(filter: { porteurs: ["x"] }) { totalCount }', 'filter.porteurs', 'is not an id of this graph (a UUID)'],
    [
      'projects(filter: { callForProjects: "x" }) { totalCount }',
      'filter.callForProjects',
      'is not an id of this graph (a UUID)',
    ],
    ['projects(filter: { regions: ["IDF"] }) { totalCount }', 'filter.regions', /is not a region code/],
    ['projects(filter: { departements: "975x" }) { totalCount }', 'filter.departements', /is not a département code/],
    ['projects(filter: { communes: ["1"] }) { totalCount }', 'filter.communes', /is not a commune code/],
    ['projects(filter: { siteFiness: ["010003821"] }) { totalCount }', 'filter.siteFiness', /check digit/],
    ['projects(filter: { endsFrom: "2023-02-29" }) { totalCount }', 'filter.endsFrom', /is not a date of the calendar/],
    [
      'projects(filter: { filedFrom: "2024-02-02", filedTo: "2024-02-01" }) { totalCount }',
      'filter.filedTo',
      /before it starts/,
    ],
    [
      'projects(filter: { authorisedFrom: "2024-02-02", authorisedTo: "2024-02-01" }) { totalCount }',
      'filter.authorisedTo',
      /before it starts/,
    ],
    [
      'projects(filter: { missingOpinion: CSIS }) { totalCount }',
      'filter.missingOpinion',
      /must be one of ARS, HAS, CTIS/,
    ],
    [
      `projects(filter: { regions: ${many(201, '"11"')} }) { totalCount }`,
      'filter.regions',
      'must hold at most 200 values',
    ],
    ['projects(orderBy: { field: RELEVANCE }) { totalCount }', 'orderBy.field', 'RELEVANCE needs a search'],
    [
      'projects(search: "  ", orderBy: { field: RELEVANCE }) { totalCount }',
      'orderBy.field',
      'RELEVANCE needs a search',
    ],
    ['projects(first: 0) { totalCount }', 'first', 'must be from 1 to 100'],
    ['projects(first: 1000000) { totalCount }', 'first', 'must be from 1 to 100'],
    ['projects(after: "x") { totalCount }', 'after', 'is not a cursor'],
    [
      'lettersOfIntent(filter: { from: "2025-01-01", to: "2024-01-01" }) { totalCount }',
      'filter.to',
      /before it starts/,
    ],
    [
      'lettersOfIntent(filter: { receivers: ["x"] }) { totalCount }',
      'filter.receivers',
      'is not an id of this graph (a UUID)',
    ],
    [
      'opinions(filter: { organisations: ["x"] }) { totalCount }',
      'filter.organisations',
      'is not an id of this graph (a UUID)',
    ],
    [
      'opinions(filter: { givenFrom: "2025-01-01", givenTo: "2024-01-01" }) { totalCount }',
      'filter.givenTo',
      /before it starts/,
    ],
    ['legalActs(filter: { nor: "SSAH" }) { totalCount }', 'filter.nor', /is not a NOR/],
    ['legalActs(filter: { jorftext: "JORF1" }) { totalCount }', 'filter.jorftext', /is not a JORFTEXT/],
    [
      'legalActs(filter: { authorities: ["x"] }) { totalCount }',
      'filter.authorities',
      'is not an id of this graph (a UUID)',
    ],
    [
      'legalActs(filter: { signedFrom: "2025-01-01", signedTo: "2024-01-01" }) { totalCount }',
      'filter.signedTo',
      /before it starts/,
    ],
    [
      'sites(filter: { organisations: ["x"] }) { totalCount }',
      'filter.organisations',
      'is not an id of this graph (a UUID)',
    ],
    ['nationalIndicators(asOf: "9999-99-99") { asOf }', 'asOf', /is not a date of the calendar/],
    ['project(slug: "peps") { nextActions(at: "soon") { rule } }', 'at', /is not a date of the calendar/],
  ])('%s', async (query, field, reason) => {
    const { errors } = await tested.run(`{ ${query} }`);
    expect(errors).toHaveLength(1);
    const [error] = errors!;
    expect(error!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    if (typeof reason === 'string') expect(error!.extensions['reason']).toBe(reason);
    else expect(error!.extensions['reason']).toMatch(reason);
  });

  it('is a cursor of a list in another order', async () => {
    const { data } = await tested.run('{ projects(first: 1, orderBy: { field: ENDS_ON }) { pageInfo { endCursor } } }');
    const found = data?.['projects'] as { pageInfo: { endCursor: string } } | undefined;
    const { errors } = await tested.run('query ($after: String) { projects(after: $after) { nodes { id } } }', {
      after: found?.pageInfo.endCursor,
    });
    expect(errors?.[0]?.message).toBe('after: is a cursor of a list in another order');
  });

  it('is an enum value that is not there', async () => {
    const { errors } = await tested.run('{ projects(filter: { states: [FINISHED] }) { totalCount } }');
    expect(errors).toHaveLength(1);
  });
});

describe('Without fictional projects', () => {
  it('everything is there, real alone', async () => {
    const { data } = await tested.run(
      '{ projects { totalCount } demo: projects(filter: { provenance: DEMO }) { totalCount } lettersOfIntent { totalCount byOutcome { count } byQuarter { count } } }',
    );
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      projects: { totalCount: 44 },
      demo: { totalCount: 0 },
      lettersOfIntent: { totalCount: 0, byOutcome: [], byQuarter: [] },
    });
  });
});
