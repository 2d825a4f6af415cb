/** What the gateway knows of a subgraph: a name, and a way to send it an operation; whether that is a call or HTTP is the maker's business. */
import type { DocumentNode } from 'graphql';
import type { Principal } from '../identity/principal.js';

/** For whom a request is, and until when. */
export interface Asker {
  /** Undefined for the public. */
  readonly principal?: Principal | undefined;
  /** Fires when the client has gone away. */
  readonly cancelled?: AbortSignal | undefined;
}

/** One operation of a plan, for one subgraph. */
export interface SubgraphRequest extends Asker {
  readonly query: string;
  /** The same operation parsed, if whoever asks has it at hand. */
  readonly document?: DocumentNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}

/** A reply of the shape that GraphQL prescribes. Its data belongs to the receiver, who changes it while merging. */
export interface SubgraphReply {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly SubgraphReplyError[] | undefined;
}

/** An error as the subgraph worded it: nothing of it is fit for a client yet. */
export interface SubgraphReplyError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** A reply as it came over the wire. */
export interface ReplyText {
  readonly status: number;
  readonly text: string;
}

/** A subgraph that can be reached. */
export interface Subgraph {
  readonly name: string;
  /** Sends an operation; rejects with `SubgraphFailure`, and with nothing else, when there is no reply of the right shape. */
  send(request: SubgraphRequest): Promise<SubgraphReply>;
  /**
   * Sends the JSON text of a request as it stands, and gives the text of the reply, unread; rejects with `SubgraphFailure` when none comes.
   * Absent where nothing is written between gateway and subgraph, because both are in this process.
   */
  readonly exchange?: ((body: string, asker: Asker) => Promise<ReplyText>) | undefined;
  /** Would it answer now? Never rejects. */
  ready(): Promise<boolean>;
  /** Gives back what the maker holds: connections, or the subgraph itself if it runs in this process. */
  stop(): Promise<void>;
}
