/** The operations that wait to be planned: small ones first, but none for ever. */
import type { QueryPlan } from '@apollo/query-planner';
import { PlanFailure } from './planner.js';

export interface WaitingOperation {
  readonly operation: string;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (failure: PlanFailure) => void;
}

interface Place {
  readonly waiting: WaitingOperation;
  /** On the clock of `performance.now`. */
  readonly since: number;
  readonly impatience: NodeJS.Timeout;
}

export interface PlanningQueueLimits {
  /** Operations that wait at the same time. */
  readonly length: number;
  /** Milliseconds that one may wait. */
  readonly waitMs: number;
}

/**
 * The next is whichever has waited longest for its size: one of half the length overtakes another after half its waiting time. What is
 * planned is a normal form, so its length tells its size. When the queue is full the longest is refused, with `PLANNER_OVERLOADED`:
 * whoever fills it with large operations locks out large ones.
 */
export class PlanningQueue {
  private readonly limits: PlanningQueueLimits;
  /** In the order of their coming. */
  private places: Place[] = [];
  private readonly takers: ((waiting: WaitingOperation | undefined) => void)[] = [];
  private closed = false;

  constructor(limits: PlanningQueueLimits) {
    this.limits = limits;
  }

  /** Adds an operation; it is taken in its turn, or rejected. */
  add(waiting: WaitingOperation): void {
    if (this.closed) return waiting.reject(stopped());
    // Whoever came back last plans next: its thread is the one that is warm.
    const taker = this.takers.pop();
    if (taker) return taker(waiting);
    const place: Place = {
      waiting,
      since: performance.now(),
      impatience: setTimeout(() => this.refuse(place, `it waited for ${this.limits.waitMs} ms`), this.limits.waitMs),
    };
    this.places.push(place);
    if (this.places.length <= this.limits.length) return;
    const longest = this.most(({ waiting }) => waiting.operation.length);
    if (longest) this.refuse(longest, `it is the longest of ${this.places.length} that wait`);
  }

  /** The operation whose turn it is, as soon as there is one; undefined once the queue is closed. */
  take(): Promise<WaitingOperation | undefined> {
    if (this.closed) return Promise.resolve(undefined);
    const now = performance.now();
    const next = this.most(({ waiting, since }) => (now - since) / waiting.operation.length);
    if (!next) return new Promise((resolve) => this.takers.push(resolve));
    this.remove(next);
    return Promise.resolve(next.waiting);
  }

  /** Rejects all that wait. */
  close(): void {
    this.closed = true;
    for (const place of this.places) {
      this.remove(place);
      place.waiting.reject(stopped());
    }
    for (const taker of this.takers.splice(0)) taker(undefined);
  }

  /** The place of which there is most; of equals the one that came last. */
  private most(measure: (place: Place) => number): Place | undefined {
    let most: Place | undefined;
    for (const place of this.places) if (!most || measure(place) >= measure(most)) most = place;
    return most;
  }

  private refuse(place: Place, why: string): void {
    this.remove(place);
    place.waiting.reject(new PlanFailure('PLANNER_OVERLOADED', `the operation was not planned: ${why}`));
  }

  private remove(place: Place): void {
    clearTimeout(place.impatience);
    this.places = this.places.filter((other) => other !== place);
  }
}

function stopped(): PlanFailure {
  return new PlanFailure('PLAN_FAILED', 'the planner was stopped');
}
