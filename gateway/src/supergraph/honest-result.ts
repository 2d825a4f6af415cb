/** Corrects what the stock executor says of its own failures: a value that it had to null is an error, and a fault of its own is not the client's. */
import type { ApolloGateway } from '@apollo/gateway';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isErrorCode } from '../errors/codes.js';
import { refusal } from '../errors/refusal.js';

export type StockResult = Awaited<ReturnType<ApolloGateway['executor']>>;

/** Values complained about at once. */
const MAX_ERRORS = 20;

/** The result as the client should learn of it. */
export function honestResult(result: StockResult): StockResult {
  const { valueCompletion, ...extensions }: Record<string, unknown> = result.extensions ?? {};
  const errors = [...(result.errors ?? []), ...invalidValues(valueCompletion)];
  if (errors.length === 0) return result;
  return {
    ...(result.data === undefined ? {} : { data: result.data }),
    errors: result.data === undefined ? errors.map(asOurFault) : errors,
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}

/** The stock executor nulls a value that the schema does not allow, and notes it where no client looks. */
function invalidValues(valueCompletion: unknown): GraphQLError[] {
  if (!Array.isArray(valueCompletion)) return [];
  return (valueCompletion as GraphQLFormattedError[]).slice(0, MAX_ERRORS).map(
    ({ path }) =>
      new GraphQLError('A part of the graph answered a value that the schema does not allow.', {
        path: path ?? null,
        extensions: { code: 'SUBGRAPH_INVALID_VALUE' },
      }),
  );
}

/** An error that leaves no data at all, and that no stage of ours made, is the planner's: 500, for Apollo Server would say 400. */
function asOurFault(error: GraphQLError): GraphQLError {
  if (isErrorCode(error.extensions['code'])) return error;
  const fault = refusal('INTERNAL_SERVER_ERROR', error.message);
  return new GraphQLError(fault.message, { originalError: error, extensions: fault.extensions });
}
