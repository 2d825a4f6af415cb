/** What the benchmark and the process of the subgraphs tell each other. */
import type { SubgraphName } from '../graph/sdl.js';

/** Every message is answered by how many requests came so far. */
export interface ToSubgraphs {
  /** Milliseconds before the slow subgraph answers, from now on. */
  readonly delayMs?: number;
  /** Drop the remembered replies. */
  readonly forget?: boolean;
}

/** First where each subgraph listens, then answers. */
export type ToParent = { readonly ports: Readonly<Record<SubgraphName, number>> } | { readonly fetches: number };
