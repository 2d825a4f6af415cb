/** A supergraph with its subgraphs and the facts of its data: everything that an operation is executed on. */
import { composeServices } from '@apollo/composition';
import { printSchema, Supergraph } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildASTSchema, parse, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Facts } from '../data/facts.js';

export interface SubgraphSource {
  readonly name: string;
  readonly sdl: string;
}

export interface World {
  readonly subgraphs: readonly (SubgraphSource & { readonly schema: GraphQLSchema })[];
  readonly supergraphSdl: string;
  /** What clients may ask. */
  readonly apiSchema: GraphQLSchema;
  /** The same without any non-null type of a field: there, errors reach no further than where they are. */
  readonly lenientSchema: GraphQLSchema;
  /** With what is hidden from clients. */
  readonly fullSchema: GraphQLSchema;
  readonly facts: Facts;
}

/** Thrown when the subgraphs make no supergraph. */
export class NoComposition extends Error {}

/** @throws `NoComposition` */
export function composeWorld(sources: readonly SubgraphSource[], facts: Facts): World {
  const { supergraphSdl, errors } = composed(sources);
  if (supergraphSdl === undefined) throw new NoComposition((errors ?? []).map(({ message }) => message).join('\n'));
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null, validateSupergraph: false });
  const api = supergraph.apiSchema();
  return {
    subgraphs: sources.map(({ name, sdl }) => ({ name, sdl, schema: buildSubgraphSchema(parse(sdl)) })),
    supergraphSdl,
    apiSchema: api.toGraphQLJSSchema(),
    lenientSchema: buildASTSchema(withoutNonNull(parse(printSchema(api))), { assumeValid: true, assumeValidSDL: true }),
    fullSchema: supergraph.schema.toGraphQLJSSchema(),
    facts,
  };
}

function composed(sources: readonly SubgraphSource[]): { supergraphSdl?: string; errors?: readonly Error[] } {
  try {
    const { supergraphSdl, errors } = composeServices(
      sources.map(({ name, sdl }) => ({ name, url: `http://127.0.0.1:1/${name}`, typeDefs: parse(sdl) })),
    );
    return { ...(supergraphSdl === undefined ? {} : { supergraphSdl }), ...(errors ? { errors } : {}) };
  } catch (error) {
    throw new NoComposition(String(error), { cause: error });
  }
}

function withoutNonNull(schema: DocumentNode): DocumentNode {
  return visit(schema, { InputValueDefinition: () => false, NonNullType: { leave: ({ type }) => type } });
}
