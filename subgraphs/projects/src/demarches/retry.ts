/** Tries again what failed in passing: after longer and longer waits, never all clients at once. */
import { ApiFailure, PassingFailure } from './api-failure.js';
import type { ApiSettings } from './configuration.js';
import type { Pace } from './token-bucket.js';

/** What a retry needs to know: how often, how the time passes, and whom to tell. */
export interface RetryOptions {
  readonly retry: ApiSettings['retry'];
  readonly pace: Pace;
  /** Is told each wait before it begins. */
  readonly onWait?: ((line: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Doubles with each attempt up to the longest, and is spread over its upper half. */
function waitBefore(attempt: number, { firstWaitSeconds, longestWaitSeconds }: ApiSettings['retry']): number {
  return Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
}

/**
 * What the work gives, at the first attempt that does not fail in passing.
 *
 * @throws ApiFailure (UNREACHABLE) after the last attempt, or when the API asks for a longer wait than is allowed;
 *   any other error of the work at once
 */
export async function withRetry<Result>(work: () => Promise<Result>, options: RetryOptions): Promise<Result> {
  const { retry, pace, onWait, signal } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      if (attempt === retry.attempts)
        throw new ApiFailure('UNREACHABLE', `${error.message} (${attempt} attempts)`, { cause: error });
      const asked = error.waitSeconds;
      if (asked !== null && asked > retry.longestWaitSeconds)
        throw new ApiFailure('UNREACHABLE', `${error.message}, and asks for a wait of ${asked} s`, { cause: error });
      const seconds = asked === null ? waitBefore(attempt, retry) : asked + Math.random() * retry.firstWaitSeconds;
      onWait?.(`${error.message}: trying again in ${seconds.toFixed(1)} s`);
      await pace.wait(Math.ceil(seconds * 1_000), signal);
    }
  }
}
