/** Decides how each subgraph of a supergraph is reached: in this process, or at which address. */
import { ConfigurationError, type Config } from '../config.js';
import { isHttpAddress } from '../config/values.js';
import type { ListedSubgraph } from './subgraph-list.js';

export type Route =
  | { readonly kind: 'in-process'; readonly name: string; readonly module: string }
  | { readonly kind: 'http'; readonly name: string; readonly url: string };

/** One route for each listed subgraph; throws `ConfigurationError` naming every subgraph that is unknown or cannot be reached. */
export function routesOf(
  listed: readonly ListedSubgraph[],
  config: Pick<Config, 'inProcess' | 'subgraphUrls'>,
): Route[] {
  const names = new Set(listed.map(({ name }) => name));
  const problems: string[] = [];
  function mustBeListed(variable: string, name: string): void {
    if (!names.has(name))
      problems.push(`${variable}: the supergraph has no subgraph "${name}" (it has ${[...names].join(', ')})`);
  }
  for (const { name } of config.inProcess) mustBeListed('IN_PROCESS_SUBGRAPHS', name);
  for (const name of config.subgraphUrls.keys()) mustBeListed('SUBGRAPH_URLS', name);

  const routes = listed.map(({ name, url }): Route => {
    const module = config.inProcess.find((loaded) => loaded.name === name)?.module;
    if (module !== undefined) return { kind: 'in-process', name, module };
    const address = config.subgraphUrls.get(name) ?? url;
    if (!isHttpAddress(address))
      problems.push(`SUBGRAPH_URLS: no address for "${name}", and the supergraph has none that is one`);
    return { kind: 'http', name, url: address };
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return routes;
}
