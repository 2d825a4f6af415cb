/** Sends what is in the editor to the graph of this origin. */
import type { GraphiQLProps } from 'graphiql';
import { Kind, parse } from 'graphql';

/**
 * The operation's name, where the document leaves a choice. GraphiQL works it out a moment after the text has changed:
 * who runs a tab just opened would send the name of the one before, and be refused.
 */
function nameIfNeeded(query: string, operationName: string | null | undefined): string | undefined {
  try {
    const operations = parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return operations.length > 1 ? (operationName ?? undefined) : undefined;
  } catch {
    return undefined; // the graph says what is wrong with the text
  }
}

/** Asks for the media type that keeps apart a refused request and an answer with errors; either way the body is the answer. */
export const fetcher: GraphiQLProps['fetcher'] = async ({ query, operationName, ...parameters }, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      ...options?.headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    },
    body: JSON.stringify({ query, operationName: nameIfNeeded(query, operationName), ...parameters }),
  });
  return (await response.json()) as object;
};
