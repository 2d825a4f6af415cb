/** What the stages share about one request. */
import type { Principal } from '../identity/principal.js';
import type { ReadyAnswer } from './ready-lane.js';

export interface RequestContext {
  /** Fires when the client has gone away before its answer was written. */
  readonly cancelled: AbortSignal;
  /** Who asks; undefined for the public. */
  readonly principal: Principal | undefined;
  /** What came of the operation, if it has been run: whoever executes gives this, and does not run it again. */
  readonly answer?: ReadyAnswer | undefined;
}
