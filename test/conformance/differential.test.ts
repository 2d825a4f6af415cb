import type { ExecutionResult } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare, described } from './differential/comparison/compare.js';
import { engineExecutor, KeptPlans } from './differential/executors/engine.js';
import { casesOf, judged, type Case } from './differential/run.js';
import { runWorld } from './differential/runner.js';
import { missingConcepts } from './differential/supergraph/concepts.js';
import { generateWorld } from './differential/supergraph/generate.js';
import type { World } from './differential/supergraph/world.js';
import { ANSWER_FAULTS, REPLY_FAULTS } from './differential/tampering.js';

const SEED = '2';
const WORLDS = 12;
const OPERATIONS = 60;

let worlds: World[];
/** Plans are the slowest part, and the same whatever becomes of the replies. */
let plans: Map<World, KeptPlans>;
let cases: readonly (Case & { readonly world: World })[];
beforeAll(() => {
  worlds = Array.from({ length: WORLDS }, (_, at) => generateWorld(`${SEED}.${at}`));
  plans = new Map(worlds.map((world) => [world, new KeptPlans()]));
  cases = worlds.slice(0, 5).flatMap((world) => [...casesOf(world, 0, OPERATIONS)].map((one) => ({ ...one, world })));
});

describe('The supergraphs', () => {
  it('have every concept of federation that there is to get wrong', () => {
    expect(missingConcepts(worlds)).toEqual([]);
  });
});

describe('The engine', () => {
  it('answers generated operations as one merged schema would, whether objects or text come from its subgraphs', async () => {
    const mismatches: string[] = [];
    for (const [at, world] of worlds.entries())
      for await (const { one, executor, judgement } of runWorld(world, {
        from: 0,
        cases: OPERATIONS,
        plans: plans.get(world),
      }))
        if (judgement.verdict.outcome !== 'equal')
          mismatches.push(
            `--seed ${SEED} --only-world ${at} --only-operation ${one.at}: ${executor}: ${described(judgement.verdict)}`,
          );
    expect(mismatches).toEqual([]);
  }, 300_000);
});

describe('The comparison', () => {
  it('accepts what graphql-js itself answers', () => {
    for (const { truth, operation } of cases)
      expect(compare(truth, { data: truth.exact, errors: truth.errors }, true), operation.text).toMatchObject({
        outcome: 'equal',
      });
  });

  it.each(ANSWER_FAULTS.map((fault) => [fault.name, fault] as const))(
    'finds an answer in which %s',
    (_name, { put }) => {
      let faults = 0;
      for (const { truth, operation } of cases) {
        const answer = put({ data: truth.rounded, errors: truth.errors });
        if (!answer) continue;
        faults += 1;
        expect(compare(truth, answer, false).outcome, operation.text).not.toBe('equal');
      }
      expect(faults).toBeGreaterThan(5);
    },
  );

  it.each(REPLY_FAULTS.map((fault) => [fault.name, fault] as const))(
    'finds what comes of a reply of a subgraph in which %s',
    async (_name, { put, needsErrors }) => {
      let altered = false;
      const alter = (reply: ExecutionResult): ExecutionResult => {
        const faulty = altered ? undefined : put(reply);
        altered ||= faulty !== undefined;
        return faulty ?? reply;
      };
      let faults = 0;
      let found = 0;
      for (const world of worlds.slice(0, 5)) {
        const executor = await engineExecutor(world, 'objects', plans.get(world), alter);
        const suitable = ({ truth }: Case) => (needsErrors ? truth.possible.length === 1 : truth.possible.length === 0);
        for (const one of cases.filter((other) => other.world === world && suitable(other))) {
          altered = false;
          const { verdict } = await judged(executor, one);
          if (altered) faults += 1;
          if (altered && verdict.outcome !== 'equal') found += 1;
        }
      }
      expect(faults).toBeGreaterThan(5);
      // What a plan fetches and the answer has no use for may be anything, and a null that may not be is an error without being told.
      expect(found / faults).toBeGreaterThan(0.8);
    },
  );
});
