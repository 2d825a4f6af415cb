/** Lines are opened by whom the fund is, within the rules, and once. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellAs } from '@innovation-sante/kit/testing-log';
import { type MoneyWorld, askers, cents, lineInput, startMoneyWorld, told } from '../testing/money-world.js';
import { act, testId, toldEvent, toldProject } from '../testing/told-project.js';

describe('opening a funding line', () => {
  let world: MoneyWorld;
  beforeAll(async () => {
    world = await startMoneyWorld();
  });
  afterAll(() => world.tested.stop());

  it('records what is authorised, by which rule and act, and tells of it', async () => {
    const { noun, errors, warnings } = await world.give('openFundingLine', lineInput(), askers.ars11);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(noun).toMatchObject({
      version: 1,
      year: 2025,
      nature: 'AMORCAGE',
      rule: 'R_FUND_3',
      fund: { code: 'FIR' },
      authorised: { amount: 100_000, currency: 'EUR' },
      committed: { amount: 0 },
      paid: { amount: 0 },
      region: { code: '11' },
      project: { id: told.regional.id },
      authorisedBy: { id: act },
      provenance: 'DEMO',
      source: 'recorded in the graph by ARS',
      confidence: null,
    });
    expect(await world.eventsOf(noun?.['id'] as string)).toEqual([
      {
        kind: 'FUNDING_AUTHORISED',
        noun: 'FundingLine',
        project_id: told.regional.id,
        happened_on: '2025-01-15',
        actor_role: 'ARS',
        audience: 'FUNDING',
        reason: null,
        document: null,
        act_id: act,
        changes: [
          { field: 'fund', before: null, after: 'FIR' },
          { field: 'nature', before: null, after: 'AMORCAGE' },
          { field: 'year', before: null, after: '2025' },
          { field: 'region', before: null, after: '11' },
          { field: 'authorised.amount', before: null, after: '100000' },
          { field: 'authorisedBy', before: null, after: act },
        ],
      },
    ]);
  });

  it('is real where the project is', async () => {
    const { noun } = await world.give('openFundingLine', lineInput({ projectId: told.real.id }));
    expect(noun).toMatchObject({
      provenance: 'REAL',
      confidence: 'HIGH',
      source: 'recorded in the graph by ADMINISTRATOR',
    });
  });

  it.each<[string, object, string]>([
    ['care: FISS (R-FUND-1)', { fund: 'FISS', nature: 'SOINS_DEROGATOIRES' }, 'R_FUND_1'],
    [
      'start of a national project: FISS (R-FUND-2)',
      { projectId: told.national.id, fund: 'FISS', regionCode: null },
      'R_FUND_2',
    ],
    [
      'start of an interregional project that an ARS authorises: FIR (R-FUND-4)',
      { projectId: told.interregional.id, regionCode: '53' },
      'R_FUND_4',
    ],
  ])('pays %s', async (_, given, rule) => {
    const { noun, errors } = await world.give('openFundingLine', lineInput(given));
    expect(errors).toEqual([]);
    expect(noun).toMatchObject({ rule });
  });

  it.each<[string, object, readonly (readonly [string | null, string, string])[]]>([
    ['care from the FIR', { nature: 'SOINS_DEROGATOIRES' }, [['R-FUND-1', 'WRONG_FUND', 'input.fund']]],
    [
      'the start of a national project from the FIR',
      { projectId: told.national.id },
      [['R-FUND-2', 'WRONG_FUND', 'input.fund']],
    ],
    ['the start of a regional project from the FISS', { fund: 'FISS' }, [['R-FUND-3', 'WRONG_FUND', 'input.fund']]],
    [
      'what an ARS authorises in several regions from the FISS',
      { projectId: told.interregional.id, fund: 'FISS' },
      [['R-FUND-4', 'WRONG_FUND', 'input.fund']],
    ],
    [
      'a start whose authority is not known',
      { projectId: told.withoutAuthority.id },
      [['R-FUND-4', 'AUTHORITY_UNKNOWN', 'input.projectId']],
    ],
    [
      'a project whose scope is not known',
      { projectId: told.withoutScope.id },
      [[null, 'SCOPE_UNKNOWN', 'input.projectId']],
    ],
    ['a project that is not authorised', { projectId: told.early.id }, [[null, 'NOT_AUTHORISED', 'input.projectId']]],
    ['an act of another project', { actId: testId('a002', 2) }, [[null, 'ACT_NOT_OF_PROJECT', 'input.actId']]],
    ['the FIR without a region', { regionCode: null }, [[null, 'REGION_MISSING', 'input.regionCode']]],
    [
      'a region in which the project does not run',
      { regionCode: '53' },
      [[null, 'REGION_NOT_OF_PROJECT', 'input.regionCode']],
    ],
    ['a year before the authorisation', { year: 2024 }, [[null, 'YEAR_OUT_OF_RANGE', 'input.year']]],
    ['a year far ahead', { year: 2037 }, [[null, 'YEAR_OUT_OF_RANGE', 'input.year']]],
    ['a negative amount', { amount: cents(-1) }, [['R-FUND-6', 'AMOUNT_NOT_VALID', 'input.amount']]],
    ['an amount beyond all sense', { amount: cents(1_000_000_000_001) }, [[null, 'AMOUNT_TOO_LARGE', 'input.amount']]],
    ['a day in the future', { on: '2026-07-01' }, [[null, 'IN_THE_FUTURE', 'input.on']]],
    ['a day before the authorisation', { on: '2025-01-09' }, [[null, 'BEFORE_AUTHORISATION', 'input.on']]],
    [
      'everything at once, with all reasons',
      { fund: 'FISS', regionCode: '53', amount: cents(-1), on: '2026-07-01' },
      [
        ['R-FUND-3', 'WRONG_FUND', 'input.fund'],
        [null, 'REGION_NOT_OF_PROJECT', 'input.regionCode'],
        ['R-FUND-6', 'AMOUNT_NOT_VALID', 'input.amount'],
        [null, 'IN_THE_FUTURE', 'input.on'],
      ],
    ],
    ['an unknown project', { projectId: testId('a000', 404) }, [[null, 'NOT_FOUND', 'input.projectId']]],
  ])('refuses %s', async (_, given, reasons) => {
    const { noun, errors, failures } = await world.give('openFundingLine', lineInput({ year: 2026, ...given }));
    expect(failures).toEqual([]);
    expect(noun).toBeNull();
    expect(errors.map(({ rule, code, field }) => [rule, code, field])).toEqual(reasons);
    for (const { rule, source, message } of errors) {
      expect(source === null).toBe(rule === null);
      expect(message).not.toBe('');
    }
  });

  it('has no nature for the support to incubation, which no fund is charged with (R-FUND-5)', async () => {
    const { noun, failures } = await world.give('openFundingLine', lineInput({ nature: 'INCUBATION' }));
    expect(noun).toBeNull();
    expect(failures).toHaveLength(1);
  });

  it('makes one line for each project, fund, nature, year and region, also when two do it at once', async () => {
    const input = lineInput({ year: 2027 });
    const given = await Promise.all(Array.from({ length: 6 }, () => world.give('openFundingLine', input)));
    expect(given.filter(({ noun }) => noun !== null)).toHaveLength(1);
    const refused = given.filter(({ noun }) => noun === null);
    expect(refused.map(({ errors }) => errors.map(({ code, field }) => [code, field]))).toEqual(
      refused.map(() => [['LINE_EXISTS', 'input.year']]),
    );
  });

  it.each<[string, keyof typeof askers | 'porteur' | 'evaluator' | 'public', object, string]>([
    ['the ARS of another region', 'ars53', { projectId: told.interregional.id }, 'FORBIDDEN input.fund'],
    ['an ARS for the FISS', 'ars11', { fund: 'FISS', nature: 'EVALUATION' }, 'FORBIDDEN input.fund'],
    ['the national team for the FIR', 'team', {}, 'FORBIDDEN input.fund'],
    ['the Assurance Maladie for the FIR', 'insurance', {}, 'FORBIDDEN input.fund'],
    ['a porteur', 'porteur', {}, 'FORBIDDEN openFundingLine'],
    ['an evaluator', 'evaluator', {}, 'FORBIDDEN openFundingLine'],
    ['the public', 'public', {}, 'FORBIDDEN openFundingLine'],
  ])('is not for %s', async (_, asker, given, failure) => {
    const others = { porteur: { role: 'PORTEUR' }, evaluator: { role: 'EVALUATOR' }, public: null };
    const principal = asker in askers ? askers[asker as keyof typeof askers] : others[asker as keyof typeof others];
    const { noun, failures } = await world.give('openFundingLine', lineInput({ year: 2028, ...given }), principal);
    expect({ noun, failures }).toEqual({ noun: null, failures: [failure] });
  });

  it('of the FISS is for the national team and the Assurance Maladie', async () => {
    const input = lineInput({ fund: 'FISS', nature: 'EVALUATION', regionCode: null });
    await world.make('openFundingLine', { ...input, year: 2029 }, askers.team);
    await world.make('openFundingLine', { ...input, year: 2030 }, askers.insurance);
  });

  it('does not tell an ARS of a project that is not public nor its own', async () => {
    const unknown = await world.give(
      'openFundingLine',
      lineInput({ projectId: testId('a000', 404), regionCode: '53' }),
      askers.ars53,
    );
    const hidden = await world.give(
      'openFundingLine',
      lineInput({ projectId: told.early.id, regionCode: '53' }),
      askers.ars53,
    );
    expect(hidden).toEqual(unknown);
    expect(hidden.errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  it('with one key is done once: the same answer again, and another command with it is refused', async () => {
    const input = lineInput({ year: 2031, idempotencyKey: 'line-2031' });
    const answers = await Promise.all([1, 2, 3].map(() => world.give('openFundingLine', input, askers.ars11)));
    expect(new Set(answers.map(({ noun }) => noun?.['id'])).size).toBe(1);
    expect(await world.eventsOf(answers[0]?.noun?.['id'] as string)).toHaveLength(1);
    const other = await world.give('openFundingLine', { ...input, year: 2032 }, askers.ars11);
    expect(other.errors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('knows what the projects subgraph told just before', async () => {
    const fresh = toldProject(100);
    await tellAs(world.tested.adminUrl, 'projects', [toldEvent(fresh)]);
    await world.make('openFundingLine', lineInput({ projectId: fresh.id }), askers.ars11);
  });

  it.each<[string, object, string]>([
    ['an id that is none', { projectId: 'peps' }, 'BAD_USER_INPUT input.projectId'],
    ['an act that is none', { actId: 'NOR' }, 'BAD_USER_INPUT input.actId'],
    ['a fraction of a cent', { amount: cents(0.5) }, 'BAD_USER_INPUT $input'],
    ['a day that does not exist', { on: '2025-02-29' }, 'BAD_USER_INPUT $input'],
  ])('names %s', async (_, given, failure) => {
    const { noun, failures } = await world.give('openFundingLine', lineInput({ year: 2033, ...given }));
    expect({ noun, failures }).toEqual({ noun: null, failures: [failure] });
  });
});
