/** The copy of the projects equals what their owner told last, in whatever order and however often it was told. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { tellAs } from '@innovation-sante/kit/testing-log';
import type { ProjectSnapshot } from '@innovation-sante/scheme/facts/snapshots';
import { Random } from '@innovation-sante/scheme/random';
import { start } from '../subgraph.js';
import { act, otherPorteur, porteur, testId, toldEvent, toldProject } from '../testing/told-project.js';
import { projectsFollower, rowOfSnapshot } from './project.follower.js';
import { departementRows } from './project.rows.js';
import { ProjectDepartement, ProjectProjection } from './project-projection.entity.js';

/** Numbers from 0 to 1, the same for the same seed. */
const numbers = (seed: number) => {
  const random = new Random(seed);
  return () => random.bits() / 2 ** 32;
};

const some = <Value>(random: () => number, values: readonly Value[]) => values.filter(() => random() < 0.5);

/** A project with facts drawn at random. */
const drawn = (random: () => number, number: number, version: number): ProjectSnapshot =>
  toldProject(number, {
    version,
    provenance: random() < 0.5 ? 'REAL' : 'DEMO',
    state: random() < 0.5 ? 'EN_COURS' : null,
    declaredScope: random() < 0.5 ? 'LOCAL' : null,
    decidedScope: random() < 0.5 ? 'NATIONAL' : null,
    regionCodes: some(random, ['11', '53', '94']),
    departementCodes: some(random, ['75', '92', '2A', '35']),
    themes: some(random, ['HANDICAP']),
    porteurIds: some(random, [porteur, otherPorteur]),
    authority: random() < 0.5 ? 'MINISTERS' : null,
    authorisedOn: random() < 0.5 ? '2024-02-29' : null,
    actIds: some(random, [act]),
    isPublic: random() < 0.5,
    referredTo: some(random, ['HAS', 'CTIS']),
  });

describe('the copy of the projects', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start, { dataset: 'none' });
  });
  afterAll(() => tested.stop());

  const tell = (snapshots: readonly ProjectSnapshot[]) => tellAs(tested.adminUrl, 'projects', snapshots.map(toldEvent));
  const database = () => tested.subgraph.database.asSystem();

  async function copies() {
    const projects = await database().select(ProjectProjection, sql`SELECT * FROM project_projection ORDER BY id`);
    const departements = await database().select(
      ProjectDepartement,
      sql`SELECT * FROM project_departement ORDER BY project_id, departement_code COLLATE "C"`,
    );
    return { projects: projects.map((row) => ({ ...row })), departements: departements.map((row) => ({ ...row })) };
  }

  function expected(told: readonly ProjectSnapshot[]) {
    const latest = new Map<string, ProjectSnapshot>();
    for (const snapshot of told) {
      const known = latest.get(snapshot.id);
      if (!known || snapshot.version >= known.version) latest.set(snapshot.id, snapshot);
    }
    const snapshots = [...latest.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return {
      projects: snapshots.map(rowOfSnapshot),
      departements: snapshots.flatMap((snapshot) =>
        departementRows(snapshot).toSorted((a, b) => (a.departementCode < b.departementCode ? -1 : 1)),
      ),
    };
  }

  const told: ProjectSnapshot[] = [];

  it.each([1, 2, 3])('equals the last version of each, told in any order and several times (seed %i)', async (seed) => {
    const random = numbers(seed);
    // A version is one state of a project: told again, it is the same.
    const snapshots = Array.from({ length: 20 * seed }, (_, number) => number).flatMap((number) =>
      Array.from({ length: 5 }, (_, version) => drawn(random, 1000 * seed + number, version + 1)),
    );
    const shuffled = [...snapshots, ...some(random, snapshots)]
      .map((snapshot) => [random(), snapshot] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, snapshot]) => snapshot);
    while (shuffled.length > 0) {
      const batch = shuffled.splice(0, 1 + Math.floor(random() * 60));
      told.push(...batch);
      await tell(batch);
      if (random() < 0.5) await tested.subgraph.log.catchUp();
    }
    await tested.subgraph.log.catchUp();
    expect(await copies()).toEqual(expected(told));
  });

  it('is the same after everything was derived again, and meanwhile whoever reads sees it whole', async () => {
    const before = await copies();
    // What nobody told of must go: it cannot come from the log.
    const untold = testId('a000', 999_999);
    await database()
      .rows(sql`INSERT INTO project_projection (id, slug, themes, populations, payment_models, provenance, version)
      VALUES (${untold}, 'demo-untold', '{}', '{}', '{}', 'DEMO', 7)`);
    const done = new AbortController();
    const counts = new Set<number>();
    const reading = (async () => {
      while (!done.signal.aborted) {
        const [row] = await database().rows<{ count: number }>(
          sql`SELECT count(*) AS count FROM project_projection WHERE version > 0 AND id <> ${untold}`,
        );
        counts.add(row?.count ?? -1);
      }
    })();
    await tested.subgraph.log.rebuild(projectsFollower);
    done.abort();
    await reading;
    expect([...counts]).toEqual([before.projects.length]);
    expect(await copies()).toEqual(before);
  });

  it('keeps a project of which nobody told when money hangs on it, but shows it to nobody who does not see all', async () => {
    const untold = toldProject(888_888);
    await database().rows(sql`INSERT INTO project_projection
      (id, slug, themes, populations, payment_models, provenance, version, is_public, region_codes, porteur_ids, referred_to)
      VALUES (${untold.id}, 'demo-money', '{}', '{}', '{}', 'DEMO', 3, true, '{11}', ${[porteur]}::uuid[], '{CTIS}')`);
    await database().rows(sql`INSERT INTO fund VALUES ('FIR', 'FIR', 'FIR') ON CONFLICT DO NOTHING`);
    await database().rows(sql`INSERT INTO funding_line
      (id, project_id, fund_code, nature, year, region_code, authorised_cents, rule, act_id, provenance, source)
      VALUES (${testId('a003', 1)}, ${untold.id}, 'FIR', 'AMORCAGE', 2025, '11', 1, 'R_FUND_3', ${act}, 'DEMO', 'test')`);
    const linesOf = async (principal: object | null) => {
      const { data, errors } = await tested.run('{ fundingLines { totalCount } }', {}, principal);
      expect(errors).toBeUndefined();
      return data?.['fundingLines'];
    };
    expect(await linesOf({ role: 'ARS', regions: ['11'] })).toEqual({ totalCount: 1 });
    await tested.subgraph.log.rebuild(projectsFollower);
    expect(await linesOf({ role: 'ARS', regions: ['11'] })).toEqual({ totalCount: 0 });
    expect(await linesOf({ role: 'NATIONAL_TEAM' })).toEqual({ totalCount: 1 });
  });

  it('goes on following after it was derived again', async () => {
    const later = toldProject(1000, { version: 77, slug: 'demo-later', departementCodes: ['35'] });
    await tell([later]);
    await tested.subgraph.log.catchUp();
    const { projects, departements } = await copies();
    expect(projects.find(({ id }) => id === later.id)).toEqual(rowOfSnapshot(later));
    expect(departements.filter(({ projectId }) => projectId === later.id)).toEqual(departementRows(later));
  });

  it('says how far it is behind', async () => {
    const { data, errors } = await tested.run('{ fundingProjection { reader behind behindSince } }', {}, null);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ fundingProjection: { reader: 'funding.projects', behind: 0, behindSince: null } });
    // While somebody else holds its place, it falls behind.
    await database().transaction(async (other) => {
      await other.rows(sql`SELECT FROM events.reader WHERE name = ${projectsFollower} FOR UPDATE`);
      await tell([toldProject(1), toldProject(2)]);
      const { data: late } = await tested.run('{ fundingProjection { behind behindSince } }');
      expect(late).toEqual({ fundingProjection: { behind: 2, behindSince: expect.any(String) as string } });
    });
    await tested.subgraph.log.catchUp();
    const { data: after } = await tested.run('{ fundingProjection { behind behindSince } }');
    expect(after).toEqual({ fundingProjection: { behind: 0, behindSince: null } });
  });
});
