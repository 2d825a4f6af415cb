/** Lines are corrected by whom the fund is, not below what is committed, and with what was before kept. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellAs } from '@innovation-sante/kit/testing-log';
import { type MoneyWorld, askers, cents, lineInput, startMoneyWorld } from '../testing/money-world.js';
import { act, testId, toldEvent, toldProject } from '../testing/told-project.js';

describe('correcting a funding line', () => {
  let world: MoneyWorld;
  let lineId: string;
  beforeAll(async () => {
    world = await startMoneyWorld();
    lineId = await world.make('openFundingLine', lineInput());
    await world.make('commitFunding', {
      lineId,
      reference: 'C-1',
      signedOn: '2025-02-01',
      beneficiaryId: testId('a001', 1),
      amount: cents(60_000),
    });
  });
  afterAll(() => world.tested.stop());

  const correction = (given: object = {}) => ({
    lineId,
    version: 1,
    amount: cents(80_000),
    reason: 'Avenant n° 1',
    ...given,
  });

  it.each<[string, object, readonly (readonly [string | null, string, string | null])[]]>([
    ['below what is committed', { amount: cents(59_999) }, [['R-FUND-6', 'BELOW_COMMITTED', 'input.amount']]],
    ['a negative amount', { amount: cents(-1) }, [['R-FUND-6', 'AMOUNT_NOT_VALID', 'input.amount']]],
    ['without a reason', { reason: ' ' }, [[null, 'REASON_MISSING', 'input.reason']]],
    ['by an act of another project', { actId: testId('a002', 9) }, [[null, 'ACT_NOT_OF_PROJECT', 'input.actId']]],
    ['in the future', { on: '2026-07-01' }, [[null, 'IN_THE_FUTURE', 'input.on']]],
    ['that changes nothing', { amount: cents(100_000) }, [[null, 'NOTHING_TO_CORRECT', null]]],
  ])('is refused %s, and shows the line as it is', async (_, given, reasons) => {
    const { noun, errors } = await world.give('correctFundingLine', correction(given));
    expect(errors.map(({ rule, code, field }) => [rule, code, field])).toEqual(reasons);
    expect(noun).toMatchObject({ id: lineId, version: 1, authorised: { amount: 100_000 } });
  });

  it('is for those who may open it', async () => {
    for (const asker of [askers.team, askers.insurance]) {
      expect((await world.give('correctFundingLine', correction(), asker)).failures).toEqual([
        'FORBIDDEN input.lineId',
      ]);
    }
    const hidden = await world.give('correctFundingLine', correction(), askers.ars53);
    expect(hidden.errors.map(({ code, field }) => [code, field])).toEqual([['NOT_FOUND', 'input.lineId']]);
    expect(hidden.noun).toBeNull();
  });

  it('keeps what was before in its event', async () => {
    const { noun, errors } = await world.give('correctFundingLine', correction(), askers.ars11);
    expect(errors).toEqual([]);
    expect(noun).toMatchObject({ version: 2, authorised: { amount: 80_000 }, committed: { amount: 60_000 } });
    expect((await world.eventsOf(lineId)).at(-1)).toMatchObject({
      kind: 'FUNDING_CORRECTED',
      happened_on: '2026-06-30',
      actor_role: 'ARS',
      reason: 'Avenant n° 1',
      act_id: act,
      changes: [{ field: 'authorised.amount', before: '100000', after: '80000' }],
    });
  });

  it('decided on an older version is a conflict, which shows the current one', async () => {
    const events = await world.eventsOf(lineId);
    const { noun, errors } = await world.give(
      'correctFundingLine',
      correction({ amount: cents(90_000) }),
      askers.ars11,
    );
    expect(errors.map(({ code, field }) => [code, field])).toEqual([['CONFLICT', 'input.version']]);
    expect(noun).toMatchObject({ version: 2, authorised: { amount: 80_000 } });
    expect(await world.eventsOf(lineId)).toEqual(events);
  });

  it('by two at once is done by one of them', async () => {
    const given = await Promise.all(
      [70_000, 75_000, 85_000].map((amount) =>
        world.give('correctFundingLine', correction({ version: 2, amount: cents(amount) })),
      ),
    );
    expect(given.map(({ errors }) => errors.map(({ code }) => code).join()).toSorted()).toEqual([
      '',
      'CONFLICT',
      'CONFLICT',
    ]);
    expect((await world.eventsOf(lineId)).filter(({ kind }) => kind === 'FUNDING_CORRECTED')).toHaveLength(2);
  });

  it('may name the act of an amendment', async () => {
    const amending = testId('a002', 5);
    await tellAs(world.tested.adminUrl, 'projects', [
      toldEvent(toldProject(1, { version: 2, actIds: [act, amending] })),
    ]);
    const { noun, errors } = await world.give(
      'correctFundingLine',
      correction({ version: 3, amount: cents(99_000), actId: amending }),
    );
    expect(errors).toEqual([]);
    expect(noun).toMatchObject({ version: 4, authorisedBy: { id: amending } });
  });
});
