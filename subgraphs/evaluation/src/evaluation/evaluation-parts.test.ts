/** The parts of every evaluation are given as they were loaded: nothing lost, nothing filled in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { OpinionFacts } from '@innovation-sante/scheme/facts/instruction-facts';
import { start } from '../subgraph.js';
import { evaluatedProjects } from '../testing.js';
import { finalReportDueOn } from '../report/report.rules.js';
import { isWithinLimit } from '../transition-period/transition-period.rules.js';

const all = evaluatedProjects();
const sourced = ['provenance', 'source', 'confidence'] as const;

/** Some fields of a fact, or null where there is none. */
function pick<Facts extends object>(
  facts: Facts | null,
  ...fields: (keyof Facts & string)[]
): Record<string, unknown> | null {
  return facts && Object.fromEntries(fields.map((field) => [field, facts[field]]));
}

const bodyOrder = ['ARS', 'HAS', 'CTIS', 'COLLEGE_DG_ARS', 'CSIS', null];

const opinion = (facts: OpinionFacts) => ({
  ...pick(facts, 'id', 'body', 'requestedOn', 'dueOn', 'givenOn', 'givenAround', 'verdict', 'comment', ...sourced),
  committee: facts.body === 'CTIS' || facts.body === 'CSIS' ? { code: facts.body } : null,
  organisation: facts.organisationId === null ? null : { id: facts.organisationId },
});

const query = `{ evaluations(first: 100) { nodes {
  id status ${sourced.join(' ')} project { id } evaluators { id }
  protocol { id status submittedOn validatedOn ${sourced.join(' ')} }
  generalisationOpinions { id body requestedOn dueOn givenOn givenAround verdict comment committee { code } organisation { id } ${sourced.join(' ')} }
  transitionPeriod { id startsOn endsOn endsAround duration actId statement withinLimit ${sourced.join(' ')} }
  outcome { id kind vehicle reference decidedOn decidedAround statement ${sourced.join(' ')} }
} } }`;

describe('every evaluation', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  it('has the protocol, opinions, transition and outcome of the facts', async () => {
    const { data, errors } = await tested.run(query);
    expect(errors).toBeUndefined();
    const found = new Map(
      (data as { evaluations: { nodes: { id: string }[] } }).evaluations.nodes.map((node) => [node.id, node]),
    );
    for (const { project, evaluation } of all) {
      const { protocol, transition, outcome } = evaluation;
      expect(found.get(evaluation.id), project.slug).toEqual({
        ...pick(evaluation, 'id', 'status', ...sourced),
        project: { id: project.id },
        evaluators: evaluation.evaluatorIds.map((id) => ({ id })),
        protocol: pick(protocol, 'id', 'status', 'submittedOn', 'validatedOn', ...sourced),
        generalisationOpinions: evaluation.opinions
          .toSorted((a, b) => bodyOrder.indexOf(a.body) - bodyOrder.indexOf(b.body))
          .map(opinion),
        transitionPeriod: transition && {
          ...pick(transition, 'id', 'startsOn', 'endsOn', 'endsAround', 'duration', 'actId', 'statement', ...sourced),
          withinLimit: isWithinLimit(transition) ?? null,
        },
        outcome: pick(
          outcome,
          'id',
          'kind',
          'vehicle',
          'reference',
          'decidedOn',
          'decidedAround',
          'statement',
          ...sourced,
        ),
      });
    }
  });

  it('says the same of itself alone as in the list, and null of an unknown id', async () => {
    const { evaluation } = all[0]!;
    const { data } = await tested.run(
      `query ($id: ID!) { evaluation(id: $id) { id status } unknown: evaluation(id: "0190f2c4-0000-7000-8000-000000000000") { id } }`,
      { id: evaluation.id.toUpperCase() },
    );
    expect(data).toEqual({ evaluation: { id: evaluation.id, status: evaluation.status }, unknown: null });
  });
});

describe('the loaded facts', () => {
  it('keep the opinion of the conseil stratégique after that of the comité technique (R-GEN-1)', () => {
    for (const { project, evaluation } of all) {
      const given = (body: string) => evaluation.opinions.find((facts) => facts.body === body)?.givenOn ?? null;
      const csis = given('CSIS');
      if (csis !== null) expect((given('CTIS') ?? '~') <= csis, project.slug).toBe(true);
    }
  });

  it('have every final report of a fictional project due within six months of its end (R-EVAL-1)', () => {
    for (const { project, evaluation } of all.filter((row) => row.project.provenance === 'DEMO')) {
      for (const { kind, dueOn } of evaluation.reports) {
        if (kind === 'FINAL') expect(dueOn, project.slug).toBe(finalReportDueOn(project.endsOn!));
      }
    }
  });

  it('give no small number of people in an invented value', () => {
    for (const { evaluation } of all.filter((row) => row.project.provenance === 'DEMO')) {
      for (const { n, nReference } of evaluation.values) {
        for (const count of [n, nReference]) expect(count === null || count >= 11).toBe(true);
      }
    }
  });
});
