/** Money is committed and corrected below the line's ceiling, by whom the fund is, once, and with what was before kept. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MoneyWorld, askers, cents, lineInput, startMoneyWorld, told } from '../testing/money-world.js';
import { act, otherPorteur, porteur, testId } from '../testing/told-project.js';

describe('a commitment', () => {
  let world: MoneyWorld;
  let firLine: string;
  let fissLine: string;
  beforeAll(async () => {
    world = await startMoneyWorld();
    firLine = await world.make('openFundingLine', lineInput());
    fissLine = await world.make('openFundingLine', lineInput({ fund: 'FISS', nature: 'EVALUATION', regionCode: null }));
  });
  afterAll(() => world.tested.stop());

  const convention = (given: object = {}) => ({
    lineId: firLine,
    reference: 'CONV-11-2025-1',
    signedOn: '2025-02-01',
    beneficiaryId: porteur,
    amount: cents(40_000),
    ...given,
  });

  it('is what a convention promises on a line, and is told', async () => {
    const { noun, errors, warnings } = await world.give('commitFunding', convention(), askers.ars11);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(noun).toMatchObject({
      version: 1,
      reference: 'CONV-11-2025-1',
      signedOn: '2025-02-01',
      amount: { amount: 40_000, currency: 'EUR' },
      paid: { amount: 0 },
      beneficiary: { id: porteur },
      line: { id: firLine },
      region: { code: '11' },
      provenance: 'DEMO',
      source: 'recorded in the graph by ARS',
    });
    expect(await world.eventsOf(noun?.['id'] as string)).toEqual([
      {
        kind: 'COMMITTED',
        noun: 'Commitment',
        project_id: told.regional.id,
        happened_on: '2025-02-01',
        actor_role: 'ARS',
        audience: 'FUNDING',
        reason: null,
        document: 'CONV-11-2025-1',
        act_id: act,
        changes: [
          { field: 'line', before: null, after: firLine },
          { field: 'reference', before: null, after: 'CONV-11-2025-1' },
          { field: 'signedOn', before: null, after: '2025-02-01' },
          { field: 'beneficiary', before: null, after: porteur },
          { field: 'amount.amount', before: null, after: '40000' },
        ],
      },
    ]);
  });

  it('of the FISS is made by the Assurance Maladie', async () => {
    await world.make('commitFunding', convention({ lineId: fissLine, reference: 'C-2' }), askers.insurance);
  });

  it('for an organisation that does not carry the project is made with a warning, but for evaluation', async () => {
    const start = await world.give('commitFunding', convention({ beneficiaryId: otherPorteur, amount: cents(1) }));
    expect(start.noun).not.toBeNull();
    expect(start.warnings.map(({ code, field }) => [code, field])).toEqual([
      ['BENEFICIARY_NOT_PORTEUR', 'input.beneficiaryId'],
    ]);
    const evaluation = await world.give(
      'commitFunding',
      convention({ lineId: fissLine, beneficiaryId: otherPorteur, amount: cents(1) }),
    );
    expect(evaluation.warnings).toEqual([]);
  });

  it.each<[string, object, readonly (readonly [string | null, string, string])[]]>([
    ['beyond what is left of the line', { amount: cents(60_000) }, [['R-FUND-6', 'CEILING_EXCEEDED', 'input.amount']]],
    ['of a negative amount', { amount: cents(-1) }, [['R-FUND-6', 'AMOUNT_NOT_VALID', 'input.amount']]],
    ['without a reference', { reference: '' }, [[null, 'REFERENCE_MISSING', 'input.reference']]],
    ['signed in the future', { signedOn: '2026-07-01' }, [[null, 'IN_THE_FUTURE', 'input.signedOn']]],
    ['signed before the authorisation', { signedOn: '2025-01-09' }, [[null, 'BEFORE_AUTHORISATION', 'input.signedOn']]],
    ['on a line that is none', { lineId: testId('a003', 404) }, [[null, 'NOT_FOUND', 'input.lineId']]],
    [
      'with several faults, all of them named',
      { amount: cents(1_000_000), reference: ' ', signedOn: '2026-07-01' },
      [
        ['R-FUND-6', 'CEILING_EXCEEDED', 'input.amount'],
        [null, 'REFERENCE_MISSING', 'input.reference'],
        [null, 'IN_THE_FUTURE', 'input.signedOn'],
      ],
    ],
  ])('is refused %s', async (_, given, reasons) => {
    const { noun, errors } = await world.give('commitFunding', convention(given));
    expect(noun).toBeNull();
    expect(errors.map(({ rule, code, field }) => [rule, code, field])).toEqual(reasons);
  });

  it.each<[string, keyof typeof askers, () => string, string]>([
    ['an ARS on the FISS', 'ars11', () => fissLine, 'FORBIDDEN input.lineId'],
    ['the Assurance Maladie on the FIR', 'insurance', () => firLine, 'FORBIDDEN input.lineId'],
    ['the national team', 'team', () => fissLine, 'FORBIDDEN commitFunding'],
  ])('is not for %s', async (_, asker, lineId, failure) => {
    const { noun, failures } = await world.give('commitFunding', convention({ lineId: lineId() }), askers[asker]);
    expect({ noun, failures }).toEqual({ noun: null, failures: [failure] });
  });

  it('on a line of another region’s project is as little there as on a line that is none', async () => {
    const hidden = await world.give('commitFunding', convention(), askers.ars53);
    const unknown = await world.give('commitFunding', convention({ lineId: testId('a003', 404) }), askers.ars53);
    expect(hidden).toEqual(unknown);
    expect(hidden.errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  it('on a line that another region holds of a shared project is seen, and forbidden', async () => {
    const shared = await world.make(
      'openFundingLine',
      lineInput({ projectId: told.interregional.id, regionCode: '53' }),
    );
    const given = await world.give('commitFunding', convention({ lineId: shared }), askers.ars11);
    expect(given.failures).toEqual(['FORBIDDEN input.lineId']);
    await world.make('commitFunding', convention({ lineId: shared }), askers.ars53);
  });

  describe('that is corrected', () => {
    let commitmentId: string;
    beforeAll(async () => {
      const lineId = await world.make('openFundingLine', lineInput({ year: 2026 }));
      commitmentId = await world.make('commitFunding', convention({ lineId, amount: cents(50_000) }));
      await world.make('commitFunding', convention({ lineId, amount: cents(20_000) }));
      await world.make('payFunding', { commitmentId, paidOn: '2025-06-01', amount: cents(30_000) });
    });

    const correction = (given: object = {}) => ({ commitmentId, version: 1, reason: 'Erreur de saisie', ...given });

    it.each<[string, object, readonly (readonly [string | null, string, string | null])[]]>([
      ['below what was paid', { amount: cents(29_999) }, [['R-FUND-6', 'BELOW_PAID', 'input.amount']]],
      [
        'beyond what the others leave of the line',
        { amount: cents(80_001) },
        [['R-FUND-6', 'CEILING_EXCEEDED', 'input.amount']],
      ],
      ['to a day after its first payment', { signedOn: '2025-06-02' }, [[null, 'AFTER_PAYMENT', 'input.signedOn']]],
      ['to no reference', { reference: ' ' }, [[null, 'REFERENCE_MISSING', 'input.reference']]],
      ['without a reason', { amount: cents(60_000), reason: '' }, [[null, 'REASON_MISSING', 'input.reason']]],
      ['in the future', { amount: cents(60_000), on: '2026-07-01' }, [[null, 'IN_THE_FUTURE', 'input.on']]],
      ['to what it is', { amount: cents(50_000) }, [[null, 'NOTHING_TO_CORRECT', null]]],
    ])('is refused %s, and stays as it is', async (_, given, reasons) => {
      const { noun, errors } = await world.give('correctCommitment', correction(given));
      expect(errors.map(({ rule, code, field }) => [rule, code, field])).toEqual(reasons);
      expect(noun).toMatchObject({ version: 1, amount: { amount: 50_000 }, signedOn: '2025-02-01' });
    });

    it('keeps what was before in its event, and the sums true', async () => {
      const given = correction({
        amount: cents(80_000),
        reference: 'CONV-bis',
        signedOn: '2025-02-03',
        on: '2026-03-01',
      });
      const { noun, errors } = await world.give('correctCommitment', given, askers.ars11);
      expect(errors).toEqual([]);
      expect(noun).toMatchObject({
        version: 2,
        amount: { amount: 80_000 },
        reference: 'CONV-bis',
        paid: { amount: 30_000 },
      });
      expect((await world.eventsOf(commitmentId)).at(-1)).toMatchObject({
        kind: 'FUNDING_CORRECTED',
        happened_on: '2026-03-01',
        reason: 'Erreur de saisie',
        changes: [
          { field: 'reference', before: 'CONV-11-2025-1', after: 'CONV-bis' },
          { field: 'signedOn', before: '2025-02-01', after: '2025-02-03' },
          { field: 'amount.amount', before: '50000', after: '80000' },
        ],
      });
    });

    it('by an older version is a conflict', async () => {
      const { noun, errors } = await world.give(
        'correctCommitment',
        correction({ amount: cents(70_000) }),
        askers.ars11,
      );
      expect(errors.map(({ code }) => code)).toEqual(['CONFLICT']);
      expect(noun).toMatchObject({ version: 2, amount: { amount: 80_000 } });
    });

    it('by somebody who may not commit is forbidden', async () => {
      const { failures } = await world.give('correctCommitment', correction({ version: 2 }), askers.insurance);
      expect(failures).toEqual(['FORBIDDEN input.commitmentId']);
    });
  });
});
