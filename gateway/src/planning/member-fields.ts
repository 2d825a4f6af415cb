/**
 * Rewriting: fields of an interface that several subgraphs have of its members.
 *
 * Asked for such a field of the interface, the planner also asks it of each member, and pursues each combination of subgraphs from which the
 * members could have it. These multiply: with four types that two subgraphs share, and three levels of them, it runs out of memory. So where the
 * subgraph that gives the interface can give all of the field too, or what leads there, the planner is kept from it; where not, the field is
 * asked of each member by itself: then they add up.
 */
import { Kind, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import { completeTypes } from './complete-types.js';
import {
  graphsOf,
  graphsWith,
  implementersOf,
  isFromInterface,
  isInterfaceObject,
  namedType,
  text,
  typesWithFields,
  type TypeWithFields,
} from './join-directives.js';

export interface MemberFields {
  /** Fields of interfaces that are to be asked of each member by itself, as `Interface.field`. */
  readonly ofEach: ReadonlySet<string>;
  /** Fields of members of which the planner must not know that several subgraphs have them, as `GRAPH Member.field`. */
  readonly ofOne: ReadonlySet<string>;
}

/** @param supergraph the planner's */
export function memberFields(supergraph: DocumentNode): MemberFields {
  const types = typesWithFields(supergraph);
  const leaves = leafNames(supergraph);
  const provided = namesProvided(types);
  const { isComplete } = completeTypes(supergraph);
  const ofEach = new Set<string>();
  const completeIn: string[] = [];
  const incompleteIn = new Set<string>();
  function look(type: TypeWithFields, members: readonly TypeWithFields[], field: FieldDefinitionNode): void {
    const name = field.name.value;
    // From an interface object it comes for all members at once.
    if (members.some((member) => isFromInterface(member, name))) return;
    const named = namedType(field.type);
    const isLeaf = leaves.has(named);
    const graphs = graphsWith(type, field);
    const isMissing = graphsOf(type).some((graph) => !graphs.includes(graph) && !isInterfaceObject(type, graph));
    const isShared = members.some((member) => graphsWithField(member, name).length > 1);
    const isWhole = graphs.every((graph) => isComplete(named, graph));
    if (
      (isMissing && !isLeaf) ||
      (isShared && (isMissing || (!isWhole && members.some(isEntity)) || provided.has(name)))
    )
      ofEach.add(`${type.name.value}.${name}`);
    if (!isShared || isLeaf) return;
    const places = graphs.flatMap((graph) => members.map((member) => `${graph} ${member.name.value}.${name}`));
    if (isWhole) completeIn.push(...places);
    else for (const place of places) incompleteIn.add(place);
  }
  for (const type of types) {
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const members = implementersOf(type, types).filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION);
    for (const field of type.fields ?? []) look(type, members, field);
  }
  return { ofEach, ofOne: new Set(completeIn.filter((place) => !incompleteIn.has(place))) };
}

function graphsWithField(type: TypeWithFields, name: string): string[] {
  const field = type.fields?.find((one) => one.name.value === name);
  return field ? graphsWith(type, field) : [];
}

function isEntity({ directives }: TypeWithFields): boolean {
  return (directives ?? []).some((one) => one.name.value === 'join__type' && text(one, 'key') !== undefined);
}

function leafNames({ definitions }: DocumentNode): ReadonlySet<string> {
  const leaves = definitions.filter(
    (one) => one.kind === Kind.SCALAR_TYPE_DEFINITION || one.kind === Kind.ENUM_TYPE_DEFINITION,
  );
  return new Set(['ID', 'String', 'Int', 'Float', 'Boolean', ...leaves.map(({ name }) => name.value)]);
}

/** Names of all fields that some subgraph provides at some place. */
function namesProvided(types: readonly TypeWithFields[]): ReadonlySet<string> {
  const fields = types.flatMap((type): readonly FieldDefinitionNode[] => type.fields ?? []);
  const joins = fields.flatMap(({ directives }) => directives ?? []).filter(({ name }) => name.value === 'join__field');
  return new Set(joins.flatMap((join) => text(join, 'provides')?.match(/\w+/g) ?? []));
}
