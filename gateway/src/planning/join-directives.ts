/** Reads the directives by which a supergraph says which subgraph has what. @see https://specs.apollo.dev/join/v0.5/ */
import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

export type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export function typesWithFields({ definitions }: DocumentNode): TypeWithFields[] {
  return definitions.filter(
    (one): one is TypeWithFields =>
      one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
}

/** Has an object type the field from an interface object, and from no subgraph that knows the type? */
export function isFromInterface({ kind, fields }: TypeWithFields, name: string): boolean {
  const field = fields?.find((one) => one.name.value === name);
  const joins = (field?.directives ?? []).filter((one) => one.name.value === 'join__field');
  return (
    kind === Kind.OBJECT_TYPE_DEFINITION && joins.length > 0 && joins.every((join) => text(join, 'graph') === undefined)
  );
}

function joinsOf({ directives }: TypeWithFields, graph: string): readonly ConstDirectiveNode[] {
  return (directives ?? []).filter((one) => one.name.value === 'join__type' && text(one, 'graph') === graph);
}

/** Keys by which a subgraph knows objects of the type. */
export function keysIn(type: TypeWithFields, graph: string): string[] {
  return joinsOf(type, graph).flatMap((join) => text(join, 'key') ?? []);
}

/** Of those, the ones by which it finds them. */
export function resolvableKeysIn(type: TypeWithFields, graph: string): string[] {
  return joinsOf(type, graph).flatMap((join) => (flag(join, 'resolvable') === false ? [] : (text(join, 'key') ?? [])));
}

/** Has a subgraph an interface as an object, whatever implements it? */
export function isInterfaceObject(type: TypeWithFields, graph: string): boolean {
  return joinsOf(type, graph).some((join) => flag(join, 'isInterfaceObject') === true);
}

export function implementersOf({ name }: TypeWithFields, types: readonly TypeWithFields[]): TypeWithFields[] {
  return types.filter((one) => one.interfaces?.some((implemented) => implemented.name.value === name.value));
}

/** Subgraphs that can give the field of an object of the type, by their names in the enum; none if it comes from an interface object. */
export function graphsWith(type: TypeWithFields, field: FieldDefinitionNode): string[] {
  const joins = (field.directives ?? []).filter((one) => one.name.value === 'join__field');
  if (joins.length === 0) return graphsOf(type);
  return joins.flatMap((one) =>
    flag(one, 'external') || flag(one, 'usedOverridden') ? [] : (text(one, 'graph') ?? []),
  );
}

/** Subgraphs that know the type, by their names in the enum. */
export function graphsOf({ directives }: TypeWithFields): string[] {
  const joins = (directives ?? []).filter((one) => one.name.value === 'join__type');
  return [...new Set(joins.flatMap((one) => text(one, 'graph') ?? []))];
}

function argument({ arguments: args }: ConstDirectiveNode, name: string) {
  return args?.find((one) => one.name.value === name)?.value;
}

export function text(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argument(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

export function flag(directive: ConstDirectiveNode, name: string): boolean | undefined {
  const value = argument(directive, name);
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

/** The name of a type without its lists and marks. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
