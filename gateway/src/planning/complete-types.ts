/** Finds out where subgraphs have a type so well that nobody has to look for its objects elsewhere first. */
import { Kind, type DocumentNode } from 'graphql';
import {
  graphsOf,
  graphsWith,
  isInterfaceObject,
  keysIn,
  namedType,
  resolvableKeysIn,
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

/** Who has a field, and by which keys they find the object. */
interface Source {
  readonly graph: string;
  readonly keys: readonly string[];
}

interface Field {
  /** Its type, without lists and marks. */
  readonly named: string;
  readonly sources: readonly Source[];
}

interface ObjectType {
  readonly fields: readonly Field[];
  /** Keys that subgraphs know, also those by which they find nothing. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @param supergraph the composed one, or the planner's */
export function completeTypes(supergraph: DocumentNode): CompleteTypes {
  const objects = objectTypes(typesWithFields(supergraph));
  const incomplete = new Set<string>();
  const isComplete = (type: string, graph: string): boolean => !incomplete.has(`${graph} ${type}`);
  function isObjectComplete({ fields, keys }: ObjectType, graph: string): boolean {
    const known = keys.get(graph);
    return fields.every(({ named, sources }) => {
      // Nobody has it but for others: nothing is looked for.
      if (sources.length === 0) return true;
      if (sources.some((one) => one.graph === graph) && isComplete(named, graph)) return true;
      const others = sources.filter((one) => one.graph !== graph);
      return others.length > 0 && others.every((other) => other.keys.some((key) => known?.has(key)));
    });
  }
  const places = placesOf(supergraph).map(({ type, graph, members }) => ({
    type,
    graph,
    members: members.flatMap((member) => objects.get(member) ?? []),
  }));
  // A type is incomplete if one below it is, so it takes as many rounds as they lie below one another.
  let isChanged: boolean;
  do {
    isChanged = false;
    for (const { type, graph, members } of places) {
      if (!isComplete(type, graph) || members.every((member) => isObjectComplete(member, graph))) continue;
      incomplete.add(`${graph} ${type}`);
      isChanged = true;
    }
  } while (isChanged);
  return { isComplete };
}

function objectTypes(types: readonly TypeWithFields[]): ReadonlyMap<string, ObjectType> {
  const interfaceObjects = types.filter((type) => graphsOf(type).some((graph) => isInterfaceObject(type, graph)));
  const objects = new Map<string, ObjectType>();
  for (const type of types) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const inherited = interfaceObjects.filter((one) =>
      type.interfaces?.some(({ name }) => name.value === one.name.value),
    );
    const fields = (type.fields ?? []).map((field): Field => {
      const own = graphsWith(type, field).map((graph) => ({ graph, keys: resolvableKeysIn(type, graph) }));
      const sources = own.length > 0 ? own : inherited.flatMap((one) => sourcesOf(one, field.name.value));
      return { named: namedType(field.type), sources };
    });
    const keys = new Map(graphsOf(type).map((graph) => [graph, new Set(keysIn(type, graph))]));
    objects.set(type.name.value, { fields, keys });
  }
  return objects;
}

/** Subgraphs that give a field of an interface to all objects of it. */
function sourcesOf(type: TypeWithFields, name: string): Source[] {
  const field = type.fields?.find((one) => one.name.value === name);
  if (!field) return [];
  return graphsWith(type, field)
    .filter((graph) => isInterfaceObject(type, graph))
    .map((graph) => ({ graph, keys: resolvableKeysIn(type, graph) }));
}

/** Which types subgraphs know, and of which object types objects of them can be there. */
function placesOf(supergraph: DocumentNode): { type: string; graph: string; members: string[] }[] {
  const places = new Map<string, { type: string; graph: string; members: string[] }>();
  function add(type: string, graph: string | undefined, member: string | undefined): void {
    if (graph === undefined || member === undefined) return;
    const place = places.get(`${graph} ${type}`);
    if (place) place.members.push(member);
    else places.set(`${graph} ${type}`, { type, graph, members: [member] });
  }
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      const name = definition.name.value;
      for (const graph of graphsOf(definition)) add(name, graph, name);
      for (const join of definition.directives ?? [])
        if (join.name.value === 'join__implements') add(text(join, 'interface') ?? '', text(join, 'graph'), name);
    } else if (definition.kind === Kind.UNION_TYPE_DEFINITION)
      for (const join of definition.directives ?? [])
        if (join.name.value === 'join__unionMember')
          add(definition.name.value, text(join, 'graph'), text(join, 'member'));
  }
  return [...places.values()];
}
