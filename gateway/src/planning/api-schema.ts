/** Makes of a supergraph the schema that clients see, and the one of all that there is. */
import {
  buildASTSchema,
  Kind,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DefinitionNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** Names by which the supergraph speaks to gateways, of the specifications that it links. */
const OF_GATEWAYS =
  /^(?:join|link|core|federation|inaccessible|tag|authenticated|requiresScopes|policy|cost|listSize|context|connect|cacheTag)(?:__|$)/;
/** Where a client may write a directive. */
const EXECUTABLE = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
]);

/** What clients may ask: without what is inaccessible, and without what only gateways understand. */
export function apiSchemaOf(supergraph: DocumentNode): GraphQLSchema {
  return schemaOf(supergraph, isInaccessible);
}

/** Everything that subgraphs have. */
export function wholeSchemaOf(supergraph: DocumentNode): GraphQLSchema {
  return schemaOf(supergraph, () => false);
}

interface Annotated {
  readonly directives?: readonly DirectiveNode[] | undefined;
}

type IsLeftOut = (node: Annotated) => boolean;

/** Says the supergraph itself that clients do not see it? */
export function isInaccessible({ directives }: Annotated): boolean {
  return (
    directives?.some(({ name }) => name.value === 'inaccessible' || name.value.endsWith('__inaccessible')) ?? false
  );
}

function schemaOf({ definitions }: DocumentNode, isLeftOut: IsLeftOut): GraphQLSchema {
  const gone = new Set(
    definitions.flatMap((one) =>
      'name' in one && one.name && (OF_GATEWAYS.test(one.name.value) || isLeftOut(one)) ? [one.name.value] : [],
    ),
  );
  const kept = definitions.flatMap((definition) => reduced(definition, gone, isLeftOut));
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: kept }, { assumeValid: true, assumeValidSDL: true });
}

function reduced(definition: DefinitionNode, gone: ReadonlySet<string>, isLeftOut: IsLeftOut): DefinitionNode[] {
  if ('name' in definition && definition.name && gone.has(definition.name.value)) return [];
  const isSeen = (node: Annotated & { readonly name: { readonly value: string } }): boolean => !isLeftOut(node);
  const isThere = ({ name }: { readonly name: { readonly value: string } }): boolean => !gone.has(name.value);
  switch (definition.kind) {
    case Kind.DIRECTIVE_DEFINITION:
      return isForClients(definition) ? [definition] : [];
    case Kind.SCHEMA_DEFINITION:
      return [{ ...definition, directives: [] }];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = (definition.fields ?? []).filter(isSeen).map((field) => ({
        ...field,
        arguments: (field.arguments ?? []).filter(isSeen).map(annotatedForClients),
        directives: forClients(field.directives),
      }));
      const interfaces = (definition.interfaces ?? []).filter(isThere);
      return [{ ...definition, fields, interfaces, directives: [] }];
    }
    case Kind.UNION_TYPE_DEFINITION:
      return [{ ...definition, types: (definition.types ?? []).filter(isThere), directives: [] }];
    case Kind.ENUM_TYPE_DEFINITION:
      return [
        { ...definition, values: (definition.values ?? []).filter(isSeen).map(annotatedForClients), directives: [] },
      ];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [
        {
          ...definition,
          fields: (definition.fields ?? []).filter(isSeen).map(annotatedForClients),
          directives: forClients(definition.directives),
        },
      ];
    case Kind.SCALAR_TYPE_DEFINITION:
      return [{ ...definition, directives: forClients(definition.directives) }];
    default:
      return [];
  }
}

function isForClients({ locations }: DirectiveDefinitionNode): boolean {
  return locations.some(({ value }) => EXECUTABLE.has(value));
}

/** Directives that GraphQL itself defines for schemas. */
const OF_GRAPHQL = new Set(['deprecated', 'specifiedBy', 'oneOf']);

function forClients(directives: readonly ConstDirectiveNode[] | undefined): readonly ConstDirectiveNode[] {
  return (directives ?? []).filter(({ name }) => OF_GRAPHQL.has(name.value));
}

function annotatedForClients<Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: Node): Node {
  return { ...node, directives: forClients(node.directives) };
}
