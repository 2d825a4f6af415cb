/** The one way in which a subgraph fails as a whole: a code for the client, and a cause for the log. */

export type SubgraphFailureCode = 'SUBGRAPH_ERROR' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_UNAVAILABLE' | 'REQUEST_CANCELLED';

/** Thrown by a transport. Its message may name addresses and statuses: it is for the log only. */
export class SubgraphFailure extends Error {
  readonly code: SubgraphFailureCode;

  constructor(code: SubgraphFailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SubgraphFailure';
    this.code = code;
  }
}
