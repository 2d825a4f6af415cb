/** A regional project, from the letter of intent to the first patient: who does what, and who sees it at each step. */
import { describe, expect, it } from 'vitest';
import { anybody, ars, ctis, has, nationalTeam, organisations, otherPorteur, porteur } from '../../support/cast.js';
import type { Person } from '../../support/identity.js';
import { arrete, letter, ratings, specification } from '../../support/lives.js';
import type { Story } from '../../support/story.js';

interface Awaited {
  readonly action: string;
  readonly party: string;
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly rule: string;
}

interface Happened {
  readonly kind: string;
  readonly happenedOn: string;
  readonly actorRole: string;
  readonly actorSubject: string | null;
  readonly reason: string | null;
  readonly document: string | null;
  readonly act: { readonly raaNumber: string | null } | null;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

const ars11 = ars('11');
const neighbour = ars('32');

/** What is awaited for the project: by its own page, and in the lists of those of whom it is awaited. */
async function awaited(story: Story, who: Person, projectId: string): Promise<Awaited[]> {
  const { project } = await story.asks<{ project: { nextActions: Awaited[] } | null }>(
    who,
    'query ($id: ID!) { project(id: $id) { nextActions { action party dueOn late rule } } }',
    { id: projectId },
  );
  return project?.nextActions ?? [];
}

/** Whether the project stands in somebody's own list of what is awaited of them, with which action. */
async function awaitedOf(story: Story, who: Person, projectId: string): Promise<string[]> {
  const { myAwaitedActions: list } = await story.asks<{
    myAwaitedActions: { totalCount: number; nodes: { action: string; project: { id: string } }[] };
  }>(who, '{ myAwaitedActions(first: 100) { totalCount nodes { action project { id } } } }');
  expect(list.totalCount, 'all of them on one page').toBe(list.nodes.length);
  return list.nodes.filter(({ project }) => project.id === projectId).map(({ action }) => action);
}

async function timeline(story: Story, who: Person | null, projectId: string): Promise<readonly Happened[]> {
  const { project } = await story.asks<{ project: { timeline: { nodes: Happened[] } } }>(
    who,
    `query ($id: ID!) { project(id: $id) { timeline(first: 100) { nodes {
      kind happenedOn actorRole actorSubject reason document act { raaNumber } changes { field before after }
    } } } }`,
    { id: projectId },
  );
  return project.timeline.nodes;
}

/** Those of a list of people who see the project at all. */
async function whoSees(story: Story, people: Readonly<Record<string, Person | null>>, id: string): Promise<string[]> {
  const seen = await Promise.all(
    Object.entries(people).map(async ([name, who]) => ((await story.project(who, id)) ? [name] : [])),
  );
  return seen.flat();
}

const everybody = { anybody, porteur, otherPorteur, ars11, neighbour, nationalTeam, ctis, has };
const instructors = ['porteur', 'ars11', 'nationalTeam'];

export function regionalProject(told: () => Story) {
  describe('a regional project', () => {
    let projectId = '';
    const of = () => ({ projectId });

    it('begins with a letter to the ARS of its region, which nobody else sees but the national team', async () => {
      const story = told();
      const { project } = await story.does(porteur, 'depositLetterOfIntent', letter);
      projectId = project.id;
      expect(project).toMatchObject({ state: 'LI_DEPOSEE', stateSince: '2019-01-15', regions: [{ code: '11' }] });
      expect(project.competentAuthority?.id).toBe(organisations.ars('11'));
      expect(await whoSees(story, everybody, projectId)).toEqual(instructors);
      expect(await awaited(story, porteur, projectId)).toEqual([
        { action: 'LETTER_DECISION', party: 'ARS', dueOn: null, late: false, rule: 'T2' },
      ]);
      expect(await awaitedOf(story, ars11, projectId)).toEqual(['LETTER_DECISION']);
      expect(await awaitedOf(story, porteur, projectId)).toEqual([]);
      expect(await awaitedOf(story, neighbour, projectId)).toEqual([]);
    });

    it('is examined and found admissible by that ARS, and by no other', async () => {
      const story = told();
      const elsewhere = await story.refused(neighbour, 'beginLetterExamination', { ...of(), on: '2019-01-22' });
      expect(elsewhere).toMatchObject([{ code: 'NOT_FOUND', field: 'input.projectId' }]);
      const forbidden = await story.forbidden(nationalTeam, 'beginLetterExamination', { ...of(), on: '2019-01-22' });
      expect(forbidden).toMatchObject({ field: 'input.projectId', message: expect.stringContaining('the region 11') });
      await story.does(ars11, 'beginLetterExamination', { ...of(), on: '2019-01-22' });
      const { project } = await story.does(ars11, 'decideLetterOfIntent', {
        ...of(),
        outcome: 'ADMISSIBLE',
        reason: 'Le projet déroge à la tarification à l’acte et peut être diffusé.',
        decidedOn: '2019-03-01',
      });
      expect(project).toMatchObject({ state: 'RECEVABLE', stateSince: '2019-03-01' });
      expect(await awaitedOf(story, ars11, projectId)).toEqual([]);
      expect(await awaitedOf(story, porteur, projectId)).toEqual(['SPECIFICATION']);
    });

    it('has its specification written in two versions, and sent to the ARS', async () => {
      const story = told();
      const { project: begun } = await story.does(porteur, 'submitSpecification', { ...of(), ...specification });
      expect(begun.state).toBe('CDC_EN_CONSTRUCTION');
      const second = { ...specification, submittedOn: '2019-05-02', plannedPatients: 800 };
      expect(await story.refused(porteur, 'submitSpecification', { ...of(), ...second })).toMatchObject([
        { code: 'TEXT_MISSING', field: 'input.changes' },
      ]);
      const changes = 'Cible portée à 800 patients.';
      await story.does(porteur, 'submitSpecification', { ...of(), ...second, changes });
      const { project } = await story.does(porteur, 'sendFile', { ...of(), on: '2019-05-06' });
      expect(project.state).toBe('INSTRUCTION_ARS');
      expect(await awaitedOf(story, ars11, projectId)).toEqual(['ARS_OPINION']);
    });

    it('is transmitted to the rapporteur général with the reasoned opinion of the ARS', async () => {
      const story = told();
      const { project } = await story.does(ars11, 'giveArsOpinion', {
        ...of(),
        verdict: 'FAVOURABLE',
        comment: 'Faisable, innovant et efficient.',
        givenOn: '2019-06-20',
      });
      expect(project.state).toBe('TRANSMIS_RG');
      expect(await awaitedOf(story, nationalTeam, projectId)).toEqual(['CTIS_REFERRAL']);
      expect(await whoSees(story, everybody, projectId)).toEqual(instructors);
    });

    it('is seen by the comité technique once it is asked, and not by the HAS, which nobody asks', async () => {
      const story = told();
      const early = await story.refused(ctis, 'giveOpinion', { ...of(), body: 'CTIS', verdict: 'FAVOURABLE' });
      expect(early).toMatchObject([{ code: 'NOT_FOUND', field: 'input.projectId' }]);
      const { project } = await story.does(nationalTeam, 'referFile', { ...of(), body: 'CTIS', on: '2019-07-01' });
      expect(project.state).toBe('SAISINE_CTIS');
      expect(await whoSees(story, everybody, projectId)).toEqual([...instructors, 'ctis']);
      expect(await awaited(story, ctis, projectId)).toEqual([
        { action: 'CTIS_OPINION', party: 'CTIS', dueOn: '2019-10-01', late: true, rule: 'R-CTIS-5' },
      ]);
      const { awaitedActions: late } = await story.asks<{
        awaitedActions: { nodes: { daysLate: number; project: { id: string } }[] };
      }>(
        ctis,
        `query ($at: Date!) { awaitedActions(filter: { committees: [CTIS], lateAt: $at }, first: 100) {
          nodes { daysLate(at: $at) project { id } } } }`,
        { at: '2019-10-11' },
      );
      expect(late.nodes.find((each) => each.project.id === projectId)?.daysLate).toBe(10);
    });

    it('cannot be authorised before the comité technique has given its opinion', async () => {
      const story = told();
      const refusals = await story.refused(ars11, 'authoriseProject', { ...of(), act: arrete, duration: 'P36M' });
      expect(refusals).toContainEqual(expect.objectContaining({ rule: 'T8', code: 'NOT_IN_THIS_STATE' }));
      expect(refusals).toContainEqual(
        expect.objectContaining({ rule: 'R-CTIS-1', code: 'CTIS_OPINION_MISSING', source: expect.any(String) }),
      );
    });

    it('has its territory fixed by the comité technique, which rates the four criteria', async () => {
      const story = told();
      const opinion = {
        ...of(),
        body: 'CTIS',
        verdict: 'FAVOURABLE',
        givenOn: '2019-09-10',
        opposingMembers: 0,
        decidedScope: 'REGIONAL',
        regions: ['11'],
      };
      expect(await story.refused(ctis, 'giveOpinion', { ...opinion, ratings: ratings.slice(1) })).toMatchObject([
        { rule: 'R-CTIS-2', code: 'CRITERION_NOT_RATED', field: 'input.ratings' },
      ]);
      expect(
        await story.refused(ctis, 'giveOpinion', { ...opinion, ratings, verdict: 'UNFAVOURABLE', comment: 'Non.' }),
      ).toMatchObject([{ rule: 'R-CTIS-4', code: 'UNFAVOURABLE_WITHOUT_OPPOSITION' }]);
      const { project } = await story.does(ctis, 'giveOpinion', { ...opinion, ratings });
      expect(project).toMatchObject({ state: 'AVIS_CTIS_RENDU', decidedScope: 'REGIONAL' });
      expect(await awaitedOf(story, ars11, projectId)).toEqual(['AUTHORISATION_ACT']);
      expect(await story.project(anybody, projectId), 'an opinion makes nothing public').toBeNull();
    });

    it('is authorised by the arrêté of the DG ARS, found by its number, and public from then on', async () => {
      const story = told();
      const act = { ...of(), act: arrete, duration: 'P36M' };
      const unnumbered = { ...act, act: { ...arrete, raaNumber: null } };
      expect(await story.refused(ars11, 'authoriseProject', unnumbered)).toMatchObject([
        { rule: 'R-PUB-1', code: 'REGIONAL_NUMBER_MISSING', field: 'input.act.arsNumber' },
      ]);
      expect(await story.refused(ars11, 'authoriseProject', { ...act, duration: 'P61M' })).toMatchObject([
        { rule: 'R-DUR-1', code: 'DURATION_TOO_LONG', field: 'input.duration' },
      ]);
      const { project, warnings } = await story.does(ars11, 'authoriseProject', act);
      expect(project).toMatchObject({ state: 'AUTORISE', stateSince: '2019-10-20' });
      expect(warnings, 'its evaluation is still to be opened').toMatchObject([
        { rule: 'R-EVAL-1', code: 'EVALUATION_MISSING' },
      ]);
      expect(await whoSees(story, everybody, projectId)).toEqual(Object.keys(everybody));
    });

    it('shows the public its act and the opinion it rests on, and nothing of its file', async () => {
      interface Page {
        authorisations: { nodes: { raaNumber: string; signedOn: string; ars: { region: { code: string } } }[] };
        opinions: { nodes: { body: string; verdict: string }[] };
        letterOfIntent: object | null;
        specifications: object[];
        nextActions: object[];
        declaredScope: string | null;
      }
      const { project } = await told().asks<{ project: Page }>(
        anybody,
        `query ($id: ID!) { project(id: $id) {
          authorisations { nodes { raaNumber signedOn ars { region { code } } } } opinions { nodes { body verdict } }
          letterOfIntent { number } specifications { version } nextActions { action } declaredScope
        } }`,
        { id: projectId },
      );
      expect(project).toEqual({
        authorisations: {
          nodes: [{ raaNumber: 'IDF-2019-10-25-004', signedOn: '2019-10-20', ars: { region: { code: '11' } } }],
        },
        opinions: { nodes: [{ body: 'CTIS', verdict: 'FAVOURABLE' }] },
        letterOfIntent: null,
        specifications: [],
        nextActions: [],
        declaredScope: null,
      });
    });

    it('runs for three years from its first patient', async () => {
      const story = told();
      expect(await awaitedOf(story, porteur, projectId)).toEqual(['FIRST_INCLUSION']);
      expect(
        await story.refused(porteur, 'recordFirstInclusion', { ...of(), on: '2019-10-19' }),
        'not before the arrêté',
      ).toMatchObject([{ code: 'BEFORE_AUTHORISATION', field: 'input.on' }]);
      const { project } = await story.does(porteur, 'recordFirstInclusion', { ...of(), on: '2020-01-06' });
      expect(project).toMatchObject({ state: 'EN_COURS', stateSince: '2020-01-06' });
      expect(project.endsOn, 'three years of 2020, 2021, 2022').toMatch(/^2023-01-0[56]$/);
    });

    it('keeps all that in its timeline, in order, with what was before and after', async () => {
      const story = told();
      const events = await timeline(story, porteur, projectId);
      expect(events.map(({ kind, happenedOn, actorRole }) => `${happenedOn} ${kind} ${actorRole}`)).toEqual([
        '2019-01-15 LETTER_DEPOSITED PORTEUR',
        '2019-01-22 LETTER_EXAMINED ARS',
        '2019-03-01 LETTER_DECIDED ARS',
        '2019-04-15 SPECIFICATION_SUBMITTED PORTEUR',
        '2019-05-02 SPECIFICATION_SUBMITTED PORTEUR',
        '2019-05-06 FILE_SENT PORTEUR',
        '2019-06-20 OPINION_GIVEN ARS',
        '2019-07-01 OPINION_REQUESTED NATIONAL_TEAM',
        '2019-09-10 OPINION_GIVEN CTIS',
        '2019-10-20 AUTHORISED ARS',
        '2020-01-06 FIRST_INCLUSION PORTEUR',
      ]);
      const states = events.flatMap(({ changes }) => changes.filter(({ field }) => field === 'state'));
      expect(states.map(({ before, after }) => `${before} → ${after}`)).toEqual([
        'null → LI_DEPOSEE',
        'LI_DEPOSEE → LI_EN_INSTRUCTION',
        'LI_EN_INSTRUCTION → RECEVABLE',
        'RECEVABLE → CDC_EN_CONSTRUCTION',
        'CDC_EN_CONSTRUCTION → INSTRUCTION_ARS',
        'INSTRUCTION_ARS → TRANSMIS_RG',
        'TRANSMIS_RG → SAISINE_CTIS',
        'SAISINE_CTIS → AVIS_CTIS_RENDU',
        'AVIS_CTIS_RENDU → AUTORISE',
        'AUTORISE → EN_COURS',
      ]);
      expect(events[2]).toMatchObject({ actorSubject: 'ars-11', reason: expect.stringContaining('tarification') });
      expect(events[4]?.reason).toBe('Cible portée à 800 patients.');
      expect(events[9]?.act).toEqual({ raaNumber: 'IDF-2019-10-25-004' });

      const published = await timeline(story, anybody, projectId);
      expect(published.map(({ kind }) => kind)).toEqual(['AUTHORISED', 'FIRST_INCLUSION']);
      expect(published.every(({ actorSubject }) => actorSubject === null)).toBe(true);
      expect(JSON.stringify(published), 'what was before the act is of the file').not.toContain('AVIS_CTIS_RENDU');
    });
  });
}
