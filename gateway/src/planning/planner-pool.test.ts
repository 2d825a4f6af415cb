import { setImmediate as afterEvents } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Log } from '../log.js';
import { composeLibrary } from '../testing/world.js';
import { plannerInThisThread } from './inline-planner.js';
import { PlanFailure, type Planner } from './planner.js';
import { plannerPool, type PlannerPoolOptions } from './planner-pool.js';

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Enough for an honest plan on a busy machine. */
const PLAN_LIMIT_MS = 1_500;

/** Holds the planner for far longer than a test; no gateway lets it through, whose limits count its 16,384 fields before. */
function endless(name: string): string {
  const fragments = Array.from(
    { length: 14 },
    (_, i) => `fragment F${i} on Book{a:next{...F${i + 1}} b:next{...F${i + 1}}}`,
  );
  return `query ${name} {books{...F0}} ${fragments.join(' ')} fragment F14 on Book{id rating}`;
}

const HONEST = '{ books { title rating } }';

/** What a promise came to: a value, or the code of the failure. */
const outcomeOf = (plan: Promise<{ kind: string }>): Promise<string> =>
  plan.then(
    ({ kind }) => kind,
    (failure: unknown) => (failure instanceof PlanFailure ? failure.code : String(failure)),
  );

const startPool = (options: Partial<PlannerPoolOptions> = {}): Promise<Planner> =>
  plannerPool(composeLibrary(), { log: silent, planLimitMs: PLAN_LIMIT_MS, ...options });

describe('a pool of planners', () => {
  let pool: Planner;
  beforeAll(async () => {
    pool = await startPool();
  });
  afterAll(() => pool.stop());

  it('plans, and tells the schema, as a planner of this thread does', async () => {
    const inline = await plannerInThisThread(composeLibrary());
    expect(pool.apiSdl).toBe(inline.apiSdl);
    expect(await pool.plan(HONEST)).toEqual(structuredClone(await inline.plan(HONEST)));
  });

  it('plans an operation once for all who ask for it at the same time', async () => {
    const [one, other] = await Promise.all([pool.plan(HONEST), pool.plan(HONEST)]);
    expect(other).toBe(one);
  });

  it('says what the planner throws, and plans on', async () => {
    await expect(pool.plan('{ nothing }')).rejects.toMatchObject({ code: 'PLAN_FAILED', message: /nothing/ });
    expect(await outcomeOf(pool.plan(HONEST))).toBe('QueryPlan');
  });

  it('ends a plan that takes too long, plans others meanwhile and afterwards, and holds up nobody', async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 10);
    const stuck = outcomeOf(pool.plan(endless('A')));
    expect(await outcomeOf(pool.plan('{ books { id } }'))).toBe('QueryPlan');
    expect(await stuck).toBe('PLAN_TIMEOUT');
    clearInterval(ticking);
    // Half of what an idle machine gives.
    expect(ticks).toBeGreaterThan(PLAN_LIMIT_MS / 10 / 2);
    expect(await outcomeOf(pool.plan('{ books { genre } }'))).toBe('QueryPlan');
  });

  it('refuses at once an operation whose plan took too long before', async () => {
    const hostile = endless('B');
    expect(await outcomeOf(pool.plan(hostile))).toBe('PLAN_TIMEOUT');
    const answer = outcomeOf(pool.plan(hostile));
    expect(await Promise.race([answer, afterEvents('it is planned again')])).toBe('PLAN_TIMEOUT');
  });

  it('fails no honest operation that waits behind hostile ones, however many are before it', async () => {
    const hostile = ['C', 'D', 'E', 'F'].map((name) => outcomeOf(pool.plan(endless(name))));
    const honest = Array.from({ length: 10 }, (_, i) => outcomeOf(pool.plan(`{ books { id a${i}: title rating } }`)));
    expect(new Set(await Promise.all(honest))).toEqual(new Set(['QueryPlan']));
    expect(new Set(await Promise.all(hostile))).toEqual(new Set(['PLAN_TIMEOUT']));
  });
});

describe('a pool of planners under limits', () => {
  let pool: Planner | undefined;
  afterAll(() => pool?.stop());

  it('is not made of a text that is no supergraph', async () => {
    await expect(plannerPool('type Query { a: Int }', { log: silent })).rejects.toThrow(/supergraph/i);
  });

  it('survives an operation whose plan needs more memory than there is', async () => {
    pool = await startPool({ planLimitMs: 60_000, memoryLimitMb: 48 });
    expect(await outcomeOf(pool.plan(endless('A')))).toBe('PLAN_FAILED');
    expect(await outcomeOf(pool.plan(HONEST))).toBe('QueryPlan');
    await pool.stop();
  });

  it('refuses large operations, not small ones, when too many wait', async () => {
    pool = await startPool({ planLimitMs: 60_000, queueLimit: 1 });
    const large = ['A', 'B', 'C', 'D'].map((name) => outcomeOf(pool!.plan(endless(name))));
    const small = outcomeOf(pool.plan(HONEST));
    expect(await Promise.race([...large, small])).toBe('PLANNER_OVERLOADED');
    await pool.stop();
    expect(await small).not.toBe('PLANNER_OVERLOADED');
  });

  it('stops while a plan is stuck, and rejects what was asked of it and what is asked later', async () => {
    pool = await startPool({ planLimitMs: 60_000 });
    const asked = ['A', 'B', 'C'].map((name) => outcomeOf(pool!.plan(endless(name))));
    await pool.stop();
    expect(await Promise.all(asked)).toEqual(['PLAN_FAILED', 'PLAN_FAILED', 'PLAN_FAILED']);
    expect(await outcomeOf(pool.plan(HONEST))).toBe('PLAN_FAILED');
  });
});
