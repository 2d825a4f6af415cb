/** Composes subgraphs into the supergraph and the API schema, with what Apollo's composition remarks on the way. */
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';

/** One subgraph as composition takes it. */
export interface SubgraphSdl {
  readonly name: string;
  /** Where the gateway finds it by default; part of the supergraph. */
  readonly url: string;
  readonly sdl: string;
}

/** A remark of composition: not an error, and never to be overlooked. */
export interface Hint {
  readonly code: string;
  /** The schema element it is about (`Project.title`), or an empty text. */
  readonly coordinate: string;
  readonly message: string;
}

export interface ComposedGraph {
  readonly supergraph: string;
  readonly hints: readonly Hint[];
}

/** The subgraphs contradict one another; the message lists every contradiction. */
export class CompositionFailed extends Error {
  override readonly name = 'CompositionFailed';
  readonly code = 'COMPOSITION_FAILED';
}

/** @throws CompositionFailed */
export function composeGraph(subgraphs: readonly SubgraphSdl[]): ComposedGraph {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const { supergraphSdl, hints, errors } = composeServices(services);
  if (errors) throw new CompositionFailed(errors.map((error) => `- ${error.message}`).join('\n'));
  return {
    supergraph: endWithNewline(supergraphSdl),
    hints: hints.map(({ definition, coordinate, message }) => ({
      code: definition.code,
      coordinate: coordinate ?? '',
      message,
    })),
  };
}

/** What clients see of a supergraph: its API schema, without the machinery of federation. */
export function apiSchemaOf(supergraph: string): GraphQLSchema {
  return Supergraph.build(supergraph, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
}

/** The API schema as a text that does not depend on the order of the subgraphs. */
export function printApi(schema: GraphQLSchema): string {
  return endWithNewline(printSchema(lexicographicSortSchema(schema)));
}

function endWithNewline(text: string): string {
  return `${text.trimEnd()}\n`;
}
