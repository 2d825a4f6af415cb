/** Keeps requests under a rate: in no minute are there more than were allowed, however fast the replies come. */
import { setTimeout } from 'node:timers/promises';

/** How time passes; tests bring their own. */
export interface Pace {
  /** Milliseconds that only grow. */
  readonly now: () => number;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export const realPace: Pace = {
  now: () => performance.now(),
  wait: async (milliseconds, signal) => {
    await setTimeout(milliseconds, undefined, signal && { signal });
  },
};

/**
 * A bucket of tokens, one a request. It holds a twentieth of the minute's requests and is refilled with the rest in a
 * minute: what it held and what came back never exceed the rate in any minute.
 */
export class TokenBucket {
  readonly #capacity: number;
  readonly #millisecondsPerToken: number;
  readonly #pace: Pace;
  #tokens: number;
  #at: number;

  constructor(perMinute: number, pace: Pace = realPace) {
    // At one request a minute nothing is left for the refill: a token then takes the whole minute.
    this.#capacity = Math.max(1, Math.floor(perMinute / 20));
    this.#millisecondsPerToken = 60_000 / Math.max(1, perMinute - this.#capacity);
    this.#pace = pace;
    this.#tokens = this.#capacity;
    this.#at = pace.now();
  }

  /** Waits until a request may be sent, and takes its token. @throws AbortError when the signal comes first */
  async take(signal?: AbortSignal): Promise<void> {
    for (;;) {
      const now = this.#pace.now();
      this.#tokens = Math.min(this.#capacity, this.#tokens + (now - this.#at) / this.#millisecondsPerToken);
      this.#at = now;
      if (this.#tokens >= 1) {
        this.#tokens -= 1;
        return;
      }
      await this.#pace.wait(Math.ceil((1 - this.#tokens) * this.#millisecondsPerToken), signal);
    }
  }
}
