/** The life of a project as commands: every step is told, and what is kept beside its owners stays right. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from '../subgraph.js';
import { arsAct, at, done, people, regional } from '../testing/life.js';
import { eventsOf } from '../testing/log.js';
import { repeatedOf } from '../testing/repeated.js';
import { answer } from '../testing/world.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start, { dataset: 'none' });
});
afterAll(async () => tested.stop());

describe('The life of a regional project', () => {
  it('goes from the letter to the first inclusion, each step by its own role, and is told step by step', async () => {
    const project = await regional(tested, 'RUNNING');
    expect(project).toMatchObject({
      state: 'EN_COURS',
      version: 9,
      endsOn: '2027-11-04',
      provenance: 'REAL',
      decidedScope: 'REGIONAL',
    });
    const events = await eventsOf(tested, project.id);
    expect(events.map(({ kind, happenedOn, actorRole, audience }) => [kind, happenedOn, actorRole, audience])).toEqual([
      ['LETTER_DEPOSITED', '2024-01-10', 'PORTEUR', 'FILE'],
      ['LETTER_DECIDED', '2024-02-15', 'ARS', 'FILE'],
      ['SPECIFICATION_SUBMITTED', '2024-04-01', 'PORTEUR', 'FILE'],
      ['FILE_SENT', '2024-04-10', 'PORTEUR', 'FILE'],
      ['OPINION_GIVEN', '2024-05-02', 'ARS', 'FILE'],
      ['OPINION_REQUESTED', '2024-05-20', 'NATIONAL_TEAM', 'FILE'],
      ['OPINION_GIVEN', '2024-08-01', 'CTIS', 'FILE'],
      ['AUTHORISED', '2024-09-15', 'ARS', 'PUBLIC'],
      ['FIRST_INCLUSION', '2024-11-04', 'PORTEUR', 'PUBLIC'],
    ]);
    expect(events.map(({ facts }) => facts?.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(events.map(({ facts }) => facts?.isPublic)).toEqual([...Array<boolean>(7).fill(false), true, true]);
    expect(events.at(-1)?.changes).toEqual([
      { field: 'state', before: 'AUTORISE', after: 'EN_COURS' },
      { field: 'stateSince', before: '2024-09-15', after: '2024-11-04' },
      { field: 'firstInclusionOn', before: null, after: '2024-11-04' },
      { field: 'endsOn', before: null, after: '2027-11-04' },
    ]);
    expect(events.at(-1)?.facts).toMatchObject({
      id: project.id,
      state: 'EN_COURS',
      authority: 'ARS',
      authorisedOn: '2024-09-15',
      firstInclusionOn: '2024-11-04',
      endsOn: '2027-11-04',
      referredTo: ['ARS', 'CTIS'],
      actIds: [events.at(-2)?.actId],
      departementCodes: [],
    });
  });

  it('is in the graph as it went: letter, specification, opinions, act, history', async () => {
    const { id } = await regional(tested, 'RUNNING');
    const { project } = await answer<{ project: object }>(
      tested,
      `query ($id: ID!) { project(id: $id) {
        letterOfIntent { outcome decidedOn daysToDecide receiver { id } region { code } source confidence }
        specifications { version plannedCents derogations { code } }
        opinions { nodes { body verdict requestedOn dueOn givenOn opposingMembers regions { code } specificationVersion } }
        authorisations { nodes { kind signedOn duration specificationVersion arsNumber ars { regionCode } ctisOpinion { body } } }
        stateHistory { nodes { state on until } } nextActions { action party } } }`,
      { id },
    );
    expect(project).toMatchObject({
      letterOfIntent: {
        outcome: 'ADMISSIBLE',
        daysToDecide: 36,
        region: { code: '11' },
        source: 'recorded in this graph by PORTEUR',
        confidence: 'HIGH',
      },
      specifications: [{ version: 1, plannedCents: 123_456_789, derogations: [{ code: 'TARIFICATION' }] }],
      opinions: {
        nodes: [
          { body: 'ARS', verdict: 'FAVOURABLE', requestedOn: '2024-04-10', dueOn: null, givenOn: '2024-05-02' },
          {
            body: 'CTIS',
            dueOn: '2024-08-20',
            givenOn: '2024-08-01',
            opposingMembers: 0,
            regions: [{ code: '11' }],
            specificationVersion: 1,
          },
        ],
      },
      authorisations: {
        nodes: [
          { duration: 'P36M', specificationVersion: 1, ars: { regionCode: '11' }, ctisOpinion: { body: 'CTIS' } },
        ],
      },
      nextActions: [{ action: 'EVALUATION_PROTOCOL', party: 'EVALUATEUR' }],
    });
    const { stateHistory } = project as {
      stateHistory: { nodes: { state: string; on: string; until: string | null }[] };
    };
    expect(stateHistory.nodes.map(({ state }) => state)).toEqual([
      'LI_DEPOSEE',
      'RECEVABLE',
      'CDC_EN_CONSTRUCTION',
      'INSTRUCTION_ARS',
      'TRANSMIS_RG',
      'SAISINE_CTIS',
      'AVIS_CTIS_RENDU',
      'AUTORISE',
      'EN_COURS',
    ]);
    expect(stateHistory.nodes.map(({ until }) => until)).toEqual([
      ...stateHistory.nodes.slice(1).map(({ on }) => on),
      null,
    ]);
  });

  it('keeps what repeats others equal to what is reckoned anew, after every step', async () => {
    const { porteur, ars11 } = people;
    for (const milestone of [
      'DEPOSITED',
      'ADMISSIBLE',
      'SPECIFIED',
      'SENT',
      'TRANSMITTED',
      'REFERRED',
      'OPINION',
      'AUTHORISED',
      'RUNNING',
    ] as const) {
      const { id } = await regional(tested, milestone);
      const { kept, reckoned } = await repeatedOf(tested.subgraph.database.asSystem(), id);
      expect(kept, milestone).toEqual(reckoned);
    }
    const running = await regional(tested, 'RUNNING');
    const grown = await done(tested, porteur, 'addSite', {
      ...at(running),
      name: 'Centre de santé',
      departement: '93',
    });
    const suspended = await done(tested, ars11, 'suspendProject', {
      ...at(grown),
      act: { ...arsAct, signedOn: '2025-02-01' },
      reason: 'Effectifs',
    });
    const { kept, reckoned } = await repeatedOf(tested.subgraph.database.asSystem(), suspended.id);
    expect(kept).toEqual(reckoned);
    expect(kept.columns.departementCodes).toEqual(['93']);
  });
});

describe('Projects that were loaded', () => {
  it('keep what repeats others as it is reckoned from the tables, and are told with their states', async () => {
    const loaded = await startForTest(start);
    try {
      const database = loaded.subgraph.database.asSystem();
      const { projects } = await answer<{
        projects: { nodes: { id: string; slug: string; state: string | null; version: number }[] };
      }>(loaded, '{ projects(first: 100) { nodes { id slug state version } } }');
      expect(projects.nodes.length).toBe(84);
      for (const { id, slug, state } of projects.nodes) {
        const { kept, reckoned } = await repeatedOf(database, id);
        expect(kept, slug).toEqual(reckoned);
        const events = await eventsOf(loaded, id);
        const { nodes } = (
          await answer<{ project: { stateHistory: { nodes: { state: string; on: string }[] } } }>(
            loaded,
            'query ($id: ID!) { project(id: $id) { stateHistory(first: 100) { nodes { state on } } } }',
            { id },
          )
        ).project.stateHistory;
        const states = events.slice(0, -1);
        expect(
          states.map(({ happenedOn, changes }) => ({ on: happenedOn, state: changes[0]?.after })),
          slug,
        ).toEqual(nodes);
        expect(events.at(-1), slug).toMatchObject({
          kind: 'PROJECT_RECORDED',
          actorRole: 'SYSTEM',
          facts: { id, state, version: 1 },
        });
        expect(states.every(({ facts }) => facts === null)).toBe(true);
      }
    } finally {
      await loaded.stop();
    }
  });
});
