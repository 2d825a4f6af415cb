/** The copy of the projects equals what their owner told last, in whatever order and however often; and is made again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { tellAs } from '@innovation-sante/kit/testing-log';
import type { ProjectSnapshot } from '@innovation-sante/scheme/facts/snapshots';
import { Random } from '@innovation-sante/scheme/random';
import { projectStates } from '../testing/project-states.js';
import {
  type EvaluationWorld,
  act,
  otherPorteur,
  porteur,
  startWorld,
  toldProject,
} from '../testing/evaluation-world.js';
import { ProjectProjection } from './project-projection.entity.js';
import { projectionOf, projectsFollower } from './project.follower.js';

/** Milliseconds: transactions of other databases of the server may hold the log back. */
const patience = 20_000;

/** A project with facts drawn at random. */
function drawn(random: Random, number: number, version: number): ProjectSnapshot {
  const some = <Value>(values: readonly Value[]) => values.filter(() => random.chance(0.5));
  const perhaps = <Value>(value: Value) => (random.chance(0.5) ? value : null);
  return toldProject(1_000 + number, {
    version,
    provenance: random.chance(0.5) ? 'REAL' : 'DEMO',
    state: perhaps(random.pick(projectStates)),
    stateSince: perhaps('2025-05-05'),
    declaredScope: perhaps('LOCAL'),
    decidedScope: perhaps('NATIONAL'),
    regionCodes: some(['11', '53', '94']),
    departementCodes: some(['75', '2A']),
    themes: some(['OBESITE', 'CANCER']),
    populations: some(['PERSONNES_AGEES']),
    paymentModels: some(['FORFAIT_PARTIEL']),
    porteurIds: some([porteur, otherPorteur]),
    authority: perhaps('MINISTERS'),
    authorisedOn: perhaps('2022-01-15'),
    firstInclusionOn: perhaps('2022-03-01'),
    endsOn: perhaps('2027-02-28'),
    actIds: some([act]),
    isPublic: random.chance(0.5),
    referredTo: some(['HAS', 'CTIS']),
  });
}

describe('the copy of the projects', () => {
  let world: EvaluationWorld;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const database = () => world.tested.subgraph.database.asSystem();
  const copies = async () =>
    (await database().select(ProjectProjection, sql`SELECT * FROM project_projection ORDER BY id`)).map((row) => ({
      ...row,
    }));
  const told = new Map<string, ProjectSnapshot>();
  const expected = () =>
    [...told.values()]
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((snapshot) => {
        const row: Record<string, unknown> = { ...projectionOf(snapshot) };
        for (const name of ['declaredScope', 'decidedScope', 'referredTo']) delete row[name];
        return row;
      });

  const tell = async (snapshots: readonly ProjectSnapshot[]) => {
    await tellAs(
      world.tested.adminUrl,
      'projects',
      snapshots.map((facts) => ({
        kind: 'STATE_REACHED',
        noun: 'Project',
        nounId: facts.id,
        projectId: facts.id,
        happenedOn: '2026-01-01',
        audience: 'PUBLIC',
        facts,
      })),
    );
    for (const snapshot of snapshots) {
      if ((told.get(snapshot.id)?.version ?? 0) <= snapshot.version) told.set(snapshot.id, snapshot);
    }
  };

  it.each([1, 2, 3])('equals the last version of each, told in any order and several times (seed %i)', async (seed) => {
    const random = new Random(seed);
    const snapshots = Array.from({ length: 15 }, (_, number) => 100 * seed + number).flatMap((number) =>
      [1, 2, 3, 4].map((version) => drawn(random, number, version)),
    );
    const again = [...snapshots, ...snapshots.filter(() => random.chance(0.3))];
    const shuffled = again.map((snapshot) => [random.fraction(), snapshot] as const).toSorted(([a], [b]) => a - b);
    for (let from = 0; from < shuffled.length;) {
      const to = from + random.integer(1, 30);
      await tell(shuffled.slice(from, to).map(([, snapshot]) => snapshot));
      from = to;
      if (random.chance(0.5)) await world.tested.subgraph.log.catchUp(patience);
    }
    await world.tested.subgraph.log.catchUp(patience);
    expect(await copies()).toEqual(expected());
  });

  it('says for whom a referred file is, whoever referred it', async () => {
    const { projectId } = await world.evaluated({ slug: 'demo-referred', referredTo: ['HAS'] });
    await database().rows(sql`
      UPDATE project_projection SET generalisation_referred_to = '{CSIS}' WHERE id = ${projectId}`);
    const [row] = await database().rows(sql`SELECT referred_to FROM project_projection WHERE id = ${projectId}`);
    expect(row).toEqual({ referred_to: ['HAS', 'CSIS'] });
  });

  it('is made again from the whole log while it is read, without what nobody told of', async () => {
    const { projectId } = await world.evaluated({ slug: 'demo-evaluated' });
    const before = (await copies()).map((row) => ({ ...row }));
    await database().rows(sql`
      INSERT INTO project_projection (id, slug, region_codes, departement_codes, themes, populations, payment_models,
        porteur_ids, provenance, version)
      VALUES ('00000000-0000-7000-8000-00000000dead', 'demo-untold', '{}', '{}', '{}', '{}', '{}', '{}', 'DEMO', 9)`);
    await database().rows(
      sql`UPDATE project_projection SET slug = slug || '-wrong', version = 99 WHERE id <> ${projectId}`,
    );
    const counts = new Set<number>();
    const done = new AbortController();
    const reading = (async () => {
      while (!done.signal.aborted) {
        const [row] = await database().rows<{ count: number }>(
          sql`SELECT count(*) AS count FROM project_projection WHERE version > 0 AND id <> '00000000-0000-7000-8000-00000000dead'`,
        );
        counts.add(row?.count ?? -1);
      }
    })();
    await world.tested.subgraph.log.rebuild(projectsFollower);
    done.abort();
    await reading;
    expect([...counts]).toEqual([before.length]);
    // What was rebuilt carries the version that the log tells.
    expect(await copies()).toEqual(before);
  });

  it('tells how far it is behind', async () => {
    await world.tested.subgraph.log.catchUp(patience);
    const { data } = await world.tested.run('{ evaluationProjection { reader behind behindSince } }', {}, null);
    expect(data).toEqual({ evaluationProjection: { reader: projectsFollower, behind: 0, behindSince: null } });
  });
});
