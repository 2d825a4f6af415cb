/** Composes the graph under test. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { type SubgraphName, subgraphNames, subgraphSdl } from './sdl.js';

/** @param urls where each subgraph listens; anything for subgraphs that are called in process */
export function supergraphOver(urls: Readonly<Record<SubgraphName, string>>): string {
  const services = subgraphNames.map((name) => ({ name, url: urls[name], typeDefs: parse(subgraphSdl[name]) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(`the graph under test does not compose: ${String(errors)}`);
  return supergraphSdl;
}

/** For subgraphs that are called, not asked over HTTP. */
export function supergraphInProcess(): string {
  const urls = subgraphNames.map((name) => [name, `http://${name}.invalid/graphql`] as const);
  return supergraphOver(Object.fromEntries(urls) as Record<SubgraphName, string>);
}
