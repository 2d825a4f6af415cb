/** Remembers for a while which operations could not be planned, so that asking again costs nothing. */
import { createHash } from 'node:crypto';
import { LruCache } from '../lru-cache.js';
import type { PlanFailure } from './planner.js';

interface Remembered {
  readonly failure: PlanFailure;
  /** On the clock of `performance.now`. */
  readonly until: number;
}

/** Only so many are remembered: at two seconds of planning for each, no attacker fills it within a minute. */
const CAPACITY = 1_000;

export class RecentFailures {
  // By hash: a hostile text may be long, and is of no use afterwards.
  private readonly failures = new LruCache<string, Remembered>(CAPACITY);
  private readonly forMs: number;

  /** @param forMs milliseconds that a failure is remembered */
  constructor(forMs: number) {
    this.forMs = forMs;
  }

  add(operation: string, failure: PlanFailure): void {
    this.failures.set(hashOf(operation), { failure, until: performance.now() + this.forMs });
  }

  find(operation: string): PlanFailure | undefined {
    if (this.failures.size === 0) return undefined;
    const remembered = this.failures.get(hashOf(operation));
    return remembered && performance.now() < remembered.until ? remembered.failure : undefined;
  }
}

function hashOf(operation: string): string {
  return createHash('sha256').update(operation).digest('base64');
}
