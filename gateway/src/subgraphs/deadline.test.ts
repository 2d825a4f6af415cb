import { describe, expect, it } from 'vitest';
import { withDeadline } from './deadline.js';

const never = (): Promise<never> => new Promise(() => {});

describe('withDeadline', () => {
  it('gives the result of work that is done in time', async () => {
    expect(await withDeadline(1_000, undefined, async () => 7)).toBe(7);
  });

  it('rejects at the deadline, even if the work does not listen, and fires its signal', async () => {
    let signal: AbortSignal | undefined;
    const work = withDeadline(10, undefined, (given) => {
      signal = given;
      return never();
    });
    await expect(work).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    expect(signal?.aborted).toBe(true);
  });

  it('rejects when the client goes away, or had gone', async () => {
    const client = new AbortController();
    const work = withDeadline(1_000, client.signal, never);
    client.abort();
    await expect(work).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
    await expect(withDeadline(1_000, client.signal, never)).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
  });

  it('fires for twenty requests at once after garbage was collected', async () => {
    const work = Array.from({ length: 20 }, () => withDeadline(30, new AbortController().signal, never));
    globalThis.gc?.();
    const results = await Promise.allSettled(work);
    expect(results.every((result) => result.status === 'rejected')).toBe(true);
  });
});
