/** The engine of one supergraph: takes an operation that was validated, has it planned, fetches, and writes the answer. */
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { Log } from './log.js';
import type { Planner } from './planning/planner.js';
import type { Asker, Subgraph } from './subgraphs/subgraph.js';

export interface EngineOptions {
  readonly supergraphSdl: string;
  /** By name; every subgraph that the supergraph lists. */
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly log: Log;
  /** Makes the planner of a supergraph. */
  readonly makePlanner: (supergraphSdl: string) => Promise<Planner>;
}

/** One request. */
export interface EngineRequest extends Asker {
  /** Valid against the engine's `apiSchema`. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  /** As the client sent them, and found to fit their definitions. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface EngineAnswer {
  /** JSON text of `data`; `null` when the whole is null. */
  readonly data: string;
  /** In the order in which they were found; their paths are the client's. */
  readonly errors: readonly GraphQLError[];
}

export interface Engine {
  /** What clients may ask. */
  readonly apiSchema: GraphQLSchema;
  /** Never rejects: whatever fails is an error of the answer. */
  execute(request: EngineRequest): Promise<EngineAnswer>;
  stop(): Promise<void>;
}
