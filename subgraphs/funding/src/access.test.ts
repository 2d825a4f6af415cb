/** Money is for those whose it is, by whatever path it is asked for, and by each of the two nets alone. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyone } from '@innovation-sante/kit/access';
import type { Principal } from '@innovation-sante/kit/principal';
import { type StartOptions, type SubgraphDefinition, startSubgraph } from '@innovation-sante/kit/subgraph';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { ProjectProjection } from './project/project-projection.entity.js';
import { funding } from './subgraph.js';
import { facts, mandate, porteur, region, rowOf } from './testing/demo-money.js';
import { testId } from './testing/told-project.js';

type Asker = Partial<Principal> | null;

/** Each asker, whose money they see, and whose files. */
const askers: readonly (readonly [
  string,
  Asker,
  (project: ProjectProjection) => boolean,
  (project: ProjectProjection) => boolean,
])[] = [
  ['the public', null, () => false, () => false],
  ['a role that nobody knows', { role: 'STRANGER' }, () => false, () => false],
  [
    'a porteur',
    { role: 'PORTEUR', organisation: porteur },
    ({ porteurIds }) => porteurIds.includes(porteur),
    ({ porteurIds }) => porteurIds.includes(porteur),
  ],
  ['a porteur of nothing', { role: 'PORTEUR', organisation: testId('a001', 404) }, () => false, () => false],
  ['a porteur without organisation', { role: 'PORTEUR', organisation: null }, () => false, () => false],
  [
    'an ARS',
    { role: 'ARS', regions: [region] },
    ({ regionCodes }) => regionCodes.includes(region),
    ({ regionCodes }) => regionCodes.includes(region),
  ],
  ['an ARS without region', { role: 'ARS', regions: [] }, () => false, () => false],
  [
    'the comité technique',
    { role: 'CTIS' },
    ({ referredTo }) => referredTo.includes('CTIS'),
    ({ referredTo }) => referredTo.includes('CTIS'),
  ],
  [
    'the HAS',
    { role: 'HAS' },
    ({ referredTo }) => referredTo.includes('HAS'),
    ({ referredTo }) => referredTo.includes('HAS'),
  ],
  ['an evaluator', { role: 'EVALUATOR', mandates: [mandate] }, () => false, ({ id }) => id === mandate],
  ['the Assurance Maladie', { role: 'ASSURANCE_MALADIE' }, () => true, () => true],
  ['the national team', { role: 'NATIONAL_TEAM' }, () => true, () => true],
  ['an administrator', { role: 'ADMINISTRATOR' }, () => true, () => true],
];

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** The subgraph whose repositories let everything through: row-level security alone is left. */
const byDatabaseAlone: SubgraphDefinition = {
  ...funding,
  access: { ...funding.access, rows: new Map([...funding.access.rows.keys()].map((entity) => [entity, everyone])) },
};

/** The subgraph whose policies let everything through: the repositories alone are left. */
const byRepositoriesAlone: SubgraphDefinition = {
  ...funding,
  rowSecurity: funding.rowSecurity.map(({ table }) => ({ table, visible: 'true' })),
};

describe.each<[string, SubgraphDefinition]>([
  ['both nets', funding],
  ['row-level security alone', byDatabaseAlone],
  ['the repositories alone', byRepositoriesAlone],
])('by %s, money', (_, definition) => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest((options: StartOptions) => startSubgraph(definition, options));
  });
  afterAll(() => tested.stop());

  async function answer(query: string, variables: Record<string, unknown>, asker: Asker) {
    const { data, errors } = await tested.run(query, variables, asker);
    expect(errors).toBeUndefined();
    return data as Record<string, unknown>;
  }

  interface List {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly totalCount: number;
  }

  async function listed(list: string, asker: Asker): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const data = await answer(
        `query ($after: String) { ${list}(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }`,
        { after },
        asker,
      );
      const { nodes, pageInfo, totalCount } = data[list] as List;
      ids.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) {
        expect(ids).toHaveLength(totalCount);
        return ids.toSorted();
      }
      after = pageInfo.endCursor;
    }
  }

  describe.each(askers)('for %s', (__, asker, seesMoney, seesFile) => {
    const seen = facts.filter(({ id }) => seesMoney(rowOf(id)));
    const lines = seen.flatMap(({ funding: { lines } }) => lines);
    const commitments = seen.flatMap(({ funding: { commitments } }) => commitments);
    const payments = seen.flatMap(({ funding: { payments } }) => payments);

    it('is listed and counted as far as it is theirs', async () => {
      const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id).toSorted();
      expect(await listed('fundingLines', asker)).toEqual(ids(lines));
      expect(await listed('commitments', asker)).toEqual(ids(commitments));
      expect(await listed('payments', asker)).toEqual(ids(payments));
    });

    it('is found by id and by reference as far as it is theirs, and else as little as what is not there', async () => {
      const all = facts.flatMap(({ funding: { lines } }) => lines.slice(0, 1));
      const shown = new Set(lines.map(({ id }) => id));
      for (const { id } of [...all.slice(0, 20), { id: testId('a003', 404) }]) {
        const { fundingLine } = await answer('query ($id: ID!) { fundingLine(id: $id) { id } }', { id }, asker);
        expect(fundingLine).toEqual(shown.has(id) ? { id } : null);
      }
      const entities = facts.flatMap(({ id, funding: { lines, commitments, payments } }) => [
        ...lines.slice(0, 1).map((line) => ({ __typename: 'FundingLine', id: line.id, project: id })),
        ...commitments.slice(0, 1).map((commitment) => ({ __typename: 'Commitment', id: commitment.id, project: id })),
        ...payments.slice(0, 1).map((payment) => ({ __typename: 'Payment', id: payment.id, project: id })),
      ]);
      const { _entities } = await answer(
        `query ($of: [_Any!]!) { _entities(representations: $of) {
          ... on FundingLine { id } ... on Commitment { id } ... on Payment { id } } }`,
        { of: entities.map(({ __typename, id }) => ({ __typename, id })) },
        asker,
      );
      expect(_entities).toEqual(entities.map(({ id, project }) => (seesMoney(rowOf(project)) ? { id } : null)));
    });

    it('is summed as far as it is theirs', async () => {
      const { fundingSummary } = await answer(
        '{ fundingSummary { authorised { amount } committed { amount } paid { amount } projectCount lineCount } }',
        {},
        asker,
      );
      expect(fundingSummary).toEqual(
        lines.length === 0
          ? []
          : [
              {
                authorised: { amount: sum(lines.map(({ authorisedCents }) => authorisedCents)) },
                committed: { amount: sum(commitments.map(({ amountCents }) => amountCents)) },
                paid: { amount: sum(payments.map(({ amountCents }) => amountCents)) },
                projectCount: seen.filter(({ funding: { lines } }) => lines.length > 0).length,
                lineCount: lines.length,
              },
            ],
      );
      // Each group of facts about projects adds up from the same lines.
      for (const group of ['STATE', 'REGION', 'FUND', 'YEAR']) {
        const { fundingSummary: groups } = await answer(
          `{ fundingSummary(groupBy: [${group}]) { lineCount authorised { amount } } }`,
          {},
          asker,
        );
        expect(sum((groups as { lineCount: number }[]).map(({ lineCount }) => lineCount))).toBe(lines.length);
      }
    });

    it('is summed by region and ARS, and listed by organisation, as far as it is theirs', async () => {
      const held = lines.filter(({ regionCode }) => regionCode === region);
      const fir = held.filter(({ fund }) => fund === 'FIR');
      const { _entities } = await answer(
        `query ($of: [_Any!]!) { _entities(representations: $of) {
          ... on Region { fundingSummary { lineCount } }
          ... on Ars { firSpending { authorised { amount } } }
          ... on Organisation { payments { totalCount } } } }`,
        {
          of: [
            { __typename: 'Region', code: region },
            { __typename: 'Ars', regionCode: region },
            { __typename: 'Organisation', id: porteur },
          ],
        },
        asker,
      );
      expect(_entities).toEqual([
        { fundingSummary: held.length === 0 ? [] : [{ lineCount: held.length }] },
        { firSpending: { authorised: { amount: sum(fir.map(({ authorisedCents }) => authorisedCents)) } } },
        { payments: { totalCount: payments.filter(({ payeeId }) => payeeId === porteur).length } },
      ]);
    });

    it('of a project is null where it is not theirs, and so is that of a project that they do not see', async () => {
      const asked = [...facts.map(({ id }) => id), testId('a000', 404)];
      const found = await Promise.all(
        [asked.slice(0, 50), asked.slice(50)].map((ids) =>
          answer(
            `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Project { funding {
              authorised { amount } paid { amount } executionRate byFund { fund { code } }
              lines { totalCount } commitments { totalCount } payments { totalCount } statedAmounts { id } } } } }`,
            { of: ids.map((id) => ({ __typename: 'Project', id })) },
            asker,
          ),
        ),
      );
      const answers = found.flatMap(({ _entities }) => _entities as { funding: Record<string, unknown> | null }[]);
      for (const [index, { id, provenance, funding: money }] of facts.entries()) {
        const project = rowOf(id);
        const given = answers[index]?.funding;
        if (!project.isPublic && !seesFile(project)) {
          expect(given).toBeNull();
          continue;
        }
        const known = seesMoney(project) && (provenance === 'DEMO' || money.lines.length > 0);
        expect(given).toMatchObject({
          authorised: known ? { amount: sum(money.lines.map(({ authorisedCents }) => authorisedCents)) } : null,
          paid: known ? { amount: sum(money.payments.map(({ amountCents }) => amountCents)) } : null,
          lines: { totalCount: seesMoney(project) ? money.lines.length : 0 },
          commitments: { totalCount: seesMoney(project) ? money.commitments.length : 0 },
          payments: { totalCount: seesMoney(project) ? money.payments.length : 0 },
        });
        if (!seesMoney(project)) expect(given).toMatchObject({ executionRate: null, byFund: [] });
        expect(given?.['statedAmounts']).toHaveLength(money.statedAmounts.length);
      }
      expect(answers.at(-1)?.funding).toBeNull();
    });
  });
});
