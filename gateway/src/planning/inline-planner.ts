/** Plans with Apollo's query planner in the thread that calls it: what a planner's worker runs, and what tests use. */
import { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse, printSchema } from 'graphql';
import { PlanFailure, type Planner } from './planner.js';

/**
 * Makes the planner of one supergraph; rejects if the text is none. A plan holds up its thread for as long as it takes, which can be
 * many seconds: nothing here bounds it.
 */
export async function plannerInThisThread(supergraphSdl: string): Promise<Planner> {
  const supergraph = Supergraph.build(supergraphSdl, {
    // Security and cost directives are enforced before planning; the planner only has to accept that they are there.
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    // The artefact was validated when it was composed; validating it again costs a third of the start.
    validateSupergraph: false,
  });
  // A planned operation has no named fragments, so there are none to find again in its fetches.
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  const apiSchema = supergraph.apiSchema();
  return {
    apiSdl: printSchema(apiSchema.toGraphQLJSSchema()),
    async plan(text) {
      try {
        const document = parse(text, { noLocation: true });
        return planner.buildQueryPlan(operationFromDocument(apiSchema, document, { validate: false }));
      } catch (error) {
        throw new PlanFailure('PLAN_FAILED', error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
    async stop() {},
  };
}
