/** Counts of fewer than eleven people are for insiders alone, on every path that leads to a value. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import type { Principal } from '@innovation-sante/kit/principal';
import { type EvaluationWorld, askers, ended, startWorld } from '../testing/evaluation-world.js';
import { smallestShownCount } from './small-counts.js';

const fields = 'comparison value reference difference n nReference ciLow ciHigh suppressed';
const nothing = { ciLow: null, ciHigh: null, n: null, nReference: null, reference: null, difference: null };
const year = (number: number) => ({ periodStart: `${number}-01-01`, periodEnd: `${number}-12-31` });

/** Rows as they are recorded, and what an outsider sees of each. */
const cases = [
  {
    row: { ...year(2022), periodStart: '2022-03-01', indicatorCode: 'PEOPLE', value: 10 },
    outside: { ...nothing, value: null, suppressed: true },
  },
  {
    row: { ...year(2023), indicatorCode: 'PEOPLE', value: 11 },
    outside: { ...nothing, value: 11, suppressed: false },
  },
  {
    // The difference with what is shown would give the value back.
    row: {
      ...year(2024),
      indicatorCode: 'PEOPLE',
      comparison: 'TARGET',
      value: 8,
      reference: 20,
      ciLow: -13,
      ciHigh: -11,
    },
    outside: { ...nothing, value: null, reference: 20, suppressed: true },
  },
  {
    row: { ...year(2025), indicatorCode: 'PEOPLE', comparison: 'TARGET', value: 30, reference: 7 },
    outside: { ...nothing, value: 30, suppressed: true },
  },
  {
    // A rate and the width of its interval give back how many were measured.
    row: {
      ...year(2023),
      indicatorCode: 'RATE',
      comparison: 'CASE_CONTROL',
      value: 40,
      reference: 50,
      n: 10,
      nReference: 300,
      ciLow: -12,
      ciHigh: -8,
    },
    outside: { ...nothing, value: 40, reference: 50, difference: -10, nReference: 300, suppressed: true },
  },
  {
    row: {
      ...year(2024),
      indicatorCode: 'RATE',
      comparison: 'CASE_CONTROL',
      value: 41,
      reference: 50,
      n: 11,
      nReference: 0,
      ciLow: -12,
      ciHigh: -8,
    },
    outside: { ...nothing, value: 41, reference: 50, difference: -9, n: 11, suppressed: true },
  },
  {
    row: { ...year(2025), indicatorCode: 'RATE', value: 5, n: 11, ciLow: 4, ciHigh: 6 },
    outside: { ...nothing, value: 5, n: 11, ciLow: 4, ciHigh: 6, suppressed: false },
  },
];

describe('small counts of people', () => {
  let world: EvaluationWorld;
  let evaluationId = '';
  let projectId = '';
  beforeAll(async () => {
    world = await startWorld();
    ({ evaluationId, projectId } = await world.evaluated(ended));
    await world.done('recordIndicatorValues', { evaluationId, rows: cases.map(({ row }) => row) });
    await world.done('followIndicator', { evaluationId, indicatorCode: 'PEOPLE', frequency: 'YEARLY' });
    const { evaluation } = await world.done('deliverReport', {
      evaluationId,
      kind: 'FINAL',
      deliveredOn: '2026-01-20',
    });
    expect(evaluation).not.toBeNull();
    await world.tested.subgraph.database.asSystem().rows(sql`
      UPDATE indicator_value SET statement = 'huit personnes',
        report_id = (SELECT id FROM report WHERE evaluation_id = ${evaluationId})`);
  });
  afterAll(() => world.stop());

  type Asker = Partial<Principal> | null;
  const outsiders: [string, Asker][] = [
    ['the public', null],
    ['the ARS', askers.ars11],
    ['another ARS', askers.ars53],
    ['the national team', askers.team],
    ['the CTIS', askers.ctis],
    ['the CSIS', askers.csis],
    ['the HAS', askers.has],
    ['the Assurance Maladie', askers.insurance],
    ['another porteur', askers.otherPorteur],
    ['an evaluator of another project', askers.evaluator('00000001-0000-7000-8000-000000000001')],
  ];
  const insiders = (): [string, Asker][] => [
    ['its porteur', askers.porteur],
    ['its evaluator', askers.evaluator(projectId)],
    ['an administrator', {}],
  ];

  interface Node {
    readonly indicator: { readonly code: string };
    readonly periodEnd: string;
    readonly statement: string | null;
    readonly [field: string]: unknown;
  }
  const node = `{ indicator { code } periodEnd statement ${fields} }`;
  const connection = `{ nodes ${node} }`;

  /** The values by every path of the graph, as an asker sees them. */
  async function paths(principal: Asker): Promise<Record<string, readonly Node[]>> {
    const { data, errors } = await world.tested.run(
      `query ($evaluation: ID!, $of: [_Any!]!) {
        root: indicatorValues ${connection}
        evaluation(id: $evaluation) {
          indicatorValues ${connection}
          reports(filter: { kinds: [FINAL] }) { nodes { indicatorValues ${connection} } }
        }
        indicators { nodes { values ${connection} } }
        _entities(representations: $of) { ... on Project { evaluation { indicatorValues ${connection} } } } }`,
      { evaluation: evaluationId, of: [{ __typename: 'Project', id: projectId }] },
      principal,
    );
    expect(errors).toBeUndefined();
    interface List {
      readonly nodes: readonly Node[];
    }
    interface Measured {
      readonly indicatorValues: List;
    }
    const answer = data as unknown as {
      root: List;
      evaluation: Measured & { reports: { nodes: readonly Measured[] } };
      indicators: { nodes: readonly { values: List }[] };
      _entities: readonly { evaluation: Measured }[];
    };
    return {
      root: answer.root.nodes,
      evaluation: answer.evaluation.indicatorValues.nodes,
      report: answer.evaluation.reports.nodes.flatMap(({ indicatorValues }) => indicatorValues.nodes),
      indicator: answer.indicators.nodes.flatMap(({ values }) => values.nodes),
      reference: answer._entities.flatMap(({ evaluation }) => evaluation.indicatorValues.nodes),
    };
  }

  const expectedOf = ({ indicator, periodEnd }: Node) =>
    cases.find(({ row }) => row.indicatorCode === indicator.code && row.periodEnd === periodEnd);

  it.each(outsiders)('are withheld from %s on every path, with what would give them back', async (_who, principal) => {
    for (const [path, nodes] of Object.entries(await paths(principal))) {
      expect(nodes, path).toHaveLength(cases.length);
      for (const value of nodes) {
        const outside = expectedOf(value)?.outside;
        expect(value, path).toMatchObject(outside ?? {});
        expect(value.statement, path).toBe(outside?.suppressed ? null : 'huit personnes');
      }
    }
  });

  it('are shown to insiders as they are, and marked all the same', async () => {
    for (const [who, principal] of insiders()) {
      for (const [path, nodes] of Object.entries(await paths(principal))) {
        expect(nodes, path).toHaveLength(cases.length);
        for (const value of nodes) {
          const found = expectedOf(value);
          const {
            indicatorCode: _code,
            periodStart: _start,
            ...row
          } = found?.row ?? { indicatorCode: '', periodStart: '' };
          expect(value, `${who}, ${path}`).toMatchObject({ ...row, suppressed: found?.outside.suppressed });
          expect(value.statement).toBe('huit personnes');
        }
      }
    }
  });

  it('give nothing back by the orders of lists, their cursors, or which values are missing', async () => {
    const read = async (field: string, direction: string, principal: Asker) => {
      const { data } = await world.tested.run(
        `{ indicatorValues(orderBy: { field: ${field}, direction: ${direction} }) { edges { cursor node ${node} } } }`,
        {},
        principal,
      );
      return (data as unknown as { indicatorValues: { edges: { cursor: string; node: Node }[] } }).indicatorValues
        .edges;
    };
    for (const [field, shown] of [
      ['VALUE', 'value'],
      ['DIFFERENCE', 'difference'],
    ] as const) {
      for (const direction of ['ASC', 'DESC']) {
        const outside = await read(field, direction, askers.team);
        const values = outside.map(({ node: value }) => value[shown]);
        const known = values.filter((value) => value !== null) as number[];
        const sign = direction === 'ASC' ? 1 : -1;
        expect(values).toEqual([
          ...known.toSorted((a, b) => sign * (a - b)),
          ...values.filter((value) => value === null),
        ]);
        const secrets = cases.filter(({ outside: { suppressed } }) => suppressed).map(({ row }) => row.value);
        for (const { cursor, node: value } of outside) {
          if (value[shown] !== null) continue;
          const text = Buffer.from(cursor, 'base64url').toString();
          for (const secret of secrets) expect(text).not.toContain(`"${secret}"`);
        }
        const inside = await read(field, direction, {});
        expect(
          inside.map(({ cursor }) => cursor),
          'one list has one order',
        ).toEqual(outside.map(({ cursor }) => cursor));
      }
    }
    const { data } = await world.tested.run(
      `{ evaluation(id: "${evaluationId}") { indicators { missing(period: CURRENT_PERIOD, at: "2023-06-30")
          latestValue { ${fields} } } criteria { measured } } }`,
      {},
      askers.team,
    );
    expect(data).toEqual({
      evaluation: {
        // 2022 was measured: withheld is not missing. (It is due only for a whole year; 2022 began in March.)
        indicators: [{ missing: false, latestValue: { ...cases[3]?.outside, comparison: 'TARGET' } }],
        criteria: [{ measured: 0 }, { measured: 2 }, { measured: 0 }],
      },
    });
  });

  it('that are withheld are not missing', async () => {
    const other = await world.evaluated({ firstInclusionOn: '2022-01-01', slug: 'demo-small' });
    await world.done('followIndicator', {
      evaluationId: other.evaluationId,
      indicatorCode: 'PEOPLE',
      frequency: 'YEARLY',
    });
    const missing = async () => {
      const { data } = await world.tested.run(
        `{ evaluation(id: "${other.evaluationId}") { indicators { missing(period: CURRENT_PERIOD, at: "2023-06-30") } }
          evaluations(filter: { missingIndicatorsFor: CURRENT_PERIOD, missingIndicatorsAt: "2023-06-30" }) { nodes { id } } }`,
        {},
        askers.ars11,
      );
      const answer = data as unknown as {
        evaluation: { indicators: { missing: boolean }[] };
        evaluations: { nodes: { id: string }[] };
      };
      return [
        answer.evaluation.indicators[0]?.missing,
        answer.evaluations.nodes.some(({ id }) => id === other.evaluationId),
      ];
    };
    expect(await missing()).toEqual([true, true]);
    await world.done('recordIndicatorValues', {
      evaluationId: other.evaluationId,
      rows: [{ ...year(2022), indicatorCode: 'PEOPLE', value: 3 }],
    });
    expect(await missing()).toEqual([false, false]);
  });

  it('are marked by the database at the same number as they are withheld', async () => {
    const database = world.tested.subgraph.database.asSystem();
    const [edge] = await database.rows<{ last: number; first: number }>(sql`
      SELECT max(n) FILTER (WHERE suppressed) AS last, min(n) FILTER (WHERE NOT suppressed) AS first
      FROM indicator_value WHERE indicator_code = 'RATE' AND n_reference IS NULL OR n_reference = 300`);
    expect(edge).toEqual({ last: smallestShownCount - 1, first: smallestShownCount });
  });
});
