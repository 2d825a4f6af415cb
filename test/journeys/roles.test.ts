/** Each subgraph works with a role of its own, which reads and writes its own schema and sees nothing of the others'. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { urlForRole } from '@innovation-sante/kit/provision';
import { roleOf } from '@innovation-sante/kit/roles';
import { type RunningGraph, startGraph, subgraphNames } from '../support/graph.js';

const tableOf = {
  actors: 'actors.organisation',
  projects: 'projects.project',
  funding: 'funding.payment',
  evaluation: 'evaluation.report',
} as const;

describe('the roles of the subgraphs', () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await startGraph('all in one');
  });
  afterAll(() => graph.stop());

  /**
   * What PostgreSQL says to a statement of that subgraph's role: its error, or how many rows it gave.
   *
   * @param become the role that its session takes on before
   */
  async function told(name: string, statement: string, become = roleOf(name).all): Promise<string | number> {
    const client = new pg.Client({ connectionString: urlForRole(graph.databaseUrl, roleOf(name).login).url });
    await client.connect();
    try {
      await client.query(`SET ROLE ${become}`);
      return (await client.query(statement)).rows.length;
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.end();
    }
  }

  it.each(subgraphNames)('%s reads its own tables and none of the others', async (name) => {
    for (const owner of subgraphNames) {
      const answer = await told(name, `SELECT FROM ${tableOf[owner]} LIMIT 1`);
      expect(answer, `${name} asks ${owner}`).toBe(owner === name ? 1 : `permission denied for schema ${owner}`);
    }
  });

  it.each(subgraphNames)('%s sees no row before it has said for whom it works', async (name) => {
    expect(await told(name, `SELECT FROM ${tableOf[name]}`, 'none')).toBe(0);
    expect(await told(name, `ALTER TABLE ${tableOf[name]} DISABLE ROW LEVEL SECURITY`, 'none')).toContain('owner');
  });

  it.each(subgraphNames)('%s owns nothing, makes nothing and becomes nobody else', async (name) => {
    expect(await told(name, `DROP TABLE ${tableOf[name]}`)).toContain('must be owner');
    expect(await told(name, `CREATE TABLE ${name}.mine ()`)).toContain('permission denied');
    expect(await told(name, 'CREATE ROLE other')).toContain('permission denied');
    const other = subgraphNames.find((each) => each !== name) as string;
    expect(await told(name, `SET ROLE ${roleOf(other).all}`)).toContain('permission denied');
  });
});
