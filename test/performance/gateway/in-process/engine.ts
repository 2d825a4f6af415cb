/** The process of this gateway's engine, called without HTTP, over subgraphs of the same process. */
import '@innovation-sante/gateway/young-heap';
import { createEngine } from '@innovation-sante/gateway/engine';
import { plannerPool } from '@innovation-sante/gateway/planning/planner-pool';
import { inProcessSubgraph } from '@innovation-sante/gateway/subgraphs/in-process';
import { parse } from 'graphql';
import { subgraphNames } from '../graph/sdl.js';
import { supergraphInProcess } from '../graph/supergraph.js';
import { deep } from '../operations/scenarios.js';
import { runningSubgraph } from './running-subgraph.js';
import { takeTurns } from './turns.js';

const log = { error: console.error, warn: console.error, info: () => {}, debug: () => {} };
const engine = await createEngine({
  supergraphSdl: supergraphInProcess(),
  subgraphs: new Map(subgraphNames.map((name) => [name, inProcessSubgraph(runningSubgraph(name), 10_000)])),
  log,
  makePlanner: (sdl) => plannerPool(sdl, { log }),
});
const document = parse(deep(0).query);

takeTurns(async (page) => {
  const { data, errors } = await engine.execute({ document, variables: deep(page).variables });
  if (errors.length > 0 || data === undefined) throw new AggregateError(errors, 'the engine answers errors');
  return data;
});
