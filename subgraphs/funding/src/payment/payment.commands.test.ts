/** Money is paid and corrected below what is committed, by whom the fund is, once, and with what was before kept. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MoneyWorld, askers, cents, lineInput, startMoneyWorld, told } from '../testing/money-world.js';
import { act, porteur, testId } from '../testing/told-project.js';

describe('a payment', () => {
  let world: MoneyWorld;
  let commitmentId: string;
  let fissCommitment: string;
  beforeAll(async () => {
    world = await startMoneyWorld();
    const convention = { reference: 'CONV-1', signedOn: '2025-02-01', beneficiaryId: porteur, amount: cents(60_000) };
    const lineId = await world.make('openFundingLine', lineInput());
    commitmentId = await world.make('commitFunding', { ...convention, lineId });
    const care = await world.make('openFundingLine', lineInput({ fund: 'FISS', nature: 'SOINS_DEROGATOIRES' }));
    fissCommitment = await world.make('commitFunding', { ...convention, lineId: care });
  });
  afterAll(() => world.tested.stop());

  const paying = (given: object = {}) => ({ commitmentId, paidOn: '2025-03-01', amount: cents(10_000), ...given });

  it('goes to the beneficiary of the commitment, and is told', async () => {
    const { noun, errors } = await world.give('payFunding', paying(), askers.ars11);
    expect(errors).toEqual([]);
    expect(noun).toMatchObject({
      version: 1,
      paidOn: '2025-03-01',
      amount: { amount: 10_000, currency: 'EUR' },
      beneficiary: { id: porteur },
      commitment: { id: commitmentId },
      source: 'recorded in the graph by ARS',
    });
    expect(await world.eventsOf(noun?.['id'] as string)).toEqual([
      {
        kind: 'PAID',
        noun: 'Payment',
        project_id: told.regional.id,
        happened_on: '2025-03-01',
        actor_role: 'ARS',
        audience: 'FUNDING',
        reason: null,
        document: 'CONV-1',
        act_id: act,
        changes: [
          { field: 'commitment', before: null, after: commitmentId },
          { field: 'paidOn', before: null, after: '2025-03-01' },
          { field: 'beneficiary', before: null, after: porteur },
          { field: 'amount.amount', before: null, after: '10000' },
        ],
      },
    ]);
  });

  it('of the FISS is made by the Assurance Maladie, today if no day is given', async () => {
    const { noun } = await world.give(
      'payFunding',
      { commitmentId: fissCommitment, amount: cents(1) },
      askers.insurance,
    );
    expect(noun).toMatchObject({ paidOn: '2026-06-30', amount: { amount: 1 } });
  });

  it.each<[string, object, readonly (readonly [string | null, string, string])[]]>([
    [
      'beyond what is left of the commitment',
      { amount: cents(50_001) },
      [['R-FUND-6', 'CEILING_EXCEEDED', 'input.amount']],
    ],
    ['of a negative amount', { amount: cents(-1) }, [['R-FUND-6', 'AMOUNT_NOT_VALID', 'input.amount']]],
    ['in the future', { paidOn: '2026-07-01' }, [[null, 'IN_THE_FUTURE', 'input.paidOn']]],
    ['before the convention was signed', { paidOn: '2025-01-31' }, [[null, 'BEFORE_COMMITMENT', 'input.paidOn']]],
    [
      'on a commitment that is none',
      { commitmentId: testId('a004', 404) },
      [[null, 'NOT_FOUND', 'input.commitmentId']],
    ],
  ])('is refused %s', async (_, given, reasons) => {
    const { noun, errors } = await world.give('payFunding', paying(given));
    expect(noun).toBeNull();
    expect(errors.map(({ rule, code, field }) => [rule, code, field])).toEqual(reasons);
  });

  it.each<[string, keyof typeof askers, () => string, string]>([
    ['an ARS from the FISS', 'ars11', () => fissCommitment, 'FORBIDDEN input.commitmentId'],
    ['the Assurance Maladie from the FIR', 'insurance', () => commitmentId, 'FORBIDDEN input.commitmentId'],
    ['the national team', 'team', () => fissCommitment, 'FORBIDDEN payFunding'],
  ])('is not for %s', async (_, asker, id, failure) => {
    const { noun, failures } = await world.give('payFunding', paying({ commitmentId: id() }), askers[asker]);
    expect({ noun, failures }).toEqual({ noun: null, failures: [failure] });
  });

  it('on a commitment that one does not see is as little there as on one that is none', async () => {
    const hidden = await world.give('payFunding', paying(), askers.ars53);
    const unknown = await world.give('payFunding', paying({ commitmentId: testId('a004', 404) }), askers.ars53);
    expect(hidden).toEqual(unknown);
  });

  it('with one key is made once, also when it is sent several times at once', async () => {
    const input = paying({ amount: cents(5), idempotencyKey: 'payment-1' });
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.give('payFunding', input, askers.ars11)));
    expect(new Set(answers.map(({ noun }) => noun?.['id'])).size).toBe(1);
    const { data } = await world.tested.run(
      `{ payments(filter: { maximumAmount: 5, minimumAmount: 5 }) { totalCount } }`,
    );
    expect(data).toEqual({ payments: { totalCount: 1 } });
  });

  describe('that is corrected', () => {
    let paymentId: string;
    beforeAll(async () => {
      paymentId = await world.make('payFunding', paying({ amount: cents(20_000) }));
    });

    const correction = (given: object = {}) => ({ paymentId, version: 1, reason: 'Trop versé', ...given });

    it.each<[string, object, readonly (readonly [string | null, string, string | null])[]]>([
      [
        'beyond what the others leave of the commitment',
        { amount: cents(50_000) },
        [['R-FUND-6', 'CEILING_EXCEEDED', 'input.amount']],
      ],
      ['to a negative amount', { amount: cents(-1) }, [['R-FUND-6', 'AMOUNT_NOT_VALID', 'input.amount']]],
      ['to a day before the convention', { paidOn: '2025-01-01' }, [[null, 'BEFORE_COMMITMENT', 'input.paidOn']]],
      ['to a day in the future', { paidOn: '2026-07-01' }, [[null, 'IN_THE_FUTURE', 'input.paidOn']]],
      ['without a reason', { amount: cents(1), reason: '' }, [[null, 'REASON_MISSING', 'input.reason']]],
      ['in the future', { amount: cents(1), on: '2026-07-01' }, [[null, 'IN_THE_FUTURE', 'input.on']]],
      ['to what it is', { paidOn: '2025-03-01' }, [[null, 'NOTHING_TO_CORRECT', null]]],
    ])('is refused %s, and stays as it is', async (_, given, reasons) => {
      const { noun, errors } = await world.give('correctPayment', correction(given));
      expect(errors.map(({ rule, code, field }) => [rule, code, field])).toEqual(reasons);
      expect(noun).toMatchObject({ version: 1, amount: { amount: 20_000 }, paidOn: '2025-03-01' });
    });

    it('keeps what was before in its event: a payment that was not made is one of 0', async () => {
      const { noun, errors } = await world.give('correctPayment', correction({ amount: cents(0) }), askers.ars11);
      expect(errors).toEqual([]);
      expect(noun).toMatchObject({ version: 2, amount: { amount: 0 } });
      expect((await world.eventsOf(paymentId)).at(-1)).toMatchObject({
        kind: 'FUNDING_CORRECTED',
        reason: 'Trop versé',
        document: 'CONV-1',
        changes: [{ field: 'amount.amount', before: '20000', after: '0' }],
      });
    });

    it('by an older version is a conflict', async () => {
      const { noun, errors } = await world.give('correctPayment', correction({ amount: cents(7) }), askers.ars11);
      expect(errors.map(({ code }) => code)).toEqual(['CONFLICT']);
      expect(noun).toMatchObject({ version: 2, amount: { amount: 0 } });
    });

    it('by somebody who may not pay is forbidden', async () => {
      const { failures } = await world.give('correctPayment', correction({ version: 2 }), askers.insurance);
      expect(failures).toEqual(['FORBIDDEN input.paymentId']);
    });
  });
});
