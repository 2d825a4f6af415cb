/** The requests under way to one subgraph, looked at a few times a second: ends each whose time is up or whose client has gone. */
import { SubgraphFailure } from './failure.js';

/** Milliseconds between two looks: by so much a deadline may be late, and the end that follows a client's leaving. */
const LOOK_MS = 20;

/** A request that waits for its reply. */
export interface Waiting {
  readonly timeoutMs: number;
  /** When its time is up, by `performance.now()`. */
  readonly endsAt: number;
  readonly cancelled: AbortSignal | undefined;
  /** Where it stands in the list; kept by `UnderWay`. */
  place: number;
  /** Ends it; the request takes itself off the list. */
  end(failure: SubgraphFailure): void;
}

/**
 * One timer for all requests, which listen to nothing: a timer, a controller and a listener for each cost more than half of what the HTTP
 * client costs. It runs while anything is under way, and one look longer.
 *
 * An array, because the tables that a `Set` outgrows hold on to one another: with them, what was taken off the list long ago, replies and
 * all, survives every collection of the young generation.
 */
export class UnderWay {
  private readonly waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;

  add(request: Waiting): void {
    request.place = this.waiting.length;
    this.waiting.push(request);
    this.timer ??= setInterval(() => this.look(), LOOK_MS);
  }

  remove(request: Waiting): void {
    const last = this.waiting.pop();
    if (last === undefined || last === request) return;
    this.waiting[request.place] = last;
    last.place = request.place;
  }

  private look(): void {
    const now = performance.now();
    // From the end, for a request that ends has the last one take its place.
    for (let place = this.waiting.length - 1; place >= 0; place -= 1) {
      const request = this.waiting[place];
      if (request?.cancelled?.aborted) request.end(new SubgraphFailure('REQUEST_CANCELLED', 'the client went away'));
      else if (request && now >= request.endsAt)
        request.end(new SubgraphFailure('SUBGRAPH_TIMEOUT', `no reply within ${request.timeoutMs} ms`));
    }
    if (this.waiting.length > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
