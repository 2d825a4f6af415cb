/** Letters of intent: filters, orders, and what became of them, against the facts. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { LetterFacts } from '@innovation-sante/scheme/facts/letter-facts';
import { start } from '../subgraph.js';
import { type FilterCase, untriedFields } from '../testing/filter-cases.js';
import { allNodes, allProjects, answer } from '../testing/world.js';

const letters = allProjects.flatMap(({ letter }) => letter ?? []);
const someone = letters.find(({ regionCode }) => regionCode !== null);
const call = letters.find(({ callId }) => callId !== null)?.callId;

const cases: readonly FilterCase<LetterFacts>[] = [
  [
    `regions: ["${someone?.regionCode}", "06"]`,
    ({ regionCode }) => regionCode === someone?.regionCode || regionCode === '06',
  ],
  [`receivers: ["${someone?.receiverId}"]`, ({ receiverId }) => receiverId === someone?.receiverId],
  ['from: "2022-01-01"', ({ depositedOn }) => depositedOn >= '2022-01-01'],
  [
    'from: "2022-01-01", to: "2023-12-31"',
    ({ depositedOn }) => depositedOn >= '2022-01-01' && depositedOn <= '2023-12-31',
  ],
  ['outcomes: [INADMISSIBLE, PENDING]', ({ outcome }) => outcome === 'INADMISSIBLE' || outcome === 'PENDING'],
  ['declaredScopes: [NATIONAL]', ({ declaredScope }) => declaredScope === 'NATIONAL'],
  ['channels: [EMAIL]', ({ channel }) => channel === 'EMAIL'],
  ['exclusionGrounds: [FUNDING_ONLY]', ({ exclusionGrounds }) => exclusionGrounds.includes('FUNDING_ONLY')],
  [`callForProjects: "${call}"`, ({ callId }) => callId === call],
  ['provenance: DEMO, outcomes: [ADMISSIBLE]', ({ outcome }) => outcome === 'ADMISSIBLE'],
];

const days = ({ depositedOn, decidedOn }: LetterFacts) =>
  decidedOn === null ? null : (Date.parse(decidedOn) - Date.parse(depositedOn)) / 86_400_000;

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const outcomes = ['PENDING', 'ADMISSIBLE', 'INADMISSIBLE', 'WITHDRAWN'] as const;
const byOutcome = (some: readonly LetterFacts[]) =>
  outcomes.flatMap((outcome) => {
    const of = some.filter((letter) => letter.outcome === outcome);
    return of.length === 0
      ? []
      : [{ outcome, count: of.length, medianDays: median(of.flatMap((letter) => days(letter) ?? [])) }];
  });
const quarterOf = ({ depositedOn }: LetterFacts) =>
  `${depositedOn.slice(0, 4)}-T${Math.ceil(Number(depositedOn.slice(5, 7)) / 3)}`;

describe('Letters of intent', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  it.each(cases)('that pass { %s } are those of the facts', async (filter, passes) => {
    const found = await allNodes<{ number: string }>(tested, `lettersOfIntent(filter: { ${filter} }, PAGE)`, 'number');
    const expected = letters.filter(passes).map(({ number }) => number);
    expect(expected.length).toBeGreaterThan(0);
    expect(found.map(({ number }) => number).toSorted()).toEqual(expected.toSorted());
  });

  it('have no filter that is not tried here', () => {
    expect(untriedFields('LetterOfIntentFilter', cases)).toEqual([]);
  });

  it.each(
    ['DEPOSITED_ON', 'DECIDED_ON', 'NUMBER'].flatMap((field) => [
      [field, 'ASC'],
      [field, 'DESC'],
    ]),
  )('by %s %s are each there once, the same forwards and backwards', async (field, direction) => {
    const list = `lettersOfIntent(orderBy: { field: ${field}, direction: ${direction} }, PAGE)`;
    const forwards = await allNodes<{ number: string; decidedOn: string | null }>(tested, list, 'number decidedOn', {
      size: 7,
    });
    expect(forwards.map(({ number }) => number).toSorted()).toEqual(letters.map(({ number }) => number).toSorted());
    expect(await allNodes(tested, list, 'number decidedOn', { size: 9, backwards: true })).toEqual(forwards);
    if (field === 'DECIDED_ON') expect(forwards.slice(-2).map(({ decidedOn }) => decidedOn)).toEqual([null, null]);
  });

  it('are counted by outcome and by quarter, with the median days to decide', async () => {
    const filter = { from: '2021-02-01', to: '2025-12-31' };
    const some = letters.filter(({ depositedOn }) => depositedOn >= filter.from && depositedOn <= filter.to);
    const { lettersOfIntent } = await answer<{
      lettersOfIntent: { totalCount: number; byOutcome: object[]; byQuarter: object[] };
    }>(
      tested,
      `query ($filter: LetterOfIntentFilter) { lettersOfIntent(filter: $filter, first: 1) {
        totalCount byOutcome { outcome count medianDays }
        byQuarter { label startsOn count decided medianDays byOutcome { outcome count medianDays } } } }`,
      { filter },
    );
    expect(lettersOfIntent.totalCount).toBe(some.length);
    expect(lettersOfIntent.byOutcome).toEqual(byOutcome(some));
    const labels = [...new Set(some.map(quarterOf))].toSorted();
    expect(lettersOfIntent.byQuarter).toEqual(
      labels.map((label) => {
        const of = some.filter((letter) => quarterOf(letter) === label);
        const decided = of.flatMap((letter) => days(letter) ?? []);
        const month = String((Number(label.slice(-1)) - 1) * 3 + 1).padStart(2, '0');
        return {
          label,
          startsOn: `${label.slice(0, 4)}-${month}-01`,
          count: of.length,
          decided: decided.length,
          medianDays: median(decided),
          byOutcome: byOutcome(of),
        };
      }),
    );
  });

  it('take one statement for a page and one for all summaries', async () => {
    const { statements } = await tested.run(
      '{ lettersOfIntent { nodes { number } byOutcome { count } byQuarter { count } } }',
    );
    expect(statements).toHaveLength(2);
  });

  it('show how they were sent on from one receiver to another', async () => {
    const rerouted = letters.find(({ reroutings }) => reroutings.length > 0)!;
    const { letterOfIntent } = await answer<{ letterOfIntent: object }>(
      tested,
      'query ($number: String!) { letterOfIntent(number: $number) { receiver { id } reroutings { on from { id } to { id } reason } project { letterOfIntent { number } } } }',
      { number: rerouted.number },
    );
    expect(letterOfIntent).toEqual({
      receiver: { id: rerouted.receiverId },
      reroutings: rerouted.reroutings.map(({ on, fromOrganisationId, toOrganisationId, reason }) => ({
        on,
        from: { id: fromOrganisationId },
        to: { id: toOrganisationId },
        reason,
      })),
      project: { letterOfIntent: { number: rerouted.number } },
    });
  });

  it.each(['LI-0000', 'x\u0000y', ''])('of the unknown number %j are null', async (number) => {
    expect(
      await answer(tested, 'query ($number: String!) { letterOfIntent(number: $number) { id } }', { number }),
    ).toEqual({ letterOfIntent: null });
  });
});
