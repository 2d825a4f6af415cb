/** What the database itself lets nobody read or write, whatever a statement says. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@innovation-sante/kit/database';
import { principalOf } from '@innovation-sante/kit/principal';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { access } from './access.js';
import { projects, start } from './subgraph.js';
import { type Asker, askers, hidden, leadOf, shown } from './testing/roles.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start);
});
afterAll(() => tested.stop());

/** The database for somebody, as the subgraph makes it of what the gateway hands over. */
const as = ({ principal }: Asker): Database =>
  tested.subgraph.database.as(principalOf(principal && { subject: 'tester', ...principal }, access.roles));

describe('The database', () => {
  it('shows nothing to a session that did not say for whom it works', async () => {
    for (const { table } of projects.rowSecurity) {
      const rows = await tested.subgraph.database.rows(sql`SELECT FROM ${raw(`projects.${table}`)} LIMIT 1`);
      expect(rows, table).toEqual([]);
    }
  });

  it('shows the public no row of any file', async () => {
    const count = async (database: Database, table: string) =>
      (await database.rows<{ count: number }>(sql`SELECT count(*) AS count FROM ${raw(`projects.${table}`)}`))[0]
        ?.count;
    const ofFiles = [
      'letter_of_intent',
      'specification',
      'incubation_support',
      'awaited_action',
      'evaluation_progress',
    ];
    for (const table of ofFiles) {
      expect(await count(tested.subgraph.database.asSystem(), table), table).toBeGreaterThan(0);
      expect(await count(as(askers.PUBLIC), table), table).toBe(0);
    }
  });

  it('lets only those change a project whose file is theirs', async () => {
    const touch = (id: string) => sql`UPDATE projects.project SET title = title WHERE id = ${id} RETURNING id`;
    for (const [name, asker] of Object.entries<Asker>(askers)) {
      for (const project of [hidden, shown]) {
        const changed = await as(asker).rows(touch(project.id));
        const mine = asker.sees(project);
        expect(changed, `${name} ${project.slug}`).toEqual(mine ? [{ id: project.id }] : []);
      }
    }
  });

  it('lets a porteur enter a project of their own, and nobody else’s', async () => {
    const columns = await tested.subgraph.database.asSystem().rows<{ name: string }>(sql`
      SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'projects' AND table_name = 'project' AND is_generated = 'NEVER'`);
    const values: Readonly<Record<string, Sql>> = {
      id: sql`gen_random_uuid()`,
      slug: sql`gen_random_uuid()::text`,
      succeeds_id: sql`NULL::uuid`,
    };
    const enter = (porteur: string) => sql`
      INSERT INTO projects.project (${raw(columns.map(({ name }) => name).join(', '))})
      SELECT ${join(columns.map(({ name }) => (name === 'porteur_ids' ? sql`ARRAY[${porteur}::uuid]` : (values[name] ?? raw(`t.${name}`)))))}
      FROM projects.project t WHERE t.id = ${hidden.id} RETURNING slug`;
    expect(await as(askers.PORTEUR).rows(enter(leadOf(hidden)))).toHaveLength(1);
    await expect(as(askers.PORTEUR).rows(enter(leadOf(shown)))).rejects.toThrow(/row-level security/);
    await expect(as(askers.HAS).rows(enter(leadOf(shown)))).resolves.toEqual([]);
  });

  it('lets nobody write what only the service writes', async () => {
    for (const table of ['call_for_projects', 'statement', 'evaluation_progress', 'incubation_support']) {
      const deleted = await as(askers.PORTEUR).rows(sql`DELETE FROM ${raw(`projects.${table}`)} RETURNING 1`);
      expect(deleted, table).toEqual([]);
    }
  });

  it('lets nobody hang a row on a project whose file is not theirs', async () => {
    const version = (projectId: string) => sql`
      INSERT INTO projects.specification (id, project_id, version, submitted_on, provenance, source)
      VALUES (gen_random_uuid(), ${projectId}, 98, '2026-01-01', 'DEMO', 'test')`;
    await expect(as(askers.PUBLIC).rows(version(shown.id))).rejects.toThrow(/row-level security/);
    await expect(as(askers['PORTEUR of nothing']).rows(version(hidden.id))).rejects.toThrow(/row-level security/);
    await expect(as(askers.PORTEUR).rows(version(hidden.id))).resolves.toEqual([]);
  });
});
