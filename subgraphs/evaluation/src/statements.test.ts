/** The number of SQL statements does not grow with the number of rows: one for each field that reads, for one parent as for fifty. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from './subgraph.js';
import { evaluatedProjects } from './testing.js';

const projectIds = evaluatedProjects().map(({ project }) => project.id);

/** Fields of an evaluation, each set with the exact number of its statements. */
const parts: [what: string, fields: string, statements: number][] = [
  ['its project and evaluators', 'project { id } evaluators { id }', 0],
  ['the portfolios of its evaluators', 'evaluators { evaluations(first: 2) { nodes { id } totalCount } }', 2],
  [
    'its protocol and what follows',
    'protocol { status } generalisationOpinions { body } transitionPeriod { inForce } outcome { kind }',
    4,
  ],
  ['its criteria', 'criteria { criterion followed measured }', 1],
  ['what it follows', 'indicators { frequency indicator { label } }', 2],
  ['what is missing', 'indicators(missingFor: CURRENT_PERIOD) { frequency missing due { end } }', 2],
  ['its values', 'indicatorValues { nodes { indicator { label } report { kind } reportVersion project { id } } }', 3],
  [
    'its values on one aspect',
    'indicatorValues(filter: { aspects: [EFFICIENCE] }, orderBy: { field: PERIOD }) { totalCount nodes { value } }',
    2,
  ],
  ['its reports with their values', 'reports { totalCount nodes { overdue indicatorValues { nodes { value } } } }', 3],
  ['its overdue reports', 'reports(filter: { overdueAt: "2026-06-30" }) { nodes { kind dueOn } }', 1],
];

/** Everything at once. Fields that share a loader may share a statement, as they happen to meet: at most one a field. */
const everything = `
  id status project { id } evaluators { id evaluations(first: 2) { nodes { id } totalCount } }
  protocol { status validatedOn }
  criteria { criterion followed measured }
  indicators { indicator { code values(first: 2) { nodes { id } totalCount } } due { end } missing latestValue { value report { version } } }
  late: indicators(missingFor: CURRENT_PERIOD) { indicator { code label } frequency }
  indicatorValues(first: 10) { totalCount nodes { value reportVersion indicator { label unit } report { kind overdue } evaluation { id } } }
  efficiency: indicatorValues(filter: { aspects: [EFFICIENCE] }, orderBy: { field: PERIOD, direction: DESC }) { nodes { value difference comparison } }
  reports(first: 10) { totalCount nodes { kind overdue evaluation { id } indicatorValues(first: 3) { nodes { id } } } }
  generalisationOpinions { body verdict committee { code } }
  transitionPeriod { withinLimit inForce }
  outcome { kind vehicle }`;
const readingFields = 25;

describe('the statements of an operation', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    // Three times the fictional projects, so that fifty rows of every list are there.
    tested = await startForTest(start, { times: 3 });
  });
  afterAll(() => tested.stop());

  const count = async (query: string, variables?: Record<string, unknown>) => {
    const { errors, statements } = await tested.run(query, variables);
    expect(errors).toBeUndefined();
    return statements.length;
  };

  const evaluations = (first: number, fields: string) =>
    `{ evaluations(filter: { provenance: DEMO }, orderBy: { field: ID, direction: DESC }, first: ${first}) { nodes { id ${fields} } } }`;

  it.each(parts)(
    'for evaluations with %s are as many for 50 rows as for one or two',
    async (_what, fields, statements) => {
      expect(await count(evaluations(50, fields))).toBe(1 + statements);
      expect(await count(evaluations(2, fields))).toBeLessThanOrEqual(1 + statements);
      expect(await count(evaluations(1, fields))).toBeLessThanOrEqual(1 + statements);
    },
  );

  it('for everything about fifty evaluations are at most one for each field that reads', async () => {
    expect(await count(evaluations(50, everything))).toBeLessThanOrEqual(1 + readingFields);
  });

  const lists: [list: string, query: (first: number) => string, statements: number][] = [
    [
      'reports',
      (first) =>
        `{ reports(filter: { kinds: [FINAL, INTERIM] }, first: ${first}) { nodes { overdue project { id } evaluation { status } indicatorValues { nodes { id } } } } }`,
      3,
    ],
    [
      'values of a theme',
      (first) =>
        `{ indicatorValues(filter: { themes: [OBESITE, PREMIER_RECOURS] }, first: ${first}) { nodes { indicator { label } evaluation { status } project { id } } } }`,
      3,
    ],
    [
      'figures',
      (first) =>
        `{ publishedFigures(first: ${first}) { nodes { label nationalIndicators { publishedFigures { value } } } } }`,
      2,
    ],
  ];

  it.each(lists)('for %s are as many for 50 rows as for one', async (_list, query, statements) => {
    expect(await count(query(1))).toBe(statements);
    expect(await count(query(50))).toBe(statements);
  });

  const below = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Project { evaluation { FIELDS } finalReportDueOn } } }`;
  const references = projectIds.slice(-50).map((id) => ({ __typename: 'Project', id, endsOn: '2025-01-01' }));

  it.each(parts)(
    'below fifty projects that the gateway names, with %s, are as few',
    async (_what, fields, statements) => {
      const query = below.replace('FIELDS', `id ${fields}`);
      expect(references.length).toBeGreaterThan(40);
      expect(await count(query, { of: references })).toBe(1 + statements);
      expect(await count(query, { of: references.slice(-1) })).toBeLessThanOrEqual(1 + statements);
    },
  );

  it('below fifty projects, with everything, are at most one for each field that reads', async () => {
    expect(await count(below.replace('FIELDS', everything), { of: references })).toBeLessThanOrEqual(1 + readingFields);
  });
});
