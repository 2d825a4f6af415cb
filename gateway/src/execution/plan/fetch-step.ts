/** One fetch of a plan, and the fetches that go with it in one request. */
import type { FetchNode } from '@apollo/query-planner';
import type { OperationTypeNode, SelectionSetNode } from 'graphql';
import type { ArgumentVariable } from '../../planning/argument-variables.js';
import type { Fetched } from './fetched.js';
import type { PreparedRequest } from './prepared-request.js';
import type { Requirement } from './representation.js';

/** One fetch. */
export interface FetchStep {
  readonly index: number;
  readonly subgraph: string;
  /** How many fetches stand one after another before it. */
  readonly level: number;
  readonly kind: OperationTypeNode;
  /** Keys from the root of the data to the objects that it adds to; `@` stands for every item of a list. */
  readonly path: readonly (string | number)[];
  /** What it needs of each of those objects; undefined for fields of a root type. */
  readonly requirement: Requirement | undefined;
  /** What it asks for: fields of the root type, or of the entities. */
  readonly selection: string;
  readonly selectionSet: SelectionSetNode;
  readonly variables: readonly ArgumentVariable[];
  readonly fetched: Fetched;
  readonly renames: NonNullable<FetchNode['outputRewrites']>;
  /** How many fetches it waits for. */
  readonly waitsFor: number;
  /** Those that wait for it. */
  readonly followers: readonly FetchStep[];
  readonly batch: Batch;
}

/** Fetches of entities that one request to a subgraph can answer. */
export interface Batch {
  readonly index: number;
  readonly subgraph: string;
  /** How many fetches. */
  size: number;
  /** Requests by the fetches that they are for. */
  readonly requests: Map<string, PreparedRequest>;
}

export interface CompiledPlan {
  readonly steps: readonly FetchStep[];
  readonly batches: readonly Batch[];
}

/** A fetch while its plan is being compiled. */
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };
export type Step = Mutable<FetchStep>;
