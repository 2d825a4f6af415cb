/** Subgraphs that are killed while clients work lose nothing, double nothing, and agree with one another afterwards. */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Administrator, compare, copiedTables } from '../support/copied-rows.js';
import { type Load, startLoad } from '../support/course-under-load.js';
import { type RunningGraph, startGraph } from '../support/graph.js';
import { startProcess } from '../support/processes.js';
import { type PersonsEvent, eventsOf, faultsFound, lagAfter } from '../support/told-events.js';

const killed = ['projects', 'funding', 'evaluation'] as const;
/** Milliseconds for which the graph is under fire, at least. */
const fire = 15_000;
/** How often each is killed, however long its restarts take. */
const leastKills = 3;
/** What the names of the load's people begin with. */
const people = 'under-fire-';

let graph: RunningGraph;
let administrator: pg.Client;
let load: Load;
let lag: Record<string, number>;
const kills: Record<string, number> = {};

/** Kills a subgraph's process again and again, whatever it is doing. */
async function killAgainAndAgain(name: string, until: number): Promise<void> {
  while (Date.now() < until || killed.some((each) => (kills[each] ?? 0) < leastKills)) {
    await wait(500 + Math.random() * 2_000);
    const process = graph.processes[name];
    if (!process) throw new Error(`there is no process ${name}`);
    const ended = process.stopped();
    process.child.kill('SIGKILL');
    await ended;
    kills[name] = (kills[name] ?? 0) + 1;
    await graph.restart(name);
  }
}

/** Runs the operator's command. @returns its exit status and what it printed */
async function rebuild(...names: string[]): Promise<{ status: number | null; output: string }> {
  const modules = killed.map((name) => `${name}=@innovation-sante/${name}/subgraph`);
  const process = startProcess('subgraphs/_kit/dist/rebuild.js', [...modules, ...names], {
    DATABASE_URL: graph.databaseUrl,
    LOG_LEVEL: 'error',
  });
  const status = await process.stopped();
  return { status, output: process.output() };
}

const administrators = (): Record<'projects' | 'funding' | 'evaluation', Administrator> => ({
  projects: administrator,
  funding: administrator,
  evaluation: administrator,
});

beforeAll(async () => {
  graph = await startGraph('one process each');
  administrator = new pg.Client({ connectionString: graph.databaseUrl });
  await administrator.connect();
  load = await startLoad(graph, people, 4);
  const until = Date.now() + fire;
  const rebuilt = wait(fire / 3).then(() => rebuild());
  await Promise.all(killed.map((name) => killAgainAndAgain(name, until)));
  const { status, output } = await rebuilt;
  expect(status, output).toBe(0);
  await load.stop();
  lag = await lagAfter(administrator, 30_000);
}, 240_000);
afterAll(async () => {
  await administrator.end();
  await graph.stop();
});

describe('Subgraphs that are killed again and again while clients work and projections are rebuilt', () => {
  it('were killed, and worked', () => {
    for (const name of killed) expect(kills[name], name).toBeGreaterThanOrEqual(leastKills);
    expect(load.acknowledged().length).toBeGreaterThan(50);
    // The fire was felt: answers were lost, and clients overtook one another.
    expect(load.clients.reduce((sum, { unanswered }) => sum + unanswered, 0)).toBeGreaterThan(0);
  });

  it('are no event behind, and say so', async () => {
    expect(lag).toEqual({ 'evaluation.projects': 0, 'funding.projects': 0, 'projects.evaluations': 0 });
    const { data } = await graph.ask(
      '{ fundingProjection { reader behind behindSince } evaluationProjection { reader behind behindSince } }',
    );
    expect(data).toEqual({
      fundingProjection: { reader: 'funding.projects', behind: 0, behindSince: null },
      evaluationProjection: { reader: 'evaluation.projects', behind: 0, behindSince: null },
    });
  });

  it.each(Object.entries(copiedTables))('agree on %s, row by row and column by column', async (_name, table) => {
    const { compared, differences } = await compare(table, administrators());
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(30);
  });

  it('tell every change once, in order, and nothing of what is not there', async () => {
    for (const [fault, rows] of Object.entries(await faultsFound(administrator))) expect(rows, fault).toEqual([]);
  });

  it('did each acknowledged command once, and no other', async () => {
    const text = ({ person, noun, id, version }: PersonsEvent) => [person, noun, id, version].join(' ');
    const answered = load
      .acknowledged()
      .map((each) => (each.command === 'endProject' ? { ...each, version: null } : each));
    const told = await eventsOf(administrator, people);
    // Clients insist until they are answered: nothing was done of which they do not know.
    expect(told.map(text).toSorted()).toEqual(answered.map(text).toSorted());
  });

  it('moved the projects on whose final report came, once', async () => {
    const reports = load.acknowledged().filter(({ command }) => command === 'deliverReport');
    expect(reports.length).toBeGreaterThan(0);
    const { rows } = await administrator.query(
      `SELECT p.state, count(s.*)::int AS times FROM evaluation.evaluation e JOIN projects.project p ON p.id = e.project_id
       LEFT JOIN projects.state_event s ON s.project_id = p.id AND s.state = 'EVALUATION_FINALE'
       WHERE e.id = ANY($1::uuid[]) GROUP BY p.id`,
      [reports.map(({ id }) => id)],
    );
    expect(rows).toEqual(reports.map(() => ({ state: 'EVALUATION_FINALE', times: 1 })));
  });

  it('have the same rows after a rebuild from the first event, and tell nothing again', async () => {
    const all = async () => {
      const { rows } = await administrator.query(`
        SELECT (SELECT jsonb_agg(t ORDER BY t.id) FROM funding.project_projection t) AS funding,
          (SELECT jsonb_agg(t ORDER BY t.project_id, t.departement_code) FROM funding.project_departement t) AS departements,
          (SELECT jsonb_agg(t ORDER BY t.id) FROM evaluation.project_projection t) AS evaluation,
          (SELECT jsonb_agg(t ORDER BY t.project_id) FROM projects.evaluation_progress t) AS progress,
          (SELECT jsonb_agg(t ORDER BY t.id) FROM projects.project t) AS projects,
          (SELECT count(*) FROM events.event) AS events`);
      return rows as unknown;
    };
    const before = await all();
    const { status, output } = await rebuild('funding', 'evaluation', 'projects');
    expect(status, output).toBe(0);
    expect(output).toMatch(
      /projects.evaluations is rebuilt[^]*funding.projects is rebuilt[^]*evaluation.projects is rebuilt/,
    );
    expect(await all()).toEqual(before);
  });
});

it('names the subgraphs of which a projection can be rebuilt when it is asked for another', async () => {
  const { status, output } = await rebuild('actors');
  expect(status).toBe(2);
  expect(output).toBe('There is no subgraph actors: name some of projects, funding, evaluation.\n');
});
