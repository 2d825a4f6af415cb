/** National indicators as of a day, against the facts; real and fictional never together. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { placeOf } from '../period/period.js';
import { finishedStates, runningStates } from '../state/phases.rules.js';
import { start } from '../subgraph.js';
import { answer, demoFacts, realFacts } from '../testing/world.js';

const names = 'lettersFiled authorised running finished inTransition generalised';

function expected(asOf: string) {
  const states = demoFacts.projects.flatMap(
    ({ stateHistory }) => stateHistory.findLast(({ on }) => on <= asOf)?.state ?? [],
  );
  const count = (...wanted: readonly ProjectState[]) => states.filter((state) => wanted.includes(state)).length;
  return {
    lettersFiled: demoFacts.projects.filter(({ letter }) => letter !== null && letter.depositedOn <= asOf).length,
    authorised: demoFacts.projects.filter(({ acts }) =>
      acts.some(({ purpose, signedOn }) => purpose === 'AUTHORISATION' && signedOn !== null && signedOn <= asOf),
    ).length,
    running: count(...runningStates),
    finished: count(...finishedStates),
    inTransition: count('PERIODE_TRANSITOIRE'),
    generalised: count('GENERALISE'),
  };
}

/** An authorisation dated « 2019 » is counted at the end of that year. */
const realAuthorisedBy = (asOf: string) =>
  realFacts.projects.filter(({ acts }) =>
    acts.some(
      ({ purpose, signedOn, publishedOn, around }) =>
        purpose === 'AUTHORISATION' && placeOf(signedOn, publishedOn, around) <= asOf,
    ),
  ).length;

describe('National indicators', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  it.each(['2018-01-01', '2021-06-30', '2023-12-31', '2025-01-01', '2026-06-30', '2030-01-01'])(
    'as of %s are those of the histories',
    async (asOf) => {
      const { nationalIndicators } = await answer<{ nationalIndicators: { byProvenance: object[] } }>(
        tested,
        `query ($asOf: Date) { nationalIndicators(asOf: $asOf) { byProvenance { provenance ${names} } } }`,
        { asOf },
      );
      expect(nationalIndicators.byProvenance).toMatchObject([
        { provenance: 'REAL' },
        { provenance: 'DEMO', ...expected(asOf) },
      ]);
    },
  );

  it('add up: what is authorised runs or has finished', () => {
    for (const asOf of ['2023-12-31', '2026-06-30']) {
      const { authorised, running, finished } = expected(asOf);
      expect(running + finished).toBe(authorised);
    }
  });

  it('are of real experiments unless fictional ones are asked for, and unknown where nothing dated is recorded', async () => {
    const { nationalIndicators } = await answer<{ nationalIndicators: Record<string, number | null> }>(
      tested,
      `{ nationalIndicators(asOf: "2020-12-31") { asOf ${names} demo: lettersFiled(provenance: DEMO) } }`,
    );
    expect(nationalIndicators).toEqual({
      asOf: '2020-12-31',
      lettersFiled: null,
      authorised: realAuthorisedBy('2020-12-31'),
      running: null,
      finished: null,
      inTransition: null,
      generalised: null,
      demo: expected('2020-12-31').lettersFiled,
    });
  });

  it('of several days are one statement, today by default', async () => {
    const { data, statements } = await tested.run(
      `{ today: nationalIndicators { asOf ${names} } before: nationalIndicators(asOf: "2023-01-01") { ${names} byProvenance { ${names} } } }`,
    );
    expect(statements).toHaveLength(1);
    expect(data?.['today']).toMatchObject({ asOf: '2026-06-30' });
  });

  it('are found by the day that another subgraph refers to', async () => {
    const data = await answer(
      tested,
      `{ _entities(representations: [{ __typename: "NationalIndicators", asOf: "2026-06-30" }]) { ... on NationalIndicators { asOf authorised(provenance: DEMO) } } }`,
    );
    expect(data).toEqual({ _entities: [{ asOf: '2026-06-30', authorised: expected('2026-06-30').authorised }] });
  });
});
