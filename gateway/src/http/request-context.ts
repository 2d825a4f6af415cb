/** What the stages share about one request. */

export interface RequestContext {
  /** Fires when the client has gone away before its answer was written. */
  readonly cancelled: AbortSignal;
}
