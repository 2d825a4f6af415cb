import { describe, expect, it } from 'vitest';
import type { SubgraphFailure } from './failure.js';
import { UnderWay, type Waiting } from './under-way.js';

/** A request that notes how it ended, and after how many milliseconds. */
class Request implements Waiting {
  place = -1;
  readonly timeoutMs: number;
  readonly cancelled: AbortSignal | undefined;
  readonly endsAt: number;
  ended: { code: string; after: number } | undefined;
  private readonly list: UnderWay;
  private readonly began = performance.now();

  constructor(list: UnderWay, timeoutMs: number, cancelled?: AbortSignal) {
    this.list = list;
    this.timeoutMs = timeoutMs;
    this.cancelled = cancelled;
    this.endsAt = this.began + timeoutMs;
    list.add(this);
  }

  end(failure: SubgraphFailure): void {
    this.list.remove(this);
    this.ended = { code: failure.code, after: performance.now() - this.began };
  }
}

const wait = (ms: number): Promise<unknown> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** For a machine that has other work. */
const PATIENT = { timeout: 10_000 };

describe('requests under way', () => {
  it('end when their time is up, each by its own, and never before', async () => {
    const list = new UnderWay();
    const requests = [60, 10, 200, 10, 120].map((timeoutMs) => new Request(list, timeoutMs));
    await expect.poll(() => requests.every(({ ended }) => ended !== undefined), PATIENT).toBe(true);
    for (const { ended, timeoutMs } of requests) {
      expect(ended?.code).toBe('SUBGRAPH_TIMEOUT');
      expect(ended?.after).toBeGreaterThanOrEqual(timeoutMs);
    }
  });

  it('end when their client goes away', async () => {
    const list = new UnderWay();
    const client = new AbortController();
    const [gone, stays] = [new Request(list, 5_000, client.signal), new Request(list, 5_000)];
    client.abort();
    await expect.poll(() => gone.ended?.code, PATIENT).toBe('REQUEST_CANCELLED');
    expect(stays.ended).toBeUndefined();
    list.remove(stays);
  });

  it('are not ended once they are taken off the list, whichever those are', async () => {
    const list = new UnderWay();
    const requests = Array.from({ length: 50 }, () => new Request(list, 30));
    const removed = requests.filter((_request, index) => index % 3 === 0);
    for (const request of removed) list.remove(request);
    await wait(150);
    expect(requests.filter(({ ended }) => ended === undefined)).toEqual(removed);
  });

  it('end after garbage was collected, and after the list had been empty', async () => {
    const list = new UnderWay();
    list.remove(new Request(list, 1_000));
    await wait(60);
    const requests = Array.from({ length: 20 }, () => new Request(list, 30, new AbortController().signal));
    globalThis.gc?.();
    await wait(150);
    expect(requests.every(({ ended }) => ended?.code === 'SUBGRAPH_TIMEOUT')).toBe(true);
  });
});
