/** The publication of an act is recorded when it is known, once, by the authority that signed it (R-PUB-1). */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { organisationId } from '@innovation-sante/scheme/ids';
import { start } from '../subgraph.js';
import {
  type ProjectNow,
  arsAct,
  at,
  attempt,
  done,
  favourable,
  give,
  ministerialAct,
  people,
  refused,
  regional,
} from '../testing/life.js';
import { eventsOf } from '../testing/log.js';
import { answer } from '../testing/world.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start, { dataset: 'none' });
});
afterAll(async () => tested.stop());

const { ars11, ars32, national, ctis, administrator, porteur } = people;

interface ActNow {
  readonly id: string;
  readonly publishedOn: string | null;
  readonly nor: string | null;
  readonly jorftext: string | null;
  readonly raaNumber: string | null;
  readonly arsNumber: string | null;
  readonly source: string;
}

async function actsOf({ id }: ProjectNow): Promise<ActNow[]> {
  const { project } = await answer<{ project: { legalActs: { nodes: ActNow[] } } }>(
    tested,
    `query ($id: ID!) { project(id: $id) { legalActs {
      nodes { id publishedOn nor jorftext raaNumber arsNumber source } } } }`,
    { id },
  );
  return project.legalActs.nodes;
}

const actOf = async (project: ProjectNow): Promise<ActNow> => {
  const [act] = await actsOf(project);
  if (!act) throw new Error('the project has no act');
  return act;
};

/** A project of the ministers, whose act is signed and not yet published. */
async function ministerial(): Promise<ProjectNow> {
  const decided = await done(tested, ctis, 'giveOpinion', {
    ...at(await regional(tested, 'REFERRED')),
    ...favourable,
    decidedScope: 'NATIONAL',
    regions: ['11', '32'],
  });
  return done(tested, national, 'authoriseProject', {
    ...at(decided),
    act: { ...ministerialAct, publishedOn: null },
    duration: 'P36M',
  });
}

describe('The publication of a ministerial act', () => {
  it('is recorded when it is known, and told to everyone', async () => {
    const project = await ministerial();
    const act = await actOf(project);
    expect(act).toMatchObject({ publishedOn: null, jorftext: null, nor: 'SSAS2400000A' });
    const { project: now, warnings } = await give(tested, national, 'publishAct', {
      ...at(project),
      actId: act.id,
      publishedOn: '2024-09-20',
      jorftext: 'JORFTEXT000050000001',
    });
    expect(warnings).toEqual([]);
    expect(now).toMatchObject({ version: project.version + 1, state: 'AUTORISE', stateSince: project.stateSince });
    expect(await actOf(project)).toEqual({
      ...act,
      publishedOn: '2024-09-20',
      jorftext: 'JORFTEXT000050000001',
      source: 'recorded in this graph by NATIONAL_TEAM',
    });
    expect((await eventsOf(tested, project.id)).at(-1)).toMatchObject({
      kind: 'ACT_PUBLISHED',
      happenedOn: '2024-09-20',
      audience: 'PUBLIC',
      actId: act.id,
      document: 'Arrêté du 2024-09-15 (SSAS2400000A)',
      changes: [
        { field: 'legalActs.publishedOn', before: null, after: '2024-09-20' },
        { field: 'legalActs.jorftext', before: null, after: 'JORFTEXT000050000001' },
      ],
      facts: { actIds: [act.id], version: project.version + 1 },
    });
    const { data } = await tested.run(
      'query ($id: ID!) { project(id: $id) { timeline(first: 100) { nodes { kind actorSubject changes { field after } } } } }',
      { id: project.id },
      null,
    );
    const { nodes } = (data as { project: { timeline: { nodes: { kind: string; changes: object[] }[] } } }).project
      .timeline;
    expect(nodes.find(({ kind }) => kind === 'ACT_PUBLISHED')).toMatchObject({
      actorSubject: null,
      changes: [{ after: '2024-09-20' }, { after: 'JORFTEXT000050000001' }],
    });
  });

  it('warns as long as the day is missing, and never changes what is recorded', async () => {
    const project = await ministerial();
    const { id: actId } = await actOf(project);
    const { project: first, warnings } = await give(tested, national, 'publishAct', {
      ...at(project),
      actId,
      jorftext: 'JORFTEXT000050000002',
    });
    expect(warnings).toMatchObject([{ rule: 'R-PUB-1', code: 'PUBLICATION_DATE_MISSING', field: 'input.publishedOn' }]);
    const again = { ...at(first ?? project), actId };
    const { errors } = await give(tested, national, 'publishAct', {
      ...again,
      publishedOn: '2024-09-20',
      nor: 'SSAS2400001A',
      jorftext: 'JORFTEXT000050000003',
    });
    expect(errors).toMatchObject([
      { code: 'ALREADY_PUBLISHED', field: 'input.nor' },
      { code: 'ALREADY_PUBLISHED', field: 'input.jorftext' },
    ]);
    expect(await actOf(project), 'nothing of it is recorded').toMatchObject({
      publishedOn: null,
      nor: 'SSAS2400000A',
      jorftext: 'JORFTEXT000050000002',
    });
  });

  it('follows the signature, is no day to come, and is one of its own references', async () => {
    const project = await ministerial();
    const publish = async (input: object) =>
      refused(tested, national, 'publishAct', { ...at(project), actId: (await actOf(project)).id, ...input });
    expect(await publish({})).toEqual(['REFERENCE_MISSING']);
    expect(await publish({ publishedOn: '2024-09-14' })).toEqual(['BEFORE_SIGNATURE']);
    expect(await publish({ publishedOn: '2026-07-01' })).toEqual(['IN_THE_FUTURE']);
    expect(await publish({ arsNumber: 'DIRNOV-1', raaNumber: ' ' })).toEqual([
      'REFERENCE_OF_OTHER_KIND',
      'REFERENCE_OF_OTHER_KIND',
      'TEXT_MISSING',
    ]);
    expect(await publish({ actId: organisationId('nothing'), publishedOn: '2024-09-20' })).toEqual(['NOT_FOUND']);
    expect(await publish({ publishedOn: '2024-09-20', version: project.version - 1 })).toEqual(['CONFLICT']);
  });
});

describe('The publication of an act of an ARS', () => {
  it('is recorded by that ARS alone', async () => {
    const decided = await done(tested, ctis, 'giveOpinion', {
      ...at(await regional(tested, 'REFERRED')),
      ...favourable,
      decidedScope: 'INTERREGIONAL',
      regions: ['11', '32'],
    });
    const project = await done(tested, ars11, 'authoriseProject', { ...at(decided), act: arsAct, duration: 'P36M' });
    const act = await actOf(project);
    const input = { ...at(project), actId: act.id, publishedOn: '2024-09-25', raaNumber: 'IDF-2024-09-25-001' };
    for (const foreign of [ars32, national])
      expect((await attempt(tested, foreign, 'publishAct', input)).errors).toEqual([
        { code: 'FORBIDDEN', field: 'input.actId' },
      ]);
    expect((await attempt(tested, porteur, 'publishAct', input)).errors).toEqual([
      { code: 'FORBIDDEN', field: 'publishAct' },
    ]);
    expect(await refused(tested, ars11, 'publishAct', { ...input, nor: 'SSAS2400009A' })).toEqual([
      'REFERENCE_OF_OTHER_KIND',
    ]);
    await done(tested, ars11, 'publishAct', input);
    expect(await actOf(project)).toMatchObject({ raaNumber: 'IDF-2024-09-25-001', arsNumber: 'DIRNOV-2024/99' });
  });

  it('is forbidden to an ARS for an act of the ministers', async () => {
    const project = await ministerial();
    const input = { ...at(project), actId: (await actOf(project)).id, publishedOn: '2024-09-20' };
    expect((await attempt(tested, ars11, 'publishAct', input)).errors).toEqual([
      { code: 'FORBIDDEN', field: 'input.actId' },
    ]);
  });
});

describe('An act that was read in a source', () => {
  it('keeps its source, beside who completed it, and takes its place among the dated ones', async () => {
    const loaded = await startForTest(start);
    try {
      const [act] = await loaded.subgraph.database
        .asSystem()
        .rows<{ id: string; project_id: string; source: string; signed_on: string | null }>(
          sql`SELECT id, project_id, source, signed_on FROM legal_act
            WHERE provenance = 'REAL' AND purpose = 'AUTHORISATION' AND kind = 'ARRETE_MINISTERIEL' AND nor IS NULL
              AND published_on IS NULL ORDER BY id LIMIT 1`,
        );
      if (!act) throw new Error('every real act has its NOR');
      const versionOf = async () =>
        (
          await answer<{ project: { version: number } }>(loaded, 'query ($id: ID!) { project(id: $id) { version } }', {
            id: act.project_id,
          })
        ).project.version;
      const input = { projectId: act.project_id, version: await versionOf(), actId: act.id };
      const { warnings } = await give(loaded, administrator, 'publishAct', { ...input, publishedOn: '2026-01-05' });
      expect(warnings, 'what still lacks').toMatchObject([{ code: 'NOR_MISSING', field: 'input.nor' }]);
      const [now] = await loaded.subgraph.database
        .asSystem()
        .rows<{ source: string; dated_on: string; provenance: string }>(
          sql`SELECT source, dated_on::text, provenance FROM legal_act WHERE id = ${act.id}`,
        );
      expect(now).toEqual({
        provenance: 'REAL',
        source: `${act.source}; publication recorded in this graph by ADMINISTRATOR`,
        dated_on: act.signed_on ?? '2026-01-05',
      });
    } finally {
      await loaded.stop();
    }
  });
});
