/** Where things are on the server. */

export const GRAPH_PATH = '/graphql';
export const EXPLORER_PATH = '/explorer';
