/**
 * Subgraphs with databases of their own exchange their events over a broker: the projects' facts reach the others, the
 * evaluation's move the project on, and the timeline shows what all have told, whoever is killed in between.
 */
import { testStream, noBroker } from '@innovation-sante/kit/testing-broker';
import { createTestDatabase } from '@innovation-sante/kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nationalTeam, porteur } from '../support/cast.js';
import { compare, copiedTables } from '../support/copied-rows.js';
import { ended, runningProject, untilHeard } from '../support/course-under-load.js';
import { type RunningGraph, startGraph } from '../support/graph.js';
import { InsistentClient } from '../support/insistent-client.js';
import { euros } from '../support/lives.js';

const stream = await testStream();
/** Milliseconds within which what one subgraph tells must have reached the others. */
const patience = 30_000;

describe.skipIf(!stream)(`three databases${stream ? '' : ` (left out: ${noBroker})`}`, () => {
  const databases: Awaited<ReturnType<typeof createTestDatabase>>[] = [];
  let graph: RunningGraph;
  let administrators: Record<'projects' | 'funding' | 'evaluation', pg.Client>;
  let client: InsistentClient;
  let project: { readonly id: string; readonly version: number };

  async function administratorOf(url: string): Promise<pg.Client> {
    const administrator = new pg.Client({ connectionString: url });
    await administrator.connect();
    return administrator;
  }

  async function kill(name: string): Promise<void> {
    const process = graph.processes[name];
    process?.child.kill('SIGKILL');
    await process?.stopped();
  }

  /** How many rows of a copy differ from its owner's. */
  const differences = async (name: string) => {
    const table = copiedTables[name];
    if (!table) throw new Error(`nothing is copied to ${name}`);
    return (await compare(table, administrators)).differences;
  };
  async function agree(name: string): Promise<void> {
    await expect.poll(() => differences(name), { timeout: patience, interval: 250 }).toEqual([]);
  }

  const stateNow = async () =>
    (await graph.ask<{ project: { state: string } }>('query ($id: ID!) { project(id: $id) { state } }', project)).data
      ?.project.state;

  beforeAll(async () => {
    const funding = await createTestDatabase();
    const evaluation = await createTestDatabase();
    databases.push(funding, evaluation);
    graph = await startGraph('one process each', {
      FUNDING_DATABASE_URL: funding.url,
      EVALUATION_DATABASE_URL: evaluation.url,
      EVENTS_BROKER: stream?.url,
    });
    administrators = {
      projects: await administratorOf(graph.databaseUrl),
      funding: await administratorOf(funding.url),
      evaluation: await administratorOf(evaluation.url),
    };
    client = new InsistentClient(graph, 'three-databases-');
    project = await runningProject(client, 'Un parcours entre trois bases');
  });
  afterAll(async () => {
    await Promise.all(Object.values(administrators).map((administrator) => administrator.end()));
    await graph.stop();
    for (const database of databases) await database.drop();
    await stream?.drop();
  });

  it('keep each its own tables', async () => {
    const schemas = async (administrator: pg.Client) => {
      const { rows } = await administrator.query<{ name: string }>(
        `SELECT nspname AS name FROM pg_namespace WHERE nspname IN ('actors', 'projects', 'funding', 'evaluation') ORDER BY 1`,
      );
      return rows.map(({ name }) => name);
    };
    expect(await schemas(administrators.projects)).toEqual(['actors', 'projects']);
    expect(await schemas(administrators.funding)).toEqual(['funding']);
    expect(await schemas(administrators.evaluation)).toEqual(['evaluation']);
  });

  it('know every project as its owner does, those loaded at the start and the one that was deposited since', async () => {
    await agree('funding.project_projection');
    await agree('funding.project_departement');
    await agree('evaluation.project_projection');
    const { rows } = await administrators.funding.query(
      'SELECT version, state FROM funding.project_projection WHERE id = $1',
      [project.id],
    );
    expect(rows).toEqual([{ version: project.version, state: 'EN_COURS' }]);
  });

  it('hear of what happened while they were down, and of what was done just before its owner was killed', async () => {
    await kill('funding');
    const site = { projectId: project.id, name: 'Site du broker', departement: '75', joinedOn: '2020-03-01' };
    project = await client.does(porteur, 'addSite', site, project.version);
    await kill('projects');
    await graph.restart('funding');
    await graph.restart('projects');
    await agree('funding.project_projection');
    await agree('funding.project_departement');
    await agree('evaluation.project_projection');
  });

  it('move the project on by what the evaluation tells, through its death', async () => {
    await ended(client, project.id, project.version);
    await kill('evaluation');
    await graph.restart('evaluation');
    await expect.poll(stateNow, { timeout: patience, interval: 250 }).toBe('EVALUATION_FINALE');
    // And back: what the evaluation moved is known to it, and to the others.
    await agree('projects.evaluation_progress');
    await agree('evaluation.project_projection');
    await agree('funding.project_projection');
  });

  it('show in one timeline what all of them have told', async () => {
    const { rows: acts } = await administrators.projects.query<{ id: string }>(
      'SELECT id FROM projects.legal_act WHERE project_id = $1',
      [project.id],
    );
    const line = {
      projectId: project.id,
      fund: 'FISS',
      nature: 'SOINS_DEROGATOIRES',
      year: 2020,
      amount: euros(100_000),
      on: '2020-01-20',
      actId: acts[0]?.id,
    };
    await client.does(nationalTeam, 'openFundingLine', line, undefined, untilHeard);
    const told = async () => {
      const { data } = await graph.ask<{ project: { timeline: { nodes: { subgraph: string; kind: string }[] } } }>(
        'query ($id: ID!) { project(id: $id) { timeline(first: 100) { nodes { subgraph kind } } } }',
        project,
      );
      return data?.project.timeline.nodes.map(({ subgraph, kind }) => `${subgraph} ${kind}`) ?? [];
    };
    const expected = [
      'projects LETTER_DEPOSITED',
      'projects AUTHORISED',
      'projects SITE_JOINED',
      'evaluation REPORT_DELIVERED',
      'projects STATE_REACHED',
      'funding FUNDING_AUTHORISED',
    ];
    await expect.poll(told, { timeout: patience, interval: 250 }).toEqual(expect.arrayContaining(expected));
    const once = (await told()).filter((each) => each === 'evaluation REPORT_DELIVERED');
    expect(once).toHaveLength(1);
  });

  it('have the same log, each event once', async () => {
    const log = async (administrator: pg.Client) => {
      const { rows } = await administrator.query(
        `SELECT subgraph, count(*)::int AS events, md5(string_agg(to_jsonb(e) - 'position' - 'xid' #>> '{}', ',' ORDER BY e.id)) AS digest
         FROM events.event e WHERE subgraph <> 'actors' GROUP BY 1 ORDER BY 1`,
      );
      return rows as unknown[];
    };
    const own = await log(administrators.projects);
    expect(own).toHaveLength(3);
    for (const name of ['funding', 'evaluation'] as const)
      await expect.poll(() => log(administrators[name]), { timeout: patience, interval: 250 }).toEqual(own);
  });
});
