/** Who sees what of an evaluation through the graph: by every role and path, in what is counted and filtered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startForTest } from '@innovation-sante/kit/testing';
import { start } from './subgraph.js';
import { type EvaluationWorld, askers, evaluatorOrganisation, testId } from './testing/evaluation-world.js';
import { type Asker, type Ids, type Part, projects, seenParts, sightsOf, startSights } from './testing/sights.js';

describe('access to evaluations', () => {
  let world: EvaluationWorld;
  let ids: Ids;
  beforeAll(async () => {
    ({ world, ids } = await startSights());
  });
  afterAll(() => world.stop());

  interface Answer {
    readonly protocol: object | null;
    readonly indicators: readonly object[];
    readonly reports: { readonly nodes: readonly { readonly kind: string }[]; readonly totalCount: number };
    readonly indicatorValues: { readonly nodes: readonly object[]; readonly totalCount: number };
    readonly generalisationOpinions: readonly { readonly verdict: string | null }[];
    readonly transitionPeriod: object | null;
  }

  const fields = `id protocol { status } indicators { frequency } reports { nodes { kind } totalCount }
    indicatorValues { nodes { id } totalCount } generalisationOpinions { verdict } transitionPeriod { startsOn }`;

  /** The parts that an answer shows. */
  const partsOf = (answer: Answer | null): Part[] => {
    if (answer === null) return [];
    const kinds = answer.reports.nodes.map(({ kind }) => kind);
    expect(answer.reports.totalCount, 'what is counted is what is seen').toBe(kinds.length);
    expect(answer.indicatorValues.totalCount).toBe(answer.indicatorValues.nodes.length);
    const shown: Record<Part, boolean> = {
      evaluation: true,
      protocol: answer.protocol !== null,
      followed: answer.indicators.length > 0,
      interim: kinds.includes('INTERIM'),
      final: kinds.includes('FINAL'),
      value: answer.indicatorValues.nodes.length > 0,
      given: answer.generalisationOpinions.some(({ verdict }) => verdict !== null),
      awaited: answer.generalisationOpinions.some(({ verdict }) => verdict === null),
      transition: answer.transitionPeriod !== null,
    };
    return (Object.keys(shown) as Part[]).filter((part) => shown[part]);
  };

  it('by id, below the project and below its evaluator is the same for each role', async () => {
    for (const [who, principal, expected] of sightsOf(ids)) {
      for (const name of projects) {
        const { evaluationId, projectId } = ids[name];
        const { data, errors } = await world.tested.run(
          `query ($id: ID!, $of: [_Any!]!) { evaluation(id: $id) { ${fields} }
            _entities(representations: $of) {
              ... on Project { evaluation { ${fields} } } ... on Evaluation { ${fields} }
              ... on Organisation { evaluations(first: 100) { nodes { ${fields} } totalCount } } } }`,
          {
            id: evaluationId,
            of: [
              { __typename: 'Project', id: projectId },
              { __typename: 'Evaluation', id: evaluationId },
              { __typename: 'Organisation', id: evaluatorOrganisation },
            ],
          },
          principal,
        );
        expect(errors).toBeUndefined();
        const answer = data as unknown as {
          evaluation: Answer | null;
          _entities: [
            { evaluation: Answer | null },
            Answer | null,
            { evaluations: { nodes: (Answer & { id: string })[]; totalCount: number } },
          ];
        };
        const [project, reference, organisation] = answer._entities;
        const below = organisation.evaluations.nodes.find(({ id }) => id === evaluationId) ?? null;
        for (const [path, found] of Object.entries({
          byId: answer.evaluation,
          project: project.evaluation,
          reference,
          below,
        })) {
          expect(partsOf(found), `${who}: ${name} by ${path}`).toEqual(seenParts(name, expected[name]));
        }
        expect(organisation.evaluations.totalCount).toBe(organisation.evaluations.nodes.length);
      }
    }
  });

  it('by the root lists, their counts and their filters shows the same, and no hidden row', async () => {
    for (const [who, principal, expected] of sightsOf(ids)) {
      const seen = projects.filter((name) => expected[name] !== 'nothing');
      const withPart = (part: Part) =>
        projects.filter((name) => seenParts(name, expected[name]).includes(part)).toSorted();
      const names = async (list: string, filter = '') => {
        const { data, errors } = await world.tested.run(
          `{ list: ${list}${filter && `(filter: { ${filter} })`} { nodes { project { id } } totalCount } }`,
          {},
          principal,
        );
        expect(errors, `${who}: ${list} ${filter}`).toBeUndefined();
        const { nodes, totalCount } = (
          data as unknown as { list: { nodes: { project: { id: string } }[]; totalCount: number } }
        ).list;
        expect(totalCount).toBe(nodes.length);
        return nodes
          .map(({ project }) => projects.find((name) => ids[name].projectId === project.id) ?? 'unknown')
          .toSorted();
      };
      expect(await names('evaluations'), who).toEqual([...seen].toSorted());
      expect(await names('evaluations', 'themes: [OBESITE]'), who).toEqual([...seen].toSorted());
      expect(await names('evaluations', 'protocolStatuses: [DRAFT]'), who).toEqual(withPart('protocol'));
      expect(await names('evaluations', 'indicators: ["RATE"]'), who).toEqual(withPart('followed'));
      expect(await names('evaluations', 'reportKinds: [INTERIM]'), who).toEqual(withPart('interim'));
      expect(await names('evaluations', 'overdueAt: "2025-01-01"'), who).toEqual(withPart('interim'));
      expect(await names('evaluations', 'opinionAwaitedFrom: [CTIS]'), who).toEqual(withPart('awaited'));
      expect(
        await names('evaluations', 'missingIndicatorsFor: CURRENT_PERIOD, missingIndicatorsAt: "2025-06-30"'),
        who,
      ).toEqual(withPart('followed'));
      expect(await names('evaluations', 'inTransitionAt: "2026-06-01"'), who).toEqual(withPart('transition'));
      expect(await names('evaluations', `evaluators: ["${evaluatorOrganisation}"]`), who).toEqual([...seen].toSorted());
      expect(await names('indicatorValues'), who).toEqual(withPart('value'));
      expect(await names('indicatorValues', `projects: ["${ids.hidden.projectId}"]`), who).toEqual(
        withPart('value').filter((name) => name === 'hidden'),
      );
      expect(await names('reports', 'kinds: [INTERIM]'), who).toEqual(withPart('interim'));
      expect(await names('reports', 'kinds: [FINAL]'), who).toEqual(withPart('final'));
    }
  });

  it('refuses to ask files of foreign regions, porteurs and evaluators in so many words', async () => {
    const asks: [Asker, string, string][] = [
      [askers.ars11, 'regions: ["53"]', 'filter.regions'],
      [askers.porteur, `porteurs: ["${testId('0a', 2)}"]`, 'filter.porteurs'],
      [askers.evaluator(), `evaluators: ["${testId('e0', 2)}"]`, 'filter.evaluators'],
    ];
    const byFile = [
      ['evaluations', 'protocolStatuses: [DRAFT]'],
      ['evaluations', 'overdueAt: "2025-01-01"'],
      ['evaluations', 'indicators: ["RATE"]'],
      ['evaluations', 'missingIndicatorsFor: CURRENT_PERIOD'],
      ['evaluations', 'opinionAwaitedFrom: [CTIS]'],
      ['reports', 'overdueAt: "2025-01-01"'],
      ['reports', 'delivered: false'],
    ] as const;
    for (const [principal, foreign, field] of asks) {
      for (const [list, filter] of byFile) {
        const { errors } = await world.tested.run(
          `{ ${list}(filter: { ${filter}, ${foreign} }) { nodes { id } } }`,
          {},
          principal,
        );
        expect(
          errors?.map(({ extensions }) => extensions),
          `${list} ${filter} ${foreign}`,
        ).toMatchObject([{ code: 'FORBIDDEN', field }]);
      }
      const { errors } = await world.tested.run(
        `{ evaluations(filter: { ${foreign} }) { nodes { id } } }`,
        {},
        principal,
      );
      expect(errors, 'what is public may be asked of anyone').toBeUndefined();
    }
  });
});

describe('what is public knowledge', () => {
  it('of the real experiments is seen by everyone', async () => {
    const tested = await startForTest(start, { dataset: 'real' });
    try {
      const query = `{ evaluations(first: 100) { nodes { id outcome { kind } generalisationOpinions { body } } }
        reports(first: 100) { nodes { id statement } totalCount }
        indicatorValues(first: 100) { nodes { id value statement } totalCount } publishedFigures { totalCount } }`;
      const seen = await tested.run(query, {}, null);
      expect(seen.errors).toBeUndefined();
      const { statements: _, ...all } = await tested.run(query);
      expect(seen.data).toEqual(all.data);
      expect(
        (all.data as unknown as { indicatorValues: { totalCount: number } }).indicatorValues.totalCount,
      ).toBeGreaterThan(5);
    } finally {
      await tested.stop();
    }
  });
});
