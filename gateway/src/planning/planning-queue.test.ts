import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlanningQueue, type WaitingOperation } from './planning-queue.js';

describe('the queue of operations to plan', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const rejected: string[] = [];
  beforeEach(() => {
    rejected.length = 0;
  });
  const waiting = (operation: string): WaitingOperation => ({
    operation,
    resolve: () => {},
    reject: ({ code }) => rejected.push(`${operation}: ${code}`),
  });
  const queue = (length = 10): PlanningQueue => new PlanningQueue({ length, waitMs: 1_000 });
  const LONG = '{ long }'.padEnd(100);

  it('hands an operation to whoever asked for one before it came', async () => {
    const empty = queue();
    const taken = empty.take();
    empty.add(waiting('{ a }'));
    expect((await taken)?.operation).toBe('{ a }');
  });

  it('hands out small operations before large ones that came a little earlier', async () => {
    const full = queue();
    full.add(waiting(LONG));
    vi.advanceTimersByTime(10);
    full.add(waiting('{ a }'));
    vi.advanceTimersByTime(10);
    expect((await full.take())?.operation).toBe('{ a }');
    expect((await full.take())?.operation).toBe(LONG);
  });

  it('hands out a large operation before a small one once it has waited long enough for its size', async () => {
    const full = queue();
    full.add(waiting(LONG));
    vi.advanceTimersByTime(500);
    full.add(waiting('{ a }'));
    vi.advanceTimersByTime(10);
    expect((await full.take())?.operation).toBe(LONG);
  });

  it('refuses the longest when it is full, be it there already or new', () => {
    const full = queue(2);
    for (const operation of [LONG, '{ a }', '{ b }', '{ longer }']) full.add(waiting(operation));
    expect(rejected).toEqual([`${LONG}: PLANNER_OVERLOADED`, '{ longer }: PLANNER_OVERLOADED']);
  });

  it('refuses what has waited for longer than it may', () => {
    const slow = queue();
    slow.add(waiting('{ a }'));
    vi.advanceTimersByTime(999);
    expect(rejected).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(rejected).toEqual(['{ a }: PLANNER_OVERLOADED']);
  });

  it('rejects all that wait, and all that come, once it is closed, and hands out nothing more', async () => {
    const closing = queue();
    const other = queue();
    const taken = other.take();
    closing.add(waiting('{ a }'));
    closing.add(waiting('{ b }'));
    closing.close();
    other.close();
    closing.add(waiting('{ c }'));
    expect(rejected).toEqual(['{ a }: PLAN_FAILED', '{ b }: PLAN_FAILED', '{ c }: PLAN_FAILED']);
    expect([await taken, await closing.take()]).toEqual([undefined, undefined]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
