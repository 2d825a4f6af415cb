/** Plans and executes by Apollo's own gateway, with our subgraphs behind it and its answers made honest. */
import './no-telemetry.js';
import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { RequestContext } from '../http/request-context.js';
import type { Log } from '../log.js';
import { dataSource } from './data-source.js';
import type { Subgraph } from '../subgraphs/subgraph.js';
import { honestResult, type StockResult } from './honest-result.js';

/** Makes the gateway of one supergraph. `subgraphs` has every name that the supergraph lists. */
export function stockGateway(
  supergraphSdl: string,
  subgraphs: ReadonlyMap<string, Subgraph>,
  log: Log,
): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  const gateway = new ApolloGateway({
    supergraphSdl,
    // The artefact was validated when it was composed; validating it again costs a third of the start.
    validateSupergraph: false,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    logger: apolloLogger(log),
    buildService({ name }) {
      const subgraph = subgraphs.get(name);
      if (!subgraph) throw new Error(`the supergraph lists a subgraph that was not connected: ${name}`);
      return dataSource(subgraph, log);
    },
  });
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      return { executor: async (request): Promise<StockResult> => honestResult(await executor(request)) };
    },
  };
}

function apolloLogger(log: Log): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> {
  return {
    debug: (message) => log.debug({}, String(message)),
    info: (message) => log.info({}, String(message)),
    warn: (message) => log.warn({}, String(message)),
    error: (message) => log.error({}, String(message)),
  };
}
