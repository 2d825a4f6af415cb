/** From the end of an experiment to ordinary law: the final report, both opinions, a transition, the decision. */
import { describe, expect, it } from 'vitest';
import { anybody, ars, csis, ctis, evaluatorOf, nationalTeam } from '../../support/cast.js';
import { actOf, evaluated, transitionAct } from '../../support/lives.js';
import type { Story } from '../../support/story.js';

const ars11 = ars('11');
export function generalisation(told: () => Story) {
  describe('an experiment that becomes ordinary law', () => {
    let projectId = '';
    let evaluationId = '';
    let evaluator = evaluatorOf();
    const of = () => ({ evaluationId });

    it('ends when its duration has elapsed, and reaches its final evaluation with the report, though it is late', async () => {
      const story = told();
      ({ projectId, evaluationId } = await evaluated(story));
      evaluator = evaluatorOf(projectId);
      const early = { ...of(), kind: 'FINAL', deliveredOn: '2022-06-01' };
      expect(await story.refused(evaluator, 'deliverReport', early)).toMatchObject([
        { rule: 'T16', code: 'NOT_IN_THIS_STATE' },
      ]);
      const { project } = await story.does(ars11, 'endProject', { projectId });
      expect(project).toMatchObject({ state: 'TERMINE', stateSince: project.endsOn });
      const final = { ...of(), kind: 'FINAL', deliveredOn: '2023-09-15', document: 'Rapport final d’évaluation' };
      const { warnings, evaluation } = await story.does(evaluator, 'deliverReport', final);
      expect(warnings).toMatchObject([{ rule: 'R-EVAL-1', code: 'FINAL_REPORT_LATE' }]);
      expect(evaluation.status).toBe('RAPPORT_FINAL_REMIS');
      await story.reaches(projectId, 'EVALUATION_FINALE');
    });

    it('is judged by the comité technique first, then by the conseil stratégique (R-GEN-1)', async () => {
      const story = told();
      const toCsis = { ...of(), body: 'CSIS', requestedOn: '2023-10-02' };
      const codes = async () =>
        (await story.refused(nationalTeam, 'referForGeneralisation', toCsis)).map(
          ({ rule, code }) => `${rule} ${code}`,
        );
      expect(await codes()).toContain('R-GEN-1 CSIS_BEFORE_CTIS');
      const toCtis = { ...of(), body: 'CTIS', requestedOn: '2023-10-02' };
      await story.does(nationalTeam, 'referForGeneralisation', toCtis);
      await story.reaches(projectId, 'AVIS_GENERALISATION');
      expect(await codes(), 'asked is not yet answered').toEqual(['R-GEN-1 CSIS_BEFORE_CTIS']);

      const opinion = { ...of(), verdict: 'FAVOURABLE', givenOn: '2023-12-15' };
      expect(await story.forbidden(csis, 'giveGeneralisationOpinion', { ...opinion, body: 'CTIS' })).toMatchObject({
        field: 'input.evaluationId',
      });
      await story.does(ctis, 'giveGeneralisationOpinion', { ...opinion, body: 'CTIS' });
      await story.does(nationalTeam, 'referForGeneralisation', { ...toCsis, requestedOn: '2024-01-10' });

      const period = {
        ...of(),
        startsOn: '2024-04-01',
        endsOn: '2025-06-30',
        actId: await actOf(story, projectId),
      };
      expect(await story.refused(ars11, 'openTransition', period)).toMatchObject([
        { rule: 'R-TRANS-1', code: 'CSIS_NOT_FAVOURABLE' },
      ]);
      const csisSees = async () =>
        (
          await story.asks<{ project: { specifications: object[] } }>(
            csis,
            'query ($id: ID!) { project(id: $id) { specifications { version } } }',
            { id: projectId },
          )
        ).project.specifications.length;
      await expect.poll(csisSees, { timeout: 10_000, message: 'the file is its to read once it is asked' }).toBe(1);
      const favourable = { ...opinion, body: 'CSIS', givenOn: '2024-03-20' };
      const { evaluation } = await story.does(csis, 'giveGeneralisationOpinion', favourable);
      expect(evaluation.status).toBe('AVIS_CSIS');
    });

    it('passes through a transition of 18 months at most, by an act of its own (R-TRANS-1, R-PUB-1)', async () => {
      const story = told();
      const opening = { signedOn: '2024-03-27', arsNumber: 'DIRNOV-2024/09' };
      const unnumbered = { kind: 'ARRETE_DG_ARS', signedOn: opening.signedOn };
      const transition = { projectId, purpose: 'TRANSITION' };
      expect(await story.refused(ars11, 'recordAct', { ...transition, act: unnumbered })).toMatchObject([
        { rule: 'R-PUB-1', code: 'REGIONAL_NUMBER_MISSING', field: 'input.act.arsNumber' },
      ]);
      const actId = await transitionAct(story, projectId, opening);
      expect(actId).not.toBe(await actOf(story, projectId));
      const published = { projectId, actId, publishedOn: '2024-03-29', raaNumber: 'IDF-2024-03-27-00001' };
      expect(await story.forbidden(nationalTeam, 'publishAct', published)).toMatchObject({ field: 'input.actId' });
      await story.does(ars11, 'publishAct', published);
      expect(await story.refused(ars11, 'publishAct', published)).toMatchObject([
        { code: 'ALREADY_PUBLISHED', field: 'input.publishedOn' },
        { code: 'ALREADY_PUBLISHED', field: 'input.raaNumber' },
      ]);
      const period = { ...of(), startsOn: '2024-04-01', endsOn: '2025-10-02', actId };
      expect(await story.refused(ars11, 'openTransition', period)).toMatchObject([
        { rule: 'R-TRANS-1', code: 'TRANSITION_TOO_LONG', field: 'input.endsOn' },
      ]);
      expect(await story.forbidden(evaluator, 'openTransition', period)).toMatchObject({ field: 'openTransition' });
      await story.does(ars11, 'openTransition', { ...period, endsOn: '2025-06-30' });
      await story.reaches(projectId, 'PERIODE_TRANSITOIRE');
      const prolonging = { signedOn: '2025-06-12', arsNumber: 'DIRNOV-2025/31' };
      const longer = {
        ...of(),
        actId: await transitionAct(story, projectId, prolonging),
        prolongedOn: '2025-06-15',
      };
      expect(await story.refused(ars11, 'prolongTransition', { ...longer, endsOn: '2025-10-02' })).toMatchObject([
        { rule: 'R-TRANS-1', code: 'TRANSITION_TOO_LONG' },
      ]);
      await story.does(ars11, 'prolongTransition', { ...longer, endsOn: '2025-10-01' });
    });

    it('enters ordinary law by a vehicle and a text, decided by the national team', async () => {
      const story = told();
      const outcome = { ...of(), kind: 'GENERALISED', decidedOn: '2025-09-01' };
      const refusals = await story.refused(nationalTeam, 'decideOutcome', outcome);
      expect(refusals.map(({ code }) => code).toSorted()).toEqual(['REFERENCE_MISSING', 'VEHICLE_MISSING']);
      const text = { vehicle: 'PCR', reference: 'Décret du 1er septembre 2025 relatif au parcours coordonné renforcé' };
      expect(await story.forbidden(ars11, 'decideOutcome', { ...outcome, ...text })).toMatchObject({
        field: 'decideOutcome',
      });
      const arrete = {
        kind: 'ARRETE_MINISTERIEL',
        signedOn: '2025-08-29',
        publishedOn: '2025-09-01',
        nor: 'SSAS2500001A',
      };
      const carrying = { projectId, purpose: 'GENERALISATION', act: arrete };
      expect(await story.forbidden(ars11, 'recordAct', carrying)).toMatchObject({ field: 'input.act.kind' });
      await story.does(nationalTeam, 'recordAct', carrying);
      await story.does(nationalTeam, 'decideOutcome', { ...outcome, ...text });
      await story.reaches(projectId, 'GENERALISE');
      expect(await story.refused(nationalTeam, 'decideOutcome', { ...outcome, ...text })).toContainEqual(
        expect.objectContaining({ code: 'ALREADY_DECIDED' }),
      );
    });

    it('tells everyone how it came there', async () => {
      interface Page {
        state: string;
        evaluation: {
          outcome: object;
          transitionPeriod: object;
          generalisationOpinions: { body: string; verdict: string }[];
        };
        legalActs: { nodes: { purpose: string; signedOn: string }[] };
        timeline: { nodes: { kind: string; subgraph: string; happenedOn: string }[] };
        stateHistory: { nodes: { state: string; on: string }[] };
      }
      const { project } = await told().asks<{ project: Page }>(
        anybody,
        `query ($id: ID!) { project(id: $id) { state
          evaluation { outcome { kind vehicle decidedOn } transitionPeriod { startsOn endsOn withinLimit }
            generalisationOpinions { body verdict } }
          legalActs(first: 100) { nodes { purpose signedOn } }
          timeline(first: 100, from: "2023-01-01") { nodes { kind subgraph happenedOn } }
          stateHistory { nodes { state on } } } }`,
        { id: projectId },
      );
      expect(project.state).toBe('GENERALISE');
      expect(project.evaluation).toEqual({
        outcome: { kind: 'GENERALISED', vehicle: 'PCR', decidedOn: '2025-09-01' },
        transitionPeriod: { startsOn: '2024-04-01', endsOn: '2025-10-01', withinLimit: true },
        generalisationOpinions: [
          { body: 'CTIS', verdict: 'FAVOURABLE' },
          { body: 'CSIS', verdict: 'FAVOURABLE' },
        ],
      });
      expect(project.legalActs.nodes.map(({ purpose, signedOn }) => `${signedOn} ${purpose}`)).toEqual([
        '2019-10-20 AUTHORISATION',
        '2024-03-27 TRANSITION',
        '2025-06-12 TRANSITION',
        '2025-08-29 GENERALISATION',
      ]);
      expect(project.stateHistory.nodes.slice(2).map(({ state, on }) => `${on.slice(0, 7)} ${state}`)).toEqual([
        '2023-01 TERMINE',
        '2023-09 EVALUATION_FINALE',
        '2023-10 AVIS_GENERALISATION',
        '2024-04 PERIODE_TRANSITOIRE',
        '2025-09 GENERALISE',
      ]);
      const happened = project.timeline.nodes.map(({ kind, happenedOn }) => `${happenedOn.slice(0, 7)} ${kind}`);
      const milestones = [
        '2023-01 ENDED',
        '2023-09 REPORT_DELIVERED',
        '2023-12 GENERALISATION_OPINION',
        '2024-03 GENERALISATION_OPINION',
        '2024-03 ACT_RECORDED',
        '2024-03 ACT_PUBLISHED',
        '2024-04 TRANSITION_OPENED',
        '2025-06 ACT_RECORDED',
        '2025-06 TRANSITION_OPENED',
        '2025-08 ACT_RECORDED',
        '2025-09 OUTCOME_DECIDED',
      ];
      expect(happened.filter((each) => milestones.includes(each))).toEqual(milestones);
      expect(happened.filter((each) => each.endsWith('STATE_REACHED'))).toHaveLength(4);
    });
  });
}
