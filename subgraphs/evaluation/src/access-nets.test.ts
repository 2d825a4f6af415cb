/** Both nets that hold back what is not somebody's to see, each without the other: the repositories and the database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenRoles } from '@innovation-sante/access/roles';
import { type Reading, from } from '@innovation-sante/kit/access';
import type { Database } from '@innovation-sante/kit/database';
import type { EntityClass } from '@innovation-sante/kit/definition';
import { type Principal, publicPrincipal } from '@innovation-sante/kit/principal';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { access, rowSecurity } from './access.js';
import { Evaluation } from './evaluation/evaluation.entity.js';
import { FollowedIndicator } from './followed-indicator/followed-indicator.entity.js';
import { GeneralisationOpinion } from './generalisation-opinion/generalisation-opinion.entity.js';
import { IndicatorValue } from './indicator-value/indicator-value.entity.js';
import { ProjectProjection } from './project/project-projection.entity.js';
import { Protocol } from './protocol/protocol.entity.js';
import { Report } from './report/report.entity.js';
import { TransitionPeriod } from './transition-period/transition-period.entity.js';
import { type EvaluationWorld, askers } from './testing/evaluation-world.js';
import { type Asker, type Ids, type Part, projects, seenParts, sightsOf, startSights } from './testing/sights.js';

/** How many rows a statement changes. */
async function changedBy(database: Database, statement: Sql): Promise<number> {
  const [row] = await database.rows<{ count: number }>(
    sql`WITH changed AS (${statement} RETURNING 1) SELECT count(*) AS count FROM changed`,
  );
  return row?.count ?? -1;
}

describe('what is seen of evaluations', () => {
  let world: EvaluationWorld;
  let ids: Ids;
  beforeAll(async () => {
    ({ world, ids } = await startSights());
  });
  afterAll(() => world.stop());

  /** A principal as the subgraph would take it. */
  const principalOf = (asker: Asker): Principal => {
    if (asker === null) return publicPrincipal;
    const known = (tokenRoles as readonly string[]).includes(asker.role ?? 'ADMINISTRATOR');
    return { ...publicPrincipal, subject: 'x', ...asker, role: known ? (asker.role ?? 'ADMINISTRATOR') : 'PUBLIC' };
  };

  /** The entity of each part, and which of its rows `t` are that part. */
  const rowsOfParts: Readonly<Record<Part, readonly [entity: EntityClass, evaluation: Sql, which: Sql]>> = {
    evaluation: [Evaluation, sql`t.id`, sql`true`],
    protocol: [Protocol, sql`t.evaluation_id`, sql`true`],
    followed: [FollowedIndicator, sql`t.evaluation_id`, sql`true`],
    interim: [Report, sql`t.evaluation_id`, sql`t.kind = 'INTERIM'`],
    final: [Report, sql`t.evaluation_id`, sql`t.kind = 'FINAL'`],
    value: [IndicatorValue, sql`t.evaluation_id`, sql`true`],
    given: [GeneralisationOpinion, sql`t.evaluation_id`, sql`t.verdict IS NOT NULL`],
    awaited: [GeneralisationOpinion, sql`t.evaluation_id`, sql`t.verdict IS NULL`],
    transition: [TransitionPeriod, sql`t.evaluation_id`, sql`true`],
  };

  /** What somebody sees of every part, where the tables are what `tableOf` says. */
  async function demandSights(
    sessionOf: (principal: Principal) => Reading,
    tableOf: (reading: Reading, entity: EntityClass) => Sql,
  ) {
    for (const [who, asker, expected] of sightsOf(ids)) {
      const reading = sessionOf(principalOf(asker));
      for (const part of Object.keys(rowsOfParts) as Part[]) {
        const [entity, evaluation, which] = rowsOfParts[part];
        const rows = await reading.database.rows<{ id: string }>(
          sql`SELECT DISTINCT ${evaluation} AS id FROM ${tableOf(reading, entity)} t WHERE ${which}`,
        );
        const seen = rows.map(({ id }) => projects.find((name) => ids[name].evaluationId === id) ?? '?');
        const should = projects.filter((name) => seenParts(name, expected[name]).includes(part));
        expect(seen.toSorted(), `${who}: ${part}`).toEqual(should.toSorted());
      }
      const copies = await reading.database.rows(sql`SELECT FROM ${tableOf(reading, ProjectProjection)} t`);
      expect(copies, who).toHaveLength(projects.filter((name) => expected[name] !== 'nothing').length);
    }
  }

  it('is the same in the database, where no repository asks: row-level security is a net of its own', async () => {
    await demandSights(
      (principal) => ({ access, principal, database: world.tested.subgraph.database.as(principal) }),
      ({ database }, entity) => raw(database.tableOf(entity)),
    );
  });

  it('is the same in the repositories, where the database lets every row through', async () => {
    await demandSights(
      (principal) => ({ access, principal, database: world.tested.subgraph.database.asSystem() }),
      from,
    );
  });

  it('shows nobody anything to a session that says not for whom it works', async () => {
    for (const { table } of rowSecurity) {
      expect(await world.tested.subgraph.database.rows(sql`SELECT FROM ${raw(table)}`), table).toEqual([]);
    }
  });

  it('lets nobody write past the commands: the database refuses foreign rows, and rows of another role', async () => {
    const tries: [string, Asker, Sql][] = [
      ['an evaluator without a mandate', askers.evaluator(), sql`UPDATE indicator_value SET value = 1`],
      ['a porteur', askers.porteur, sql`UPDATE indicator_value SET value = 1`],
      ['the public', null, sql`UPDATE report SET due_on = '2030-01-01'`],
      ['the CTIS', askers.ctis, sql`UPDATE generalisation_opinion SET verdict = 'UNFAVOURABLE' WHERE body = 'CSIS'`],
      ['an ARS', askers.ars53, sql`UPDATE transition_period SET ends_on = ends_on`],
      ['an evaluator', askers.evaluator(ids.hidden.projectId), sql`UPDATE project_projection SET is_public = true`],
      ['an ARS', askers.ars11, sql`UPDATE indicator SET unit = 'x'`],
      ['an ARS', askers.ars11, sql`DELETE FROM outcome`],
    ];
    for (const [who, asker, statement] of tries) {
      const database = world.tested.subgraph.database.as(principalOf(asker));
      expect(await changedBy(database, statement), `${who}: ${statement.text}`).toBe(0);
    }
    const own = world.tested.subgraph.database.as(principalOf(askers.evaluator(ids.hidden.projectId)));
    expect(await changedBy(own, sql`UPDATE indicator_value SET value = value`), 'of its own project').toBe(1);
  });

  it('is said once for every table', () => {
    expect(new Set(rowSecurity.map(({ table }) => table)).size).toBe(rowSecurity.length);
  });
});
