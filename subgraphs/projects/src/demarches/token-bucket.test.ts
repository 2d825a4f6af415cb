/** The rate limit: in no minute more requests than allowed, and no request later than it must be. */
import { describe, expect, it } from 'vitest';
import { TokenBucket } from './token-bucket.js';

/** A time that passes only when somebody waits. */
function standingTime() {
  let time = 0;
  return {
    now: () => time,
    wait: async (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('The token bucket', () => {
  it.each([1, 7, 60, 400])(
    'of %i requests a minute never lets more through in any minute, and uses the rate',
    async (rate) => {
      const pace = standingTime();
      const bucket = new TokenBucket(rate, pace);
      const times: number[] = [];
      while (pace.now() < 600_000) {
        await bucket.take();
        times.push(pace.now());
      }
      for (const begin of times)
        expect(times.filter((time) => time >= begin && time < begin + 60_000).length).toBeLessThanOrEqual(rate);
      // All but the twentieth that the bucket keeps for bursts.
      expect(times.length).toBeGreaterThanOrEqual(Math.max(1, rate - Math.ceil(rate / 20)) * 10);
    },
  );

  it('that stood still gives back no more than it holds', async () => {
    const pace = standingTime();
    const bucket = new TokenBucket(400, pace);
    await pace.wait(3_600_000);
    const begin = pace.now();
    for (let request = 0; request < 400; request++) await bucket.take();
    expect(pace.now() - begin).toBeGreaterThan(59_000);
  });
});
