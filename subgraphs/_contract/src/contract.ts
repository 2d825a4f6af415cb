/** Makes the whole contract of a graph from its subgraphs: every file of `schema/`, and what composition remarked. */
import { join } from 'node:path';
import { printSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchema } from 'graphql';
import { type ScalarTypes, clientFiles } from './client.js';
import { type Hint, apiSchemaOf, composeGraph, printApi } from './compose.js';
import type { Files } from './files.js';

export interface ContractDefinition {
  /** Where the contract stands; `operations/` below it holds the clients' operations. */
  readonly folder: string;
  readonly subgraphs: readonly { readonly name: string; readonly url: string; readonly schema: GraphQLSchema }[];
  /** Pages for people that are printed from the code's own tables, in Markdown, by their file's name. */
  readonly pages: Readonly<Record<string, string>>;
  readonly scalars: ScalarTypes;
}

export interface Contract {
  readonly files: Files;
  readonly api: string;
  readonly hints: readonly Hint[];
}

/** @throws CompositionFailed, or an explanation of the operation that does not fit the API */
export async function makeContract(definition: ContractDefinition): Promise<Contract> {
  const { folder, subgraphs, pages, scalars } = definition;
  const services = subgraphs.map(({ name, url, schema }) => ({
    name,
    url,
    sdl: `${printSubgraphSchema(schema).trimEnd()}\n`,
  }));
  const { supergraph, hints } = composeGraph(services);
  const apiSchema = apiSchemaOf(supergraph);
  const api = printApi(apiSchema);
  const client = await clientFiles(apiSchema, join(folder, 'operations'), scalars);
  const files = new Map([
    ...services.map(({ name, sdl }) => [`${name}.graphql`, sdl] as const),
    ['supergraph.graphql', supergraph],
    ['api.graphql', api],
    ...Object.entries(pages),
    ...[...client].map(([path, text]) => [`operations/generated/${path}`, text] as const),
  ]);
  return { files, api, hints };
}

/** Whether a path of the contract is generated; operations, explanations, the ledger and README.md are written by people. */
export function isGenerated(path: string): boolean {
  return path.startsWith('operations/generated/') || (/^[^/]+\.(graphql|md)$/.test(path) && path !== 'README.md');
}
