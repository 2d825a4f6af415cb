/** The money of a project: which fund authorises it, what is committed and paid below each ceiling, and who may do so. */
import { describe, expect, it } from 'vitest';
import {
  anybody,
  ars,
  assuranceMaladie,
  evaluatorOf,
  nationalTeam,
  organisations,
  otherPorteur,
  porteur,
} from '../../support/cast.js';
import { actOf, euros, running, transmitted } from '../../support/lives.js';
import type { Story } from '../../support/story.js';

const ars11 = ars('11');

interface Paid {
  readonly project: {
    readonly funding: { readonly authorised: Amount | null; readonly paid: Amount | null } | null;
  } | null;
}
interface Amount {
  readonly amount: number;
}

/** What somebody sees of the money of a project. */
async function money(story: Story, who: Parameters<Story['asks']>[0], projectId: string) {
  const { project } = await story.asks<Paid>(
    who,
    'query ($id: ID!) { project(id: $id) { funding { authorised { amount } paid { amount } } } }',
    { id: projectId },
  );
  return [project?.funding?.authorised?.amount ?? null, project?.funding?.paid?.amount ?? null];
}

export function payments(told: () => Story) {
  describe('the money of a regional project', () => {
    let projectId = '';
    let actId = '';
    let lineId = '';
    let commitmentId = '';
    const care = () => ({
      projectId,
      fund: 'FISS',
      nature: 'SOINS_DEROGATOIRES',
      year: 2020,
      amount: euros(100_000),
      actId,
      on: '2020-01-20',
    });
    const start = () => ({ ...care(), nature: 'AMORCAGE', fund: 'FIR', regionCode: '11', amount: euros(30_000) });

    it('is authorised by the fund that nature and scope name, once the project is authorised itself', async () => {
      const story = told();
      ({ id: projectId } = await running(story));
      actId = await actOf(story, projectId);
      const { id: unauthorised } = await transmitted(story);
      expect(
        await story.refused(nationalTeam, 'openFundingLine', { ...care(), projectId: unauthorised }),
      ).toMatchObject([{ code: 'NOT_AUTHORISED', field: 'input.projectId' }]);
      const wrong = { ...start(), fund: 'FISS' };
      expect(await story.refused(assuranceMaladie, 'openFundingLine', wrong)).toMatchObject([
        { rule: 'R-FUND-3', code: 'WRONG_FUND', field: 'input.fund' },
      ]);
      const regional = { ...care(), fund: 'FIR', regionCode: '11' };
      expect(await story.refused(ars11, 'openFundingLine', regional)).toMatchObject([
        { rule: 'R-FUND-1', code: 'WRONG_FUND' },
      ]);
      const { fundingLine } = await story.does(nationalTeam, 'openFundingLine', care());
      expect(fundingLine).toMatchObject({ rule: 'R_FUND_1', authorised: { amount: 10_000_000 } });
      lineId = fundingLine.id;
      const { fundingLine: started } = await story.does(ars11, 'openFundingLine', start());
      expect(started.rule).toBe('R_FUND_3');
      expect(await story.refused(nationalTeam, 'openFundingLine', care()), 'one a fund, nature, year').toMatchObject([
        { code: 'LINE_EXISTS' },
      ]);
    });

    it('rests on an act of the project', async () => {
      const strange = { ...care(), year: 2021, actId: projectId };
      expect(await told().refused(nationalTeam, 'openFundingLine', strange)).toMatchObject([
        { code: 'ACT_NOT_OF_PROJECT', field: 'input.actId' },
      ]);
    });

    it('is committed by a convention, up to what the line authorises', async () => {
      const story = told();
      const convention = {
        lineId,
        reference: 'Convention FISS 2020-017',
        signedOn: '2020-02-01',
        beneficiaryId: organisations.porteur,
        amount: euros(80_000),
      };
      const tooMuch = { ...convention, amount: { amount: 10_000_001 } };
      expect(await story.refused(assuranceMaladie, 'commitFunding', tooMuch)).toMatchObject([
        { rule: 'R-FUND-6', code: 'CEILING_EXCEEDED', field: 'input.amount' },
      ]);
      const early = { ...convention, signedOn: '2019-10-19' };
      expect(await story.refused(assuranceMaladie, 'commitFunding', early)).toMatchObject([
        { code: 'BEFORE_AUTHORISATION' },
      ]);
      const { commitment, warnings } = await story.does(assuranceMaladie, 'commitFunding', convention);
      expect(warnings).toEqual([]);
      commitmentId = commitment.id;
    });

    it('is spent by those alone to whom the fund is entrusted', async () => {
      const story = told();
      const payment = { commitmentId, amount: euros(1), paidOn: '2020-03-01' };
      for (const who of [porteur, nationalTeam, evaluatorOf(projectId), anybody])
        expect(await story.forbidden(who, 'payFunding', payment)).toMatchObject({ field: 'payFunding' });
      expect(await story.forbidden(ars11, 'payFunding', payment), 'money of the FISS').toMatchObject({
        field: 'input.commitmentId',
      });
      expect(await story.refused(ars('32'), 'payFunding', payment), 'which it does not even see').toMatchObject([
        { code: 'NOT_FOUND', field: 'input.commitmentId' },
      ]);
      const unknown = { ...payment, commitmentId: projectId };
      const [hidden] = await story.refused(ars('32'), 'payFunding', payment);
      const [missing] = await story.refused(ars('32'), 'payFunding', unknown);
      expect(hidden, 'hidden or not there: the same words').toEqual(missing);
    });

    it('is paid once for one idempotency key, however often it is sent', async () => {
      const story = told();
      const payment = { commitmentId, amount: euros(20_000), paidOn: '2020-03-01', idempotencyKey: `pay-${projectId}` };
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => story.does(assuranceMaladie, 'payFunding', payment)),
      );
      expect(new Set(answers.map((answer) => answer.payment.id)).size).toBe(1);
      const retried = await story.does(assuranceMaladie, 'payFunding', payment);
      expect(retried.payment.id).toBe(answers[0]?.payment.id);
      expect(await money(story, assuranceMaladie, projectId)).toEqual([13_000_000, 2_000_000]);
      const other = { ...payment, amount: euros(20_001) };
      expect(await story.refused(assuranceMaladie, 'payFunding', other)).toMatchObject([
        { code: 'IDEMPOTENCY_KEY_REUSED', field: 'input.idempotencyKey' },
      ]);
    });

    it('never goes beyond the ceiling: of two payments at once that fit alone but not together, one passes', async () => {
      const story = told();
      const payment = { commitmentId, amount: euros(40_000), paidOn: '2020-04-01' };
      const outcomes = await Promise.all([1, 2].map(() => story.gives(assuranceMaladie, 'payFunding', payment)));
      const refusals = outcomes.flatMap(({ errors }) => errors);
      expect(outcomes.filter(({ payment: paid }) => paid !== null)).toHaveLength(1);
      expect(refusals).toMatchObject([{ rule: 'R-FUND-6', code: 'CEILING_EXCEEDED', field: 'input.amount' }]);
      expect(refusals[0]?.message, 'what is left: 80 000 − 20 000 − 40 000').toContain('20000.00 € of 80000.00 €');
      expect(await money(story, assuranceMaladie, projectId)).toEqual([13_000_000, 6_000_000]);
    });

    it('is corrected with a reason, never deleted; what was recorded before stays in the timeline', async () => {
      const story = told();
      const rest = { commitmentId, amount: euros(20_000), paidOn: '2020-05-01' };
      const { payment } = await story.does(assuranceMaladie, 'payFunding', rest);
      const correction = { paymentId: payment.id, version: payment.version, amount: euros(0) };
      expect(await story.refused(assuranceMaladie, 'correctPayment', { ...correction, reason: '' })).toMatchObject([
        { code: 'REASON_MISSING', field: 'input.reason' },
      ]);
      const reason = 'Versement rejeté par la banque.';
      const { payment: corrected } = await story.does(assuranceMaladie, 'correctPayment', { ...correction, reason });
      expect(corrected).toMatchObject({ id: payment.id, version: payment.version + 1, amount: { amount: 0 } });
      expect(await money(story, assuranceMaladie, projectId)).toEqual([13_000_000, 6_000_000]);
      const { project } = await story.asks<{
        project: { timeline: { nodes: { kind: string; reason: string; changes: object[] }[] } };
      }>(
        assuranceMaladie,
        `query ($id: ID!) { project(id: $id) { timeline(first: 100, kinds: [FUNDING_CORRECTED]) {
          nodes { kind reason changes { before after } } } } }`,
        { id: projectId },
      );
      expect(project.timeline.nodes).toMatchObject([{ reason }]);
      expect(JSON.stringify(project.timeline.nodes[0]?.changes)).toMatch(/2000000|20000/);
    });

    it('is not lowered below what is committed, and not changed by who has read an older version', async () => {
      const story = told();
      const lower = { lineId, amount: euros(79_999), reason: 'Avenant.', on: '2020-06-01' };
      expect(await story.refused(nationalTeam, 'correctFundingLine', lower)).toMatchObject([
        { rule: 'R-FUND-6', code: 'BELOW_COMMITTED' },
      ]);
      const raised = { ...lower, amount: euros(120_000), version: 1 };
      const { fundingLine } = await story.does(nationalTeam, 'correctFundingLine', raised);
      const stale = await story.gives(nationalTeam, 'correctFundingLine', { ...raised, amount: euros(110_000) });
      expect(stale.errors).toMatchObject([{ code: 'CONFLICT', field: 'input.version' }]);
      expect(stale.fundingLine, 'the present one comes with the refusal').toMatchObject({
        version: fundingLine.version,
        authorised: { amount: 12_000_000 },
      });
    });

    it('is seen by those whom it concerns, in sums too, and by nobody else', async () => {
      const story = told();
      const whole = [15_000_000, 6_000_000];
      for (const who of [porteur, ars11, nationalTeam, assuranceMaladie])
        expect(await money(story, who, projectId), who.sub).toEqual(whole);
      for (const who of [anybody, otherPorteur, ars('32'), evaluatorOf(projectId)])
        expect(await money(story, who, projectId), who?.sub).toEqual([null, null]);
    });
  });
}
