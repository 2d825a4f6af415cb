/** What the gateway needs of a planner: plans of operations, and the schema that clients see. */
import type { QueryPlan } from '@apollo/query-planner';

export type PlanFailureCode =
  /** Planning took longer than it may. */
  | 'PLAN_TIMEOUT'
  /** Too many operations wait to be planned. */
  | 'PLANNER_OVERLOADED'
  /** The planner found no plan, or threw, or ran out of memory. */
  | 'PLAN_FAILED';

/** Thrown when there is no plan. Its message may say anything of the supergraph: it is for the log only. */
export class PlanFailure extends Error {
  readonly code: PlanFailureCode;

  constructor(code: PlanFailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PlanFailure';
    this.code = code;
  }
}

export interface Planner {
  /** The SDL of the schema that clients see, made of the supergraph. */
  readonly apiSdl: string;
  /** The plan of an operation, given as text; rejects with `PlanFailure`, and with nothing else. */
  plan(operation: string): Promise<QueryPlan>;
  stop(): Promise<void>;
}
