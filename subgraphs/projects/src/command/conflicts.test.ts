/** Who may command what, and what becomes of commands that meet: stale versions, two at once, hidden projects. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandRoles } from '@innovation-sante/access/commands';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { organisationId } from '@innovation-sante/scheme/ids';
import { schema } from '../schema.js';
import { start } from '../subgraph.js';
import {
  type Payload,
  arsAct,
  at,
  attempt,
  done,
  favourable,
  give,
  letter,
  people,
  refused,
  regional,
} from '../testing/life.js';
import { eventsOf } from '../testing/log.js';
import { repeatedOf } from '../testing/repeated.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start, { dataset: 'none' });
});
afterAll(async () => tested.stop());

const { porteur, otherPorteur, ars11, ars32, national, ctis, has } = people;
const codesOf = ({ errors }: Payload) => errors.map(({ code }) => code);

describe('A version that is no longer the present one', () => {
  it('is a conflict that shows the present project, and changes nothing', async () => {
    const deposited = await regional(tested, 'DEPOSITED');
    const examined = await done(tested, ars11, 'beginLetterExamination', at(deposited));
    const stale = await give(tested, ars11, 'decideLetterOfIntent', {
      ...at(deposited),
      outcome: 'ADMISSIBLE',
      reason: 'Oui',
    });
    expect(stale.errors).toMatchObject([{ rule: null, code: 'CONFLICT', field: 'input.version' }]);
    expect(stale.errors[0]?.message).toContain('version is 2');
    expect(stale.project).toMatchObject({ id: examined.id, version: 2, state: 'LI_EN_INSTRUCTION' });
    expect(await eventsOf(tested, examined.id)).toHaveLength(2);
  });
});

describe('Commands at once', () => {
  it('authorise once, whoever comes first; the others are told of the conflict', async () => {
    const project = await regional(tested, 'OPINION');
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        give(tested, { ...ars11, subject: `agent-${index}` }, 'authoriseProject', {
          ...at(project),
          act: { ...arsAct, arsNumber: `N-${index}` },
          duration: 'P36M',
        }),
      ),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(Array<string>(5).fill('CONFLICT'));
    const acts = await tested.subgraph.database
      .asSystem()
      .rows(sql`SELECT FROM legal_act WHERE project_id = ${project.id}::uuid`);
    expect(acts).toHaveLength(1);
  });

  it('give one opinion, of the HAS and of the CTIS', async () => {
    const transmitted = await regional(tested, 'TRANSMITTED', { derogations: ['PARTAGE_HONORAIRES'] });
    const asked = await done(tested, national, 'referFile', { ...at(transmitted), body: 'HAS', on: '2024-05-10' });
    const referred = await done(tested, national, 'referFile', { ...at(asked), body: 'CTIS', on: '2024-05-20' });
    const answers = await Promise.all([
      ...[1, 2, 3].map((index) =>
        give(tested, { ...ctis, subject: `ctis-${index}` }, 'giveOpinion', { ...at(referred), ...favourable }),
      ),
      ...[1, 2, 3].map((index) =>
        give(tested, { ...has, subject: `has-${index}` }, 'giveOpinion', {
          ...at(referred),
          body: 'HAS',
          verdict: 'FAVOURABLE',
          givenOn: '2024-06-01',
        }),
      ),
    ]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(Array<string>(5).fill('CONFLICT'));
    const given = await tested.subgraph.database
      .asSystem()
      .rows(
        sql`SELECT FROM opinion WHERE project_id = ${project(referred)}::uuid AND given_on IS NOT NULL AND body <> 'ARS'`,
      );
    expect(given).toHaveLength(1);
  });

  it('on many projects do not hinder one another, and leave everything right', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => regional(tested, 'SENT')));
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(8);
    for (const { id } of all) {
      const { kept, reckoned } = await repeatedOf(tested.subgraph.database.asSystem(), id);
      expect(kept).toEqual(reckoned);
      expect((await eventsOf(tested, id)).map(({ facts }) => facts?.version)).toEqual([1, 2, 3, 4]);
    }
    const numbers = await tested.subgraph.database
      .asSystem()
      .rows<{ number: string }>(sql`SELECT number FROM letter_of_intent`);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
  });
});

const project = ({ id }: { id: string }) => id;

describe('A project that is not one’s own', () => {
  it('looks like one that is not there, until it is public; then its file is refused', async () => {
    const deposited = await regional(tested, 'DEPOSITED');
    const nowhere = { projectId: organisationId('nothing'), version: 1 };
    const hidden = await give(tested, otherPorteur, 'withdrawProject', at(deposited));
    const missing = await give(tested, otherPorteur, 'withdrawProject', nowhere);
    expect(hidden).toEqual(missing);
    expect(hidden.project).toBeNull();
    expect(await refused(tested, ars32, 'beginLetterExamination', at(deposited))).toEqual(['NOT_FOUND']);
    const running = await regional(tested, 'RUNNING');
    const { errors, payload } = await attempt(tested, otherPorteur, 'addSite', {
      ...at(running),
      name: 'x',
      departement: '75',
    });
    expect(payload).toBeNull();
    expect(errors).toEqual([{ code: 'FORBIDDEN', field: 'input.projectId' }]);
  });

  it('is not named by something else than an id', async () => {
    const { errors } = await attempt(tested, porteur, 'withdrawProject', { projectId: 'un', version: 1 });
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', field: 'input.projectId' }]);
  });
});

describe('The roles of the commands', () => {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  const everyone = [
    'PORTEUR',
    'ARS',
    'NATIONAL_TEAM',
    'CTIS',
    'CSIS',
    'HAS',
    'ASSURANCE_MALADIE',
    'EVALUATOR',
  ] as const;

  it('are those of the table, which names every command of this subgraph', () => {
    const own = Object.keys(commandRoles).slice(0, Object.keys(commandRoles).indexOf('openFundingLine'));
    expect(mutations.toSorted()).toEqual(own.toSorted());
  });

  it('keep out everybody else, and the public, before anything is looked at', async () => {
    const minimal: Readonly<Record<string, object>> = {
      depositLetterOfIntent: letter,
      rerouteLetterOfIntent: { receiverId: organisationId('has'), reason: 'x' },
      decideLetterOfIntent: { outcome: 'ADMISSIBLE', reason: 'x' },
      submitSpecification: { derogations: [], paymentModels: [] },
      giveArsOpinion: { verdict: 'FAVOURABLE', comment: 'x' },
      referFile: { body: 'HAS' },
      giveOpinion: { body: 'HAS', verdict: 'FAVOURABLE' },
      sendBackProject: { reason: 'x' },
      rejectProject: { reason: 'x' },
      authoriseProject: { act: arsAct, duration: 'P1Y' },
      amendAuthorisation: { act: arsAct },
      publishAct: { actId: organisationId('nothing') },
      recordAct: { act: arsAct, purpose: 'TRANSITION' },
      addSite: { name: 'x', departement: '75' },
      removeSite: { siteId: organisationId('nothing') },
      suspendProject: { act: arsAct, reason: 'x' },
      resumeProject: { act: arsAct },
      stopProject: { act: arsAct, reason: 'x' },
    };
    const nowhere = { projectId: organisationId('nothing'), version: 1 };
    for (const command of mutations as (keyof typeof commandRoles)[]) {
      const input = { ...(command === 'depositLetterOfIntent' ? {} : nowhere), ...minimal[command] };
      const allowed: readonly string[] = commandRoles[command];
      for (const role of everyone.filter((each) => !allowed.includes(each))) {
        const { errors } = await attempt(tested, { role, regions: ['11'] }, command, input);
        expect(errors, `${command} by ${role}`).toEqual([{ code: 'FORBIDDEN', field: command }]);
      }
      const { errors } = await attempt(tested, { role: 'PUBLIC', subject: 'x' }, command, input);
      expect(errors, `${command} by the public`).toEqual([{ code: 'FORBIDDEN', field: command }]);
    }
  });
});
