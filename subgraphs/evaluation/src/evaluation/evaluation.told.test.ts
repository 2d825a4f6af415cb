/** What is loaded is told to the log: each evaluation once with its snapshot, its dated life before it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from '../subgraph.js';
import { evaluatedProjects } from '../testing.js';
import { snapshotOf } from './evaluation-snapshot.js';
import { statusOf } from './evaluation-status.js';

interface Told {
  readonly kind: string;
  readonly noun_id: string;
  readonly happened_on: string;
  readonly audience: string;
  readonly actor_role: string;
  readonly facts: object | null;
}

describe('what is loaded', () => {
  let tested: TestedSubgraph;
  let told: Told[];
  beforeAll(async () => {
    tested = await startForTest(start);
    told = await tested.subgraph.database.asSystem().rows<Told>(sql`
      SELECT kind, noun_id, happened_on, audience, actor_role, facts FROM events.event
      WHERE subgraph = 'evaluation' ORDER BY position`);
  });
  afterAll(() => tested.stop());

  it('is told once of each evaluation, in order of time, the snapshot last', () => {
    const all = evaluatedProjects();
    expect(new Set(told.map(({ noun_id }) => noun_id)).size).toBe(all.length);
    for (const { project, evaluation } of all) {
      const events = told.filter(({ noun_id }) => noun_id === evaluation.id);
      const dated = [
        ...evaluation.reports.flatMap(({ deliveredOn }) => (deliveredOn === null ? [] : ['REPORT_DELIVERED'])),
        ...evaluation.opinions.flatMap(({ givenOn }) => (givenOn === null ? [] : ['GENERALISATION_OPINION'])),
        ...(evaluation.transition?.startsOn == null ? [] : ['TRANSITION_OPENED']),
        ...(evaluation.outcome?.decidedOn == null ? [] : ['OUTCOME_DECIDED']),
      ];
      expect(events.map(({ kind }) => kind).toSorted(), project.slug).toEqual(
        ['EVALUATION_OPENED', ...dated].toSorted(),
      );
      expect(events[0]?.kind).toBe('EVALUATION_OPENED');
      const days = events.map(({ happened_on }) => happened_on);
      expect(days, project.slug).toEqual(days.toSorted());
      const snapshot = snapshotOf({ projectId: project.id, version: 1, ...evaluation });
      expect(events.map(({ facts }) => facts)).toEqual([...events.slice(1).map(() => null), snapshot]);
      expect(new Set(events.map(({ actor_role }) => actor_role))).toEqual(new Set(['SYSTEM']));
    }
  });

  it('stands where the steps that were taken lead, by the same rule as what is recorded by commands', () => {
    for (const { project, evaluation } of evaluatedProjects()) {
      if (evaluation.provenance === 'REAL') continue;
      const reports = evaluation.reports.map((report) => ({ ...report, deliveredFrom: report.deliveredOn }));
      const status = statusOf({ ...evaluation, reports, firstInclusionOn: project.firstInclusionOn }, null);
      expect(status, project.slug).toBe(evaluation.status);
    }
  });

  it('is copied of each project as its owner will tell of it', async () => {
    const rows = await tested.subgraph.database.asSystem().rows<Record<string, unknown>>(sql`
      SELECT slug, version, is_public, authority, authorised_on, cardinality(act_ids) AS acts FROM project_projection`);
    expect(new Set(rows.map(({ version }) => version))).toEqual(new Set([1]));
    const evaluated = new Set(evaluatedProjects().map(({ project }) => project.slug));
    for (const row of rows) {
      if (evaluated.has(String(row['slug']))) expect(row['is_public'], String(row['slug'])).toBe(true);
    }
    expect(rows.filter(({ is_public }) => is_public === false).length).toBeGreaterThan(3);
  });
});
