/** What the executor has to know of the supergraph's types: which names are abstract, and which types they stand for. */
import { Kind, type DocumentNode } from 'graphql';

export interface TypeNames {
  isAbstract(name: string): boolean;
  /** Is an object with this `__typename` meant by a fragment on `condition`? An object of an interface object has the interface's name. */
  isOf(name: string, condition: string): boolean;
}

/** @param supergraph the whole of it, with what clients do not see */
export function typeNamesOf(supergraph: DocumentNode): TypeNames {
  const members = new Map<string, Set<string>>();
  function membersOf(name: string): Set<string> {
    const known = members.get(name) ?? new Set<string>();
    members.set(name, known);
    return known;
  }
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION)
      for (const { name } of definition.types ?? []) membersOf(definition.name.value).add(name.value);
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) membersOf(definition.name.value);
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const { name } of definition.interfaces ?? []) membersOf(name.value).add(definition.name.value);
  }
  return {
    isAbstract: (name) => members.has(name),
    isOf: (name, condition) => name === condition || members.get(condition)?.has(name) === true,
  };
}
