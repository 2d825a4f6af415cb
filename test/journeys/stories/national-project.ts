/** A national project that answers a national call and derogates from a rule of organisation: the HAS must be heard. */
import { describe, expect, it } from 'vitest';
import { anybody, ars, ctis, has, nationalTeam, organisations, porteur } from '../../support/cast.js';
import { letter, ratings, specification } from '../../support/lives.js';
import type { Story } from '../../support/story.js';

interface Call {
  readonly id: string;
  readonly closesOn: string | null;
  readonly region: { readonly code: string } | null;
}

/** A call, national or regional, that was open on a day and is known to have closed. */
async function openCall(story: Story, day: string, national: boolean): Promise<string> {
  const { callsForProjects } = await story.asks<{ callsForProjects: { nodes: Call[] } }>(
    anybody,
    'query ($day: Date!) { callsForProjects(filter: { openAt: $day }, first: 100) { nodes { id closesOn region { code } } } }',
    { day },
  );
  const dated = callsForProjects.nodes.filter(({ closesOn }) => closesOn !== null);
  const call = dated.find(({ region }) => (region === null) === national);
  if (!call) throw new Error(`no call was open on ${day}`);
  return call.id;
}

/** Found in the Journal officiel by its NOR. */
const arrete = {
  kind: 'ARRETE_MINISTERIEL',
  signedOn: '2022-02-20',
  publishedOn: '2022-02-28',
  nor: 'SSAS2205101A',
  jorftext: 'JORFTEXT000045299999',
} as const;

const derogations = ['TARIFICATION', 'MISSIONS_ETABLISSEMENT'] as const;

export function nationalProject(told: () => Story) {
  describe('a national project with an organisational derogation', () => {
    let projectId = '';
    const of = () => ({ projectId });

    it('answers a national call, which its letter must name, on a day on which it is open', async () => {
      const story = told();
      const answer = {
        ...letter,
        title: 'Hospitalisation à domicile en établissement médico-social',
        declaredScope: 'NATIONAL',
        regions: ['11', '84'],
        origin: 'AAP_NATIONAL',
        derogations,
        depositedOn: '2021-03-15',
      };
      const callForProjectsId = await openCall(story, '2021-03-15', true);
      expect(await story.refused(porteur, 'depositLetterOfIntent', answer)).toMatchObject([
        { rule: 'R-ORIG-1', code: 'CALL_MISSING', field: 'input.callForProjectsId' },
      ]);
      const regional = { ...answer, callForProjectsId: await openCall(story, '2021-03-15', false) };
      expect(await story.refused(porteur, 'depositLetterOfIntent', regional)).toMatchObject([
        { rule: 'R-ORIG-1', code: 'CALL_OF_OTHER_LEVEL' },
      ]);
      const late = { ...answer, callForProjectsId, depositedOn: '2022-03-15' };
      expect(await story.refused(porteur, 'depositLetterOfIntent', late)).toMatchObject([{ code: 'CALL_NOT_OPEN' }]);
      const { project } = await story.does(porteur, 'depositLetterOfIntent', { ...answer, callForProjectsId });
      projectId = project.id;
      const found = await story.asks<{ project: object }>(
        nationalTeam,
        'query ($id: ID!) { project(id: $id) { letterOfIntent { receiver { id } callForProjects { id } region { code } } } }',
        { id: projectId },
      );
      expect(found.project).toEqual({
        letterOfIntent: {
          receiver: { id: organisations.rapporteurGeneral },
          callForProjects: { id: callForProjectsId },
          region: null,
        },
      });
    });

    it('is examined by the national team; an ARS where it is tried reads its file and decides nothing', async () => {
      const story = told();
      expect(await story.project(ars('84'), projectId)).not.toBeNull();
      expect(await story.project(ars('32'), projectId)).toBeNull();
      const decision = { ...of(), outcome: 'ADMISSIBLE', reason: 'Recevable.', decidedOn: '2021-04-20' };
      expect(await story.forbidden(ars('84'), 'decideLetterOfIntent', decision)).toMatchObject({
        field: 'input.projectId',
        message: expect.stringContaining('rapporteur général'),
      });
      await story.does(nationalTeam, 'decideLetterOfIntent', decision);
      await story.does(porteur, 'submitSpecification', {
        ...of(),
        ...specification,
        derogations,
        submittedOn: '2021-06-01',
      });
      const { project } = await story.does(porteur, 'sendFile', { ...of(), on: '2021-06-10' });
      expect(project.state, 'no ARS stands between (T4’)').toBe('TRANSMIS_RG');
    });

    it('is not referred to the comité technique before the HAS is asked', async () => {
      const story = told();
      const referral = { ...of(), body: 'CTIS', on: '2021-07-01' };
      expect(await story.refused(nationalTeam, 'referFile', referral)).toMatchObject([
        { rule: 'T5', code: 'HAS_REFERRAL_MISSING', field: 'input.body' },
      ]);
      expect(await story.project(has, projectId)).toBeNull();
      await story.does(nationalTeam, 'referFile', { ...of(), body: 'HAS', on: '2021-06-20', cooperation: true });
      expect(await story.project(has, projectId)).not.toBeNull();
      const { project } = await story.does(nationalTeam, 'referFile', referral);
      expect(project.state).toBe('SAISINE_CTIS');
    });

    it('is awaited by the HAS in its own list, six months after it was asked', async () => {
      interface Awaited {
        readonly dueOn: string | null;
        readonly rule: string;
        readonly project: { readonly id: string };
      }
      const { myAwaitedActions } = await told().asks<{ myAwaitedActions: { nodes: Awaited[] } }>(
        has,
        '{ myAwaitedActions(filter: { actions: [HAS_OPINION] }, first: 100) { nodes { dueOn rule project { id } } } }',
      );
      expect(myAwaitedActions.nodes).toContainEqual({
        dueOn: '2021-12-20',
        rule: 'R-HAS-1',
        project: { id: projectId },
      });
    });

    it('is not authorised without the opinion of the HAS, even after that of the comité technique (R-HAS-1)', async () => {
      const story = told();
      await story.does(ctis, 'giveOpinion', {
        ...of(),
        body: 'CTIS',
        verdict: 'FAVOURABLE_WITH_RESERVES',
        comment: 'Sous réserve de préciser le modèle économique.',
        givenOn: '2021-09-20',
        ratings,
        opposingMembers: 1,
        decidedScope: 'NATIONAL',
        regions: ['11', '84'],
      });
      const act = { ...of(), act: arrete, duration: 'P48M' };
      const [refusal, ...others] = await story.refused(nationalTeam, 'authoriseProject', act);
      expect(others).toEqual([]);
      expect(refusal).toMatchObject({
        rule: 'R-HAS-1',
        code: 'HAS_OPINION_MISSING',
        message: expect.stringContaining('MISSIONS_ETABLISSEMENT'),
        source: expect.stringContaining('whether before or after the CTIS is not stated'),
      });
    });

    it('hears the HAS, whatever it says, and only in its own name', async () => {
      const story = told();
      const opinion = { ...of(), body: 'HAS', verdict: 'UNFAVOURABLE', comment: 'Éléments insuffisants.' };
      expect(await story.forbidden(ctis, 'giveOpinion', { ...opinion, givenOn: '2021-12-05' })).toMatchObject({
        field: 'input.body',
      });
      expect(await story.refused(has, 'giveOpinion', { ...opinion, givenOn: '2021-06-19' })).toMatchObject([
        { code: 'BEFORE_REFERRAL', field: 'input.givenOn' },
      ]);
      const { project } = await story.does(has, 'giveOpinion', { ...opinion, givenOn: '2021-12-05' });
      expect(project.state, 'its opinion is given beside whatever else goes on').toBe('AVIS_CTIS_RENDU');
    });

    it('is authorised by the ministers, with a NOR and a day in the Journal officiel, and by no ARS', async () => {
      const story = told();
      const act = { ...of(), act: arrete, duration: 'P48M' };
      const ofArs = { kind: 'ARRETE_DG_ARS', signedOn: '2022-02-20', raaNumber: 'R84-2022-02' };
      expect(await story.forbidden(ars('84'), 'authoriseProject', { ...act, act: ofArs })).toMatchObject({
        field: 'input.act.kind',
      });
      expect(await story.forbidden(ars('84'), 'authoriseProject', act)).toMatchObject({ field: 'input.act.kind' });
      const withoutNor = { ...act, act: { ...arrete, nor: null } };
      expect(await story.refused(nationalTeam, 'authoriseProject', withoutNor)).toMatchObject([
        { rule: 'R-PUB-1', code: 'NOR_MISSING', field: 'input.act.nor' },
      ]);
      const { project } = await story.does(nationalTeam, 'authoriseProject', act);
      expect(project).toMatchObject({ state: 'AUTORISE', decidedScope: 'NATIONAL' });
    });

    it('is found by everyone by the NOR of its arrêté, with both opinions', async () => {
      interface Acts {
        readonly legalActs: { readonly nodes: readonly object[] };
      }
      const { legalActs } = await told().asks<Acts>(
        anybody,
        `query ($nor: Nor!) { legalActs(filter: { nor: $nor }) { nodes {
          publishedOn jorfUrl ctisOpinion { verdict givenOn } project { id opinions { nodes { body verdict } } }
        } } }`,
        { nor: arrete.nor },
      );
      expect(legalActs.nodes).toEqual([
        {
          publishedOn: '2022-02-28',
          jorfUrl: expect.stringContaining('JORFTEXT000045299999'),
          ctisOpinion: { verdict: 'FAVOURABLE_WITH_RESERVES', givenOn: '2021-09-20' },
          project: {
            id: projectId,
            opinions: {
              nodes: expect.arrayContaining([
                { body: 'HAS', verdict: 'UNFAVOURABLE' },
                { body: 'CTIS', verdict: 'FAVOURABLE_WITH_RESERVES' },
              ]) as unknown,
            },
          },
        },
      ]);
    });
  });
}
