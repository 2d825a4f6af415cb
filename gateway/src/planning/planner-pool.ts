/** Plans in worker threads, so that no plan, however long, holds up a request that needs none. */
import { setTimeout as delay } from 'node:timers/promises';
import type { QueryPlan } from '@apollo/query-planner';
import type { Log } from '../log.js';
import { PlanFailure, type Planner } from './planner.js';
import { PlannerThread } from './planner-thread.js';
import { PlanningQueue } from './planning-queue.js';
import { RecentFailures } from './recent-failures.js';

export interface PlannerPoolOptions {
  readonly log: Log;
  /** Milliseconds of planning for one operation, not counting what it waits; 2,000 if not given. */
  readonly planLimitMs?: number;
  /** Megabytes of the old generation of each thread; 256 if not given. */
  readonly memoryLimitMb?: number;
  /** Operations that may wait for a thread; 100 if not given. */
  readonly queueLimit?: number;
  /** Milliseconds that one may wait for a thread; 30,000 if not given. */
  readonly waitLimitMs?: number;
  /** Milliseconds for which an operation that could not be planned is refused without a try; 60,000 if not given. */
  readonly failureMemoryMs?: number;
}

/** Between two tries to start a thread, where one could not start. */
const RESTART_DELAY_MS = 1_000;

/** After which the second thread starts: to load the supergraph takes a processor, and the first requests wait for theirs. */
const SECOND_AFTER_MS = 2_000;

/** It starts at once when one plan takes longer. */
const LONG_PLAN_MS = 250;

/**
 * Starts a planner of two threads; rejects if the first cannot load the supergraph. The second starts soon after the first: it plans what
 * the first is too busy for, and stands in for it at once when an operation gets it ended. A thread that was ended is replaced.
 *
 * Requests for one operation at the same time get one plan, the same object: nobody may change it.
 */
export async function plannerPool(supergraphSdl: string, options: PlannerPoolOptions): Promise<Planner> {
  const { log, planLimitMs = 2_000, memoryLimitMb = 256, queueLimit = 100 } = options;
  const { waitLimitMs = 30_000, failureMemoryMs = 60_000 } = options;
  const queue = new PlanningQueue({ length: queueLimit, waitMs: waitLimitMs });
  const failures = new RecentFailures(failureMemoryMs);
  const underWay = new Map<string, Promise<QueryPlan>>();
  const threads = new Set<PlannerThread>();
  const stopping = new AbortController();
  const secondNeeded = new AbortController();

  async function startThread(): Promise<PlannerThread> {
    const limits = { planMs: planLimitMs, memoryMb: memoryLimitMb };
    const thread = await PlannerThread.start(supergraphSdl, limits, stopping.signal);
    threads.add(thread);
    return thread;
  }

  /** A thread, however often it takes to start one; undefined when the pool stops. */
  async function replacement(): Promise<PlannerThread | undefined> {
    while (!stopping.signal.aborted) {
      try {
        return await startThread();
      } catch (error) {
        if (stopping.signal.aborted) break;
        log.error({ err: error }, 'a thread of the planner could not start');
        await delay(RESTART_DELAY_MS, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
    return undefined;
  }

  /** Plans what waits, for as long as the thread lives and the pool is not stopped. */
  async function planOn(thread: PlannerThread): Promise<void> {
    while (thread.alive) {
      const waiting = await queue.take();
      if (!waiting) return;
      if (!thread.alive) {
        // It died while it had nothing to do: no fault of this operation.
        queue.add(waiting);
        break;
      }
      const long = setTimeout(() => secondNeeded.abort(), LONG_PLAN_MS);
      const outcome = await thread.plan(waiting.operation);
      clearTimeout(long);
      if (outcome instanceof PlanFailure) {
        failures.add(waiting.operation, outcome);
        waiting.reject(outcome);
      } else waiting.resolve(outcome);
    }
    threads.delete(thread);
    if (!stopping.signal.aborted) log.warn({}, 'an operation got a thread of the planner ended; another replaces it');
  }

  /** One thread after the other, until the pool stops. */
  async function keepPlanning(first?: PlannerThread): Promise<void> {
    for (let thread = first ?? (await replacement()); thread; thread = await replacement()) await planOn(thread);
  }

  async function keepPlanningBeside(): Promise<void> {
    const signal = AbortSignal.any([secondNeeded.signal, stopping.signal]);
    await delay(SECOND_AFTER_MS, undefined, { signal }).catch(() => {});
    await keepPlanning();
  }

  const first = await startThread();
  const loops = [keepPlanning(first), keepPlanningBeside()];
  return {
    apiSdl: first.apiSdl,
    plan(operation) {
      const same = underWay.get(operation);
      if (same) return same;
      const known = failures.find(operation);
      if (known) return Promise.reject(known);
      const plan = new Promise<QueryPlan>((resolve, reject) => {
        queue.add({ operation, resolve, reject });
      }).finally(() => underWay.delete(operation));
      underWay.set(operation, plan);
      return plan;
    },
    async stop() {
      stopping.abort();
      queue.close();
      await Promise.all([...loops, ...[...threads].map((thread) => thread.stop())]);
    },
  };
}
