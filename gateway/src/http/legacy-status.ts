/** Apollo Server's plugin for clients that know only `application/json`: what is wrong with their document comes with status 200. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { isLegacyClient } from './media-types.js';

/** Errors of a well-formed request, for which GraphQL over HTTP says 200 in that media type. */
const OF_THE_DOCUMENT = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** Makes the plugin. @see https://graphql.github.io/graphql-over-http/draft/#sec-application-json */
export function legacyStatusPlugin<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response }) {
          if (response.body.kind !== 'single' || !isLegacyClient(request.http?.headers.get('accept'))) return;
          const { data, errors = [] } = response.body.singleResult;
          const isOfTheDocument =
            errors.length > 0 && errors.every((error) => OF_THE_DOCUMENT.has(error.extensions?.['code']));
          if (data === undefined && isOfTheDocument) response.http.status = 200;
        },
      };
    },
  };
}
