/** A subgraph that runs in this process and is reached by a call: no JSON and no socket between. */
import { parse, type DocumentNode } from 'graphql';
import type { Principal } from '../identity/principal.js';
import { LruCache } from '../lru-cache.js';
import { SubgraphFailure } from './failure.js';
import { withDeadline } from './deadline.js';
import { asReply, entitiesAskedFor } from './reply.js';
import type { Subgraph } from './subgraph.js';

/** What a module of a subgraph has to export as the result of its `start`; met by structure, the gateway imports no subgraph. */
export interface RunningSubgraph {
  readonly name: string;
  execute(request: {
    document: DocumentNode;
    variables?: Record<string, unknown>;
    operationName?: string;
    /** For whom it is; absent for the public. Nothing is signed: within a process there is nobody between. */
    principal?: Principal;
  }): Promise<{ data?: unknown; errors?: unknown }>;
  ready(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Operations of plans kept parsed; a plan of an operation has one to a dozen. */
const DOCUMENTS = 1_000;

/**
 * Makes a subgraph of one that is running. The documents of plans are cached, results never are: the receiver changes them.
 * @param timeoutMs milliseconds after which the caller gets an error; the call itself cannot be stopped and ends in its own time
 */
export function inProcessSubgraph(running: RunningSubgraph, timeoutMs: number): Subgraph {
  const documents = new LruCache<string, DocumentNode>(DOCUMENTS);

  function documentOf(query: string): DocumentNode {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    documents.set(query, document);
    return document;
  }

  return {
    name: running.name,

    async send({ query, document, variables, operationName, principal, cancelled }) {
      const result = await withDeadline(timeoutMs, cancelled, async () => {
        try {
          return await running.execute({
            document: document ?? documentOf(query),
            variables: { ...variables },
            ...(operationName ? { operationName } : {}),
            ...(principal ? { principal } : {}),
          });
        } catch (cause) {
          throw new SubgraphFailure('SUBGRAPH_ERROR', 'the subgraph threw', { cause });
        }
      });
      return asReply(result, entitiesAskedFor(variables));
    },

    async ready() {
      try {
        return await running.ready();
      } catch {
        return false;
      }
    },

    stop: () => running.stop(),
  };
}
