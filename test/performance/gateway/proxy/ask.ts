/** How the proxy asks the subgraphs: kept-alive connections, and JSON that is written and parsed whole. */
import { Pool } from 'undici';
import { type SubgraphName, subgraphNames } from '../graph/sdl.js';

export type Row = Record<string, unknown>;
export type Ask = (subgraph: SubgraphName, query: string, variables: Row) => Promise<Record<string, Row[]>>;

/** @param urls of the subgraphs */
export function askOver(urls: Readonly<Record<SubgraphName, string>>): Ask {
  const pools = new Map(subgraphNames.map((name) => [name, new Pool(new URL(urls[name]).origin)]));
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return async (subgraph, query, variables) => {
    const { body } = await pools.get(subgraph)!.request({
      method: 'POST',
      path: '/graphql',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data } = (await body.json()) as { data: Record<string, Row[]> };
    return data;
  };
}

/** Asks for fields of entities, each key once; by their key. */
export async function entities(
  ask: Ask,
  subgraph: SubgraphName,
  fragment: string,
  representations: Iterable<Row>,
  key: string,
): Promise<Map<unknown, Row>> {
  const list = [...representations];
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fragment} } }`;
  const { _entities: found = [] } = await ask(subgraph, query, { representations: list });
  return new Map(found.map((entity, index) => [list[index]?.[key], entity]));
}
