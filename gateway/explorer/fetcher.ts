/** Sends what is in the editor to the graph of this origin. */
import type { GraphiQLProps } from 'graphiql';

/** Asks for the media type that keeps apart a refused request and an answer with errors; either way the body is the answer. */
export const fetcher: GraphiQLProps['fetcher'] = async (parameters, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      ...options?.headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    },
    body: JSON.stringify(parameters),
  });
  return (await response.json()) as object;
};
