/** The evaluation of a regional project: its protocol, its indicators, their values, its reports, and who reads them. */
import { describe, expect, it } from 'vitest';
import { anybody, ars, evaluatorOf, nationalTeam, organisations, otherPorteur, porteur } from '../../support/cast.js';
import type { Person } from '../../support/identity.js';
import { running } from '../../support/lives.js';
import type { Story } from '../../support/story.js';

const ars11 = ars('11');
const year = (of: number) => ({ periodStart: `${of}-01-06`, periodEnd: `${of}-12-31` });

interface Value {
  readonly indicator: { readonly code: string };
  readonly periodStart: string;
  readonly value: number | null;
  readonly reference: number | null;
  readonly difference: number | null;
  readonly nReference: number | null;
  readonly suppressed: boolean;
}

/** The values of an evaluation as somebody sees them, by indicator and beginning. */
async function measures(story: Story, who: Person | null, evaluationId: string): Promise<ReadonlyMap<string, Value>> {
  const { evaluation } = await story.asks<{ evaluation: { indicatorValues: { nodes: Value[] } } }>(
    who,
    `query ($id: ID!) { evaluation(id: $id) { indicatorValues(first: 100) { nodes {
      indicator { code } periodStart value reference difference nReference suppressed } } } }`,
    { id: evaluationId },
  );
  return new Map(
    evaluation.indicatorValues.nodes.map((value) => [`${value.indicator.code} ${value.periodStart}`, value]),
  );
}

export function evaluation(told: () => Story) {
  describe('the evaluation of an experiment', () => {
    let projectId = '';
    let evaluationId = '';
    let evaluator = evaluatorOf();
    const of = () => ({ evaluationId });

    it('has its evaluation opened by the ARS that authorised it, with an evaluator who does not carry it', async () => {
      const story = told();
      ({ id: projectId } = await running(story));
      evaluator = evaluatorOf(projectId);
      const opening = { projectId, evaluatorIds: [organisations.evaluator], openedOn: '2019-11-15' };
      expect(
        await story.refused(ars11, 'openEvaluation', { ...opening, evaluatorIds: [organisations.porteur] }),
      ).toMatchObject([{ code: 'EVALUATOR_CARRIES_PROJECT', field: 'input.evaluatorIds' }]);
      expect(await story.refused(ars11, 'openEvaluation', { ...opening, openedOn: '2019-10-19' })).toMatchObject([
        { code: 'BEFORE_AUTHORISATION' },
      ]);
      expect(await story.forbidden(porteur, 'openEvaluation', opening)).toMatchObject({ field: 'openEvaluation' });
      const { evaluation } = await story.does(ars11, 'openEvaluation', opening);
      expect(evaluation.status).toBe('PROTOCOLE_A_VALIDER');
      evaluationId = evaluation.id;
      expect(await story.refused(ars11, 'openEvaluation', opening)).toMatchObject([{ code: 'ALREADY_OPEN' }]);
    });

    it('has its protocol written by the evaluator with the mandate, and validated by the national cell', async () => {
      const story = told();
      const submission = { ...of(), submittedOn: '2019-12-01', document: 'Protocole d’évaluation, version 1' };
      expect(await story.forbidden(evaluatorOf(), 'submitProtocol', submission)).toMatchObject({
        field: 'input.evaluationId',
      });
      expect(await story.refused(nationalTeam, 'validateProtocol', of()), 'nothing is submitted').toMatchObject([
        { code: 'NOT_IN_THIS_STATE' },
      ]);
      await story.does(evaluator, 'submitProtocol', submission);
      const { evaluation } = await story.does(nationalTeam, 'validateProtocol', { ...of(), decidedOn: '2019-12-20' });
      expect(evaluation.status, 'patients are included already').toBe('EN_COURS');
    });

    it('is measured by known indicators and by one defined for it', async () => {
      const story = told();
      const indicator = {
        code: `RETURN_HOME_${evaluationId.slice(-6).toUpperCase()}`,
        label: 'Retour à domicile à 30 jours',
        definition: 'Part des patients rentrés chez eux 30 jours après la sortie.',
        unit: '%',
        countsPeople: false,
        criterion: 'EFFICACITE_EFFICIENCE',
        aspect: 'EFFICACITE',
        sourceSystem: 'SNDS',
      };
      expect(await story.forbidden(evaluator, 'defineIndicator', indicator)).toMatchObject({
        field: 'defineIndicator',
      });
      await story.does(nationalTeam, 'defineIndicator', indicator);
      for (const indicatorCode of ['INCLUDED_PATIENTS', 'HOSPITALISATION_RATE', indicator.code])
        await story.does(evaluator, 'followIndicator', { ...of(), indicatorCode, frequency: 'YEARLY' });
    });

    it('has values recorded in bulk: good rows are kept, and of each bad one it is said what is wrong', async () => {
      const story = told();
      const rate = { indicatorCode: 'HOSPITALISATION_RATE', comparison: 'BEFORE_AFTER', unit: '%' };
      const patients = { indicatorCode: 'INCLUDED_PATIENTS', comparison: 'TARGET' };
      const rows = [
        { ...patients, ...year(2020), value: 250, reference: 300 },
        { ...patients, ...year(2021), value: 7, reference: 300 },
        { ...rate, ...year(2020), value: 12.5, reference: 18.2, n: 240, nReference: 236 },
        { ...rate, ...year(2021), value: 11.4, reference: 18.2, n: 260, nReference: 8, ciLow: -9.1, ciHigh: -4.5 },
        { ...rate, ...year(2020), value: 13, reference: 18 },
        { ...rate, ...year(2022), value: 0.114, reference: 0.182, unit: 'ratio' },
        { ...rate, ...year(2019), value: 15, reference: 18 },
        { ...rate, ...year(2022), comparison: 'NONE', value: 11, ciLow: 12, ciHigh: 10, n: -1 },
        { indicatorCode: 'HAPPINESS', ...year(2020), value: 1 },
        { ...patients, ...year(2022), value: 2.5 },
      ];
      const recorded = await story.does(evaluator, 'recordIndicatorValues', { ...of(), rows });
      expect(recorded.recorded).toBe(4);
      expect(recorded.rows.map(({ index, errors }) => [index, errors.map(({ code }) => code).toSorted()])).toEqual([
        [4, ['TWICE_IN_INPUT']],
        [5, ['UNIT_MISMATCH']],
        [6, ['OUTSIDE_RUN']],
        [7, ['INTERVAL_REVERSED', 'NEGATIVE_COUNT']],
        [8, ['UNKNOWN_INDICATOR']],
        [9, ['NOT_A_COUNT']],
      ]);
      expect(recorded.rows[1]?.errors[0]?.field).toBe('input.rows.5.unit');
      const again = await story.does(evaluator, 'recordIndicatorValues', { ...of(), rows: rows.slice(0, 1) });
      expect(again.rows).toMatchObject([{ index: 0, errors: [{ code: 'ALREADY_RECORDED' }] }]);
      expect(await story.forbidden(porteur, 'recordIndicatorValues', { ...of(), rows })).toMatchObject({
        field: 'recordIndicatorValues',
      });
    });

    it('shows these values to who has its file, and to nobody else before the final report', async () => {
      const story = told();
      expect((await measures(story, porteur, evaluationId)).size).toBe(4);
      expect((await measures(story, ars11, evaluationId)).size).toBe(4);
      expect((await measures(story, ars('32'), evaluationId)).size).toBe(0);
      expect((await measures(story, anybody, evaluationId)).size).toBe(0);
    });

    it('has a value corrected with the reason', async () => {
      const story = told();
      const { evaluation } = await story.asks<{
        evaluation: { indicatorValues: { nodes: { id: string; version: number }[] } };
      }>(
        evaluator,
        `query ($id: ID!) { evaluation(id: $id) { indicatorValues(filter: { indicators: ["INCLUDED_PATIENTS"],
          periodTo: "2020-12-31" }) { nodes { id version } } } }`,
        { id: evaluationId },
      );
      const [first] = evaluation.indicatorValues.nodes;
      const correction = { valueId: first?.id, version: first?.version, value: 252, reason: 'Deux dossiers tardifs.' };
      const { value } = await story.does(evaluator, 'correctIndicatorValue', correction);
      expect(value.value).toBe(252);
      expect(await story.refused(evaluator, 'correctIndicatorValue', { ...correction, value: 253 })).toMatchObject([
        { code: 'CONFLICT', field: 'input.version' },
      ]);
    });

    it('has its reports delivered each by its author; a late one is taken with a warning', async () => {
      const story = told();
      await story.does(evaluator, 'planReport', { ...of(), kind: 'INTERIM', dueOn: '2021-06-30' });
      const interim = { ...of(), kind: 'INTERIM', deliveredOn: '2021-08-16' };
      expect(await story.forbidden(porteur, 'deliverReport', interim)).toMatchObject({ field: 'input.kind' });
      const { warnings } = await story.does(evaluator, 'deliverReport', interim);
      expect(warnings).toMatchObject([{ rule: 'R-EVAL-1', code: 'REPORT_LATE', field: 'input.deliveredOn' }]);
      const activity = { ...of(), kind: 'ACTIVITY', deliveredOn: '2021-02-01' };
      expect((await story.does(porteur, 'deliverReport', activity)).warnings).toEqual([]);
    });

    it('shows its values to everyone once the final report is delivered, but no count of fewer than eleven people', async () => {
      const story = told();
      await story.does(ars11, 'endProject', { projectId });
      await story.does(evaluator, 'deliverReport', { ...of(), kind: 'FINAL', deliveredOn: '2023-05-02' });
      const few = 'INCLUDED_PATIENTS 2021-01-06';
      const fewControls = 'HOSPITALISATION_RATE 2021-01-06';
      for (const who of [anybody, nationalTeam, otherPorteur]) {
        const seen = await measures(story, who, evaluationId);
        expect(seen.get('INCLUDED_PATIENTS 2020-01-06'), who?.sub).toMatchObject({ value: 252, suppressed: false });
        expect(seen.get(few), who?.sub).toMatchObject({ value: null, difference: null, suppressed: true });
        expect(seen.get(fewControls), who?.sub).toMatchObject({ nReference: null, suppressed: true });
      }
      for (const who of [porteur, evaluator]) {
        const seen = await measures(story, who, evaluationId);
        expect(seen.get(few), who.sub).toMatchObject({ value: 7, difference: -293 });
        expect(seen.get(fewControls), who.sub).toMatchObject({ nReference: 8 });
      }
    });
  });
}
