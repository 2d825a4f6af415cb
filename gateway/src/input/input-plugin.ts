/** Apollo Server's plugin for the client's mistakes in a document that it could read: bad literals, the name of the operation, bad variables. */
import type { ApolloServerPlugin, BaseContext, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import { markBadLiterals } from './literals.js';
import { unresolvedOperation } from './operation-name.js';
import { variableError } from './variables.js';

/** Makes the plugin. All of it runs before planning: the planner never sees such a request. */
export function inputPlugin<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<Context>> {
      return {
        async validationDidStart({ schema, document }) {
          return async (errors): Promise<void> => {
            const ours = errors?.filter((error) => error instanceof GraphQLError);
            if (ours) markBadLiterals(schema, document, ours);
          };
        },

        async didResolveOperation({ schema, document, request, ...context }) {
          // Typed as always there, and it is not: the stock executor then throws, and the client reads 500.
          const operation: OperationDefinitionNode | undefined = context.operation;
          if (!operation) throw unresolvedOperation(document, request.operationName);
          const error = variableError(schema, operation, request.variables ?? {});
          if (error) throw error;
        },
      };
    },
  };
}
