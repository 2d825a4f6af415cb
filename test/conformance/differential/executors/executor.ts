/** What is compared: whatever answers operations of a world. */
import type { DocumentNode } from 'graphql';

/** One request, valid against the schema that clients see. */
export interface Operation {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type Path = readonly (string | number)[];

export interface AnswerError {
  readonly message: string;
  /** Absent where the error is of no field: the whole was refused. */
  readonly path?: Path | undefined;
}

export interface Answer {
  /** JSON text; undefined where there was no data at all, not even null. */
  readonly data: string | undefined;
  readonly errors: readonly AnswerError[];
}

export interface Executor {
  readonly name: string;
  /** Do numbers beyond 2^53 come through digit by digit? */
  readonly isExact: boolean;
  /** Rejects only if the executor is broken. */
  execute(operation: Operation): Promise<Answer>;
  /** What subgraphs found wrong with requests in themselves, since the last call. */
  takeComplaints(): readonly string[];
  /** How the last operation was answered, for a reader: plans, requests, replies. */
  explain(): Promise<string>;
  stop(): Promise<void>;
}

/** An executor; one that refuses everything, where it does not take the supergraph. */
export async function startedOrRefusing(name: string, start: () => Promise<Executor>): Promise<Executor> {
  try {
    return await start();
  } catch (error) {
    return {
      name,
      isExact: false,
      execute: async () => ({ data: undefined, errors: [{ message: `does not start: ${String(error)}` }] }),
      takeComplaints: () => [],
      explain: async () => '',
      async stop() {},
    };
  }
}

/** An error that some part of the operation has, and the place that is null because of it. */
export interface PossibleError {
  readonly path: Path;
  readonly nulls: Path;
  /** Other paths by which it may be told. */
  readonly namesakes: readonly Path[];
}
