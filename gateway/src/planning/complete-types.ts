/** Finds out where subgraphs have a type so well that nobody has to look for its objects elsewhere first. */
import { Kind, type DocumentNode, type UnionTypeDefinitionNode } from 'graphql';
import {
  flag,
  graphsOf,
  graphsWith,
  isInterfaceObject,
  joinsOf,
  namedType,
  text,
  typesWithFields,
  type TypeWithFields,
} from './join-directives.js';

export interface CompleteTypes {
  /**
   * Can all that there is below an object of the type be had, if a subgraph gives the object: from itself, or by a key that it shares with whoever
   * has it? Leaves are complete everywhere. @param graph by its name in the enum
   */
  readonly isComplete: (type: string, graph: string) => boolean;
}

/** Who has a field of an object type, and what it takes the object's type for: the type itself, or an interface whose fields it adds. */
interface Source {
  readonly graph: string;
  readonly entity: TypeWithFields;
}

/** @param supergraph the composed one, or the planner's */
export function completeTypes(supergraph: DocumentNode): CompleteTypes {
  const types = new Map(typesWithFields(supergraph).map((type) => [type.name.value, type]));
  const unions = new Map(
    supergraph.definitions
      .filter((one): one is UnionTypeDefinitionNode => one.kind === Kind.UNION_TYPE_DEFINITION)
      .map((union) => [union.name.value, union]),
  );
  const incomplete = new Set<string>();
  const isComplete = (type: string, graph: string): boolean => !incomplete.has(`${graph} ${type}`);

  function sourcesOf(type: TypeWithFields, name: string): Source[] {
    const field = type.fields?.find((one) => one.name.value === name);
    const own = field ? graphsWith(type, field).map((graph) => ({ graph, entity: type })) : [];
    if (own.length > 0) return own;
    return (type.interfaces ?? []).flatMap((one) => {
      const entity = types.get(one.name.value);
      const inherited = entity?.fields?.find((candidate) => candidate.name.value === name);
      if (!entity || !inherited) return [];
      return graphsWith(entity, inherited)
        .filter((graph) => isInterfaceObject(entity, graph))
        .map((graph) => ({ graph, entity }));
    });
  }

  function isObjectComplete(type: TypeWithFields, graph: string): boolean {
    const keys = new Set(joinsOf(type, graph).flatMap((join) => text(join, 'key') ?? []));
    return (type.fields ?? []).every((field) => {
      const sources = sourcesOf(type, field.name.value);
      // Nobody has it but for others: nothing is looked for.
      if (sources.length === 0) return true;
      if (sources.some((one) => one.graph === graph) && isComplete(namedType(field.type), graph)) return true;
      const others = sources.filter((one) => one.graph !== graph);
      return (
        others.length > 0 &&
        others.every((other) =>
          joinsOf(other.entity, other.graph).some(
            (join) => keys.has(text(join, 'key') ?? '') && flag(join, 'resolvable') !== false,
          ),
        )
      );
    });
  }

  /** Object types that objects of a type can be of, as far as a subgraph knows. */
  function membersIn(type: TypeWithFields, graph: string): TypeWithFields[] {
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION) return [type];
    return [...types.values()].filter(
      (one) =>
        one.kind === Kind.OBJECT_TYPE_DEFINITION &&
        one.directives?.some(
          (join) =>
            join.name.value === 'join__implements' &&
            text(join, 'graph') === graph &&
            text(join, 'interface') === type.name.value,
        ),
    );
  }

  const places: { readonly type: string; readonly graph: string; readonly members: readonly TypeWithFields[] }[] = [];
  for (const [name, type] of types)
    for (const graph of graphsOf(type)) places.push({ type: name, graph, members: membersIn(type, graph) });
  for (const [name, { directives }] of unions) {
    const joins = (directives ?? []).filter((one) => one.name.value === 'join__unionMember');
    for (const graph of new Set(joins.flatMap((join) => text(join, 'graph') ?? []))) {
      const inGraph = joins.filter((join) => text(join, 'graph') === graph);
      const members = inGraph.flatMap((join) => types.get(text(join, 'member') ?? '') ?? []);
      places.push({ type: name, graph, members });
    }
  }
  // A type is incomplete if one below it is, so it takes as many rounds as they lie below one another.
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const { type, graph, members } of places) {
      if (!isComplete(type, graph) || members.every((member) => isObjectComplete(member, graph))) continue;
      incomplete.add(`${graph} ${type}`);
      isChanged = true;
    }
  }
  return { isComplete };
}
