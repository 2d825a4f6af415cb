/** What the stages share about one request. */
import type { Principal } from '../identity/principal.js';

export interface RequestContext {
  /** Fires when the client has gone away before its answer was written. */
  readonly cancelled: AbortSignal;
  /** Who asks; undefined for the public. */
  readonly principal: Principal | undefined;
}
