/** Puts a subgraph behind the interface by which the stock `ApolloGateway` fetches. */
import type { GraphQLDataSource } from '@apollo/gateway';
import type { Log } from '../log.js';
import type { RequestContext } from '../http/request-context.js';
import { SubgraphFailure } from '../subgraphs/failure.js';
import { failedPaths } from './failed-paths.js';
import { failureError, isMasked, publicReplyError, type PublicReplyError } from '../subgraphs/reply-errors.js';
import type { Subgraph, SubgraphReplyError } from '../subgraphs/subgraph.js';

type ProcessOptions = Parameters<GraphQLDataSource<RequestContext>['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource<RequestContext>['process']>>;

/** Errors of one reply that are handed on; a list of a thousand failed items has said enough by then. */
const MAX_ERRORS = 20;

/** Makes the data source. It never rejects: a failed subgraph is a reply with errors, and the rest of the answer is served. */
export function dataSource(subgraph: Subgraph, log: Log): GraphQLDataSource<RequestContext> {
  return {
    async process(options): Promise<ProcessResult> {
      const { query = '', variables = {}, operationName } = options.request;
      const document = 'document' in options ? options.document : undefined;
      // Empty for the stock gateway's own requests, of which there are none without a client.
      const { principal, cancelled } = options.context as Partial<RequestContext>;
      const paths = (): (string | number)[][] => failedPaths(query, document, pathOf(options));
      try {
        const reply = await subgraph.send({
          query,
          document,
          variables,
          operationName: operationName ?? undefined,
          principal,
          cancelled,
        });
        const errors =
          reply.errors && publicErrors(reply.errors, paths, (error) => logMasked(log, subgraph.name, error));
        return { data: reply.data ?? null, ...(errors ? { errors } : {}) };
      } catch (error) {
        const failure =
          error instanceof SubgraphFailure
            ? error
            : new SubgraphFailure('SUBGRAPH_ERROR', 'unforeseen', { cause: error });
        if (failure.code !== 'REQUEST_CANCELLED')
          log.warn({ subgraph: subgraph.name, err: failure }, 'a request to a subgraph failed');
        return { data: null, errors: paths().map((path) => failureError(failure.code, path)) };
      }
    },
  };
}

function pathOf(options: ProcessOptions): readonly (string | number)[] {
  return ('pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined) ?? [];
}

function publicErrors(
  errors: readonly SubgraphReplyError[],
  paths: () => (string | number)[][],
  onMasked: (error: SubgraphReplyError) => void,
): PublicReplyError[] {
  const shown: PublicReplyError[] = [];
  const complaints = new Set<string>();
  for (const error of errors) {
    if (isMasked(error)) onMasked(error);
    const visible = publicReplyError(error, error.path ?? paths()[0] ?? []);
    // One bad argument below a list fails for each of its items, and is still one mistake of the client.
    const isRepeated = visible.extensions['code'] === 'BAD_USER_INPUT' && complaints.has(visible.message);
    complaints.add(visible.message);
    if (!isRepeated) shown.push(visible);
    if (shown.length === MAX_ERRORS) break;
  }
  return shown;
}

function logMasked(log: Log, subgraph: string, { message, path, extensions }: SubgraphReplyError): void {
  log.warn(
    { subgraph, error: { message, path, extensions } },
    'a subgraph answered an error that the client does not read',
  );
}
