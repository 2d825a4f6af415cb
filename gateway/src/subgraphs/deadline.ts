/** Ends a request to a subgraph when its time is up or when its client has gone, whichever comes first. */
import { SubgraphFailure } from './failure.js';

/**
 * Runs `work` with a signal that fires at the deadline or with `cancelled`, and rejects at that moment even if `work` does not listen.
 * One controller and one timer for each request: on Node 20 a deadline of `AbortSignal.any` with `AbortSignal.timeout` may be
 * collected as garbage and never fire.
 * @param timeoutMs milliseconds
 */
export async function withDeadline<Result>(
  timeoutMs: number,
  cancelled: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let giveUp: (failure: SubgraphFailure) => void = () => {};
  const ended = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  function end(failure: SubgraphFailure): void {
    giveUp(failure);
    controller.abort(failure);
  }
  const onCancelled = (): void => end(new SubgraphFailure('REQUEST_CANCELLED', 'the client went away'));
  const timer = setTimeout(
    () => end(new SubgraphFailure('SUBGRAPH_TIMEOUT', `no reply within ${timeoutMs} ms`)),
    timeoutMs,
  );
  cancelled?.addEventListener('abort', onCancelled, { once: true });
  try {
    if (cancelled?.aborted) throw new SubgraphFailure('REQUEST_CANCELLED', 'the client had gone away');
    return await Promise.race([work(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    cancelled?.removeEventListener('abort', onCancelled);
  }
}
