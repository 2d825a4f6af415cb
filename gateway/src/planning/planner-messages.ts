/** What a worker that plans says to the thread that started it. What it is told is the supergraph at its start, then operations, as text. */
import type { QueryPlan } from '@apollo/query-planner';

/** First `ready`, once; then one `planned` or `failed` for each operation, in their order. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly apiSdl: string }
  | { readonly kind: 'planned'; readonly plan: QueryPlan }
  /** The planner threw. */
  | { readonly kind: 'failed'; readonly message: string };
