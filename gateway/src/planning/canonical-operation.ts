/** What the planner is given instead of a client's operation, and what is added to its plan afterwards. */
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { ArgumentVariable } from './argument-variables.js';

/** A field that was cut out of an operation, because it requires others. */
export interface Cut {
  /** Keys from the root to the objects that have the field; `@` stands for every item of a list. */
  readonly path: readonly string[];
  /** The objects that have it. */
  readonly type: string;
  /** Are there objects of other types at that place? */
  readonly isOfSeveral: boolean;
  readonly subgraph: string;
  /** What the subgraph calls their type. */
  readonly entity: string;
  /** What representations are made of, by the keys under which it is fetched. */
  readonly requires: readonly QueryPlanSelectionNode[];
  /** Under which the field is fetched. */
  readonly key: string;
  /** The field as the subgraph knows it. */
  readonly field: string;
  /** An operation that asks for the field at a root field that stands for it. */
  readonly text: string;
  readonly isLeaf: boolean;
}

export interface CanonicalOperation {
  /** A GraphQL document of one nameless operation. */
  readonly text: string;
  readonly variables: readonly ArgumentVariable[];
  /** Keys of the root fields. */
  readonly rootKeys: readonly string[];
  readonly cuts: readonly Cut[];
  /** The same for all operations that have one plan. */
  readonly identity: string;
}
