/** Reads from a supergraph which subgraphs it was composed of, and where they are. */
import { Kind, parse, type ConstDirectiveNode } from 'graphql';

export interface ListedSubgraph {
  readonly name: string;
  /** The address that composition was told; empty when it was told none. */
  readonly url: string;
}

/**
 * The subgraphs of a supergraph SDL, from the enum `join__Graph` of the join specification.
 * Throws an error with a readable message if the text is not a supergraph.
 */
export function subgraphsOf(supergraphSdl: string): ListedSubgraph[] {
  const document = parse(supergraphSdl, { noLocation: true });
  const graphs = document.definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  if (!graphs || graphs.kind !== Kind.ENUM_TYPE_DEFINITION)
    throw new Error('it is not a supergraph: it has no enum join__Graph');
  const subgraphs = (graphs.values ?? []).flatMap((value) => {
    const directive = value.directives?.find(({ name }) => name.value === 'join__graph');
    return directive ? [{ name: argument(directive, 'name'), url: argument(directive, 'url') }] : [];
  });
  if (subgraphs.length === 0) throw new Error('it names no subgraph');
  return subgraphs;
}

function argument(directive: ConstDirectiveNode, name: string): string {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
