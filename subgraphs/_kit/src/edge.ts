/** The edge: what failed inside becomes a GraphQL error with a stable code, and nothing of the inside shows. */
import { type DocumentNode, GraphQLError, Kind, type ValueNode, visit } from 'graphql';
import type { Logger } from 'pino';
import { DatabaseUnavailable } from './database.js';
import { BadInput, BadValue, Forbidden, type SubgraphErrorCode } from './errors.js';

/** The place of a bad value as a client knows it: its variable, or the argument or input field that holds it. */
function placeOf(error: GraphQLError, document: DocumentNode): string | undefined {
  const node = error.nodes?.[0];
  if (!node) return undefined;
  if (node.kind === Kind.VARIABLE_DEFINITION) return `$${node.variable.name.value}`;
  const names: string[] = [];
  let found: string | undefined;
  const holder = {
    enter(entered: { name: { value: string }; value: ValueNode }) {
      names.push(entered.name.value);
      if (
        entered.value === node ||
        (entered.value.kind === Kind.LIST && entered.value.values.includes(node as ValueNode))
      ) {
        found = names.join('.');
      }
    },
    leave() {
      names.pop();
    },
  };
  visit(document, { Argument: holder, ObjectField: holder });
  return found;
}

/** What was thrown first: GraphQL wraps the error of a variable's value twice. */
function causeOf(error: GraphQLError): Error | undefined {
  let cause = error.originalError;
  while (cause instanceof GraphQLError) cause = cause.originalError;
  return cause;
}

function coded(error: GraphQLError, code: SubgraphErrorCode, message: string, more: Record<string, unknown> = {}) {
  return new GraphQLError(message, {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.path && { path: error.path }),
    extensions: { code, ...more },
  });
}

/**
 * One error for the client: bad input names its field and reason, a lost database says so, a fault of the document
 * keeps its message, and anything else is logged here and only counted there.
 */
export function presentError(error: GraphQLError, document: DocumentNode, logger: Logger): GraphQLError {
  const cause = causeOf(error);
  if (cause instanceof BadInput) {
    return coded(error, 'BAD_USER_INPUT', cause.message, { field: cause.field, reason: cause.reason });
  }
  if (cause instanceof Forbidden) {
    return coded(error, 'FORBIDDEN', cause.message, { field: cause.field, reason: cause.reason });
  }
  if (cause instanceof DatabaseUnavailable) {
    logger.error({ err: cause.cause, path: error.path }, 'the database cannot be reached');
    return coded(error, 'DATABASE_UNAVAILABLE', 'This data cannot be read now: its database does not answer.');
  }
  if (cause instanceof BadValue) {
    const field = placeOf(error, document) ?? 'value';
    return coded(error, 'BAD_USER_INPUT', `${field}: ${cause.reason}`, { field, reason: cause.reason });
  }
  if (!cause) return error;
  logger.error({ err: cause, path: error.path }, 'a resolver failed');
  return coded(error, 'INTERNAL_SERVER_ERROR', 'This data cannot be given: an internal error, which was logged.');
}
