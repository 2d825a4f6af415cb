/** Plans with Apollo's query planner in the thread that calls it: what a planner's worker runs, and what tests use. */
import {
  operationFromDocument,
  printSchema,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  Supergraph,
} from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { pursueShortestOfAlikeWays } from './alike-ways.js';
import { memberFields } from './member-fields.js';
import { PlanFailure, type Planner } from './planner.js';

/**
 * Where several subgraphs can serve the same fields, ways multiply, and the planner compares them one by one. Apollo's own bound of 10,000
 * makes harmless operations take seconds. Those with the most changes of subgraph are left out first, so hardly anything is lost: of 4,110
 * operations over random supergraphs the plans have 9,092 fetches in place of 9,089, and the slowest takes a quarter of the time.
 */
const PLANS_COMPARED = 100;

/**
 * Makes the planner of one supergraph; rejects if the text is none. A plan holds up its thread for as long as it takes, which can be
 * many seconds: nothing here bounds it.
 */
export async function plannerInThisThread(supergraphSdl: string): Promise<Planner> {
  pursueShortestOfAlikeWays();
  const document = parse(supergraphSdl, { noLocation: true });
  const supergraph = Supergraph.build(document, {
    // Security and cost directives are enforced before planning; the planner only has to accept that they are there.
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    // The artefact was validated when it was composed; validating it again costs a third of the start.
    validateSupergraph: false,
  });
  hideSharing(supergraph, memberFields(document).ofOne);
  const planner = new QueryPlanner(supergraph, {
    // A planned operation has no named fragments, so there are none to find again in its fetches.
    reuseQueryFragments: false,
    debug: { maxEvaluatedPlans: PLANS_COMPARED },
  });
  const apiSchema = supergraph.apiSchema();
  return {
    // By its own printer: graphql's cannot print the default of an argument whose scalar it does not know.
    apiSdl: printSchema(apiSchema),
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

/** Takes the mark of being shared from fields, given as `GRAPH Type.field`. */
function hideSharing(supergraph: Supergraph, fields: ReadonlySet<string>): void {
  if (fields.size === 0) return;
  const graphs = supergraph.subgraphNameToGraphEnumValue();
  for (const { name, schema } of supergraph.subgraphs()) {
    const all = schema.objectTypes().flatMap((type) => type.fields());
    const hidden = all.filter(({ coordinate }) => fields.has(`${graphs.get(name)} ${coordinate}`));
    for (const mark of hidden.flatMap((field) => field.appliedDirectivesOf('shareable'))) mark.remove();
  }
}
