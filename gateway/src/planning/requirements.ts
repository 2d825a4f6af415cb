/**
 * Rewriting: the planner learns nothing of requirements.
 *
 * It goes wrong over them: it forgets what a requirement itself requires, takes requirements of one field with different arguments for one, and
 * asks subgraphs for fields that they only know as external. So a field that requires others is cut out of the operation that it plans, and what
 * the field requires is asked for in its place; the fetch of the field itself is added to the plan here. What is selected below such a field is
 * planned as an operation of its own, which begins at a root field that only the planner knows.
 */
import {
  Kind,
  OperationTypeNode,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isInaccessible } from './api-schema.js';
import {
  flag,
  graphsOf,
  implementersOf,
  isFromInterface,
  isInterfaceObject,
  resolvableKeysIn,
  text,
  typesWithFields,
  type TypeWithFields,
} from './join-directives.js';

/** What a subgraph has to be sent before it gives a field. */
export interface FieldRequirement {
  /** By the name that fetches say. */
  readonly subgraph: string;
  /** What the subgraph calls the type of the entity. */
  readonly entity: string;
  /** A key of the entity, and what the field requires beside it. */
  readonly fields: SelectionSetNode;
  /** The root field at which the planner begins to plan what is selected below. */
  readonly rootField: string;
}

export interface Requirements {
  /** Undefined for a field that requires nothing, or that some subgraph has without. */
  of(type: string, field: string): FieldRequirement | undefined;
  /**
   * For a field that an object type has from an interface object: to be asked of those objects alone, where there are others beside them. The
   * planner asks it of all, and what goes wrong with the others takes their fields along.
   */
  ofMember(type: string, field: string): FieldRequirement | undefined;
  /** The supergraph without them, and with root fields that only the planner knows. */
  readonly document: DocumentNode;
}

/** Reads the requirements of a supergraph, and takes them out of it. */
export function requirementsOf(supergraph: DocumentNode): Requirements {
  const graphs = graphNames(supergraph);
  const types = typesWithFields(supergraph);
  const found = new Map<string, FieldRequirement>();
  const ofMembers = new Map<string, FieldRequirement>();
  const rootFields: FieldDefinitionNode[] = [];
  function addMembers(type: TypeWithFields, field: FieldDefinitionNode): void {
    const graph = (field.directives ?? [])
      .filter((one) => one.name.value === 'join__field' && !flag(one, 'external'))
      .map((one) => text(one, 'graph') ?? '')
      .find((one) => isInterfaceObject(type, one));
    const key = graph === undefined ? undefined : keyOf(type, graph, types);
    if (graph === undefined || key === undefined) return;
    const members = implementersOf(type, types).filter((one) => isFromInterface(one, field.name.value));
    if (members.length === 0) return;
    const rootField = `member_${rootFields.length}_${field.name.value}`;
    rootFields.push(rootFieldOf(field, rootField, graph));
    const said = { subgraph: graphs.get(graph) ?? graph, entity: type.name.value, rootField };
    for (const one of members)
      ofMembers.set(`${one.name.value}.${field.name.value}`, { ...said, fields: selectionOf(`__typename ${key}`) });
  }
  for (const type of types)
    for (const field of type.fields ?? []) {
      const joins = (field.directives ?? []).filter(({ name }) => name.value === 'join__field');
      const requiring = joins.find((join) => text(join, 'requires') !== undefined && !flag(join, 'usedOverridden'));
      const isHadOtherwise = joins.some(
        (join) => text(join, 'requires') === undefined && !flag(join, 'external') && !flag(join, 'usedOverridden'),
      );
      if (!requiring || isHadOtherwise) {
        addMembers(type, field);
        continue;
      }
      const graph = text(requiring, 'graph') ?? '';
      const key = keyOf(type, graph, types);
      if (key === undefined) continue;
      const rootField = `requiring_${rootFields.length}_${field.name.value}`;
      rootFields.push(rootFieldOf(field, rootField, graph));
      const said = { subgraph: graphs.get(graph) ?? graph, entity: type.name.value, rootField };
      const fields = `__typename ${key} ${text(requiring, 'requires') ?? ''}`;
      // Selections belong to one type each: what is found out about them holds for that type.
      for (const one of isInterfaceObject(type, graph) ? [type, ...implementersOf(type, types)] : [type])
        found.set(`${one.name.value}.${field.name.value}`, { ...said, fields: selectionOf(fields) });
    }
  const isCut = (type: TypeWithFields, field: FieldDefinitionNode): boolean =>
    found.has(`${type.name.value}.${field.name.value}`);
  const definitions = supergraph.definitions.map((definition): DefinitionNode => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      return definition;
    const isQuery = definition.name.value === queryName(supergraph);
    const fields = (definition.fields ?? []).flatMap((field) =>
      isCut(definition, field) ? withoutRequiring(field) : [isQuery ? explicit(definition, field) : field],
    );
    return { ...definition, fields: isQuery ? [...fields, ...rootFields] : fields };
  });
  return {
    of: (type, field) => found.get(`${type}.${field}`),
    ofMember: (type, field) => ofMembers.get(`${type}.${field}`),
    document: rootFields.length === 0 ? supergraph : { ...supergraph, definitions },
  };
}

/** The field with those that only know it as external; none if nobody does. */
function withoutRequiring(field: FieldDefinitionNode): FieldDefinitionNode[] {
  const directives = (field.directives ?? []).filter(
    (join) =>
      join.name.value !== 'join__field' || (text(join, 'graph') !== undefined && text(join, 'requires') === undefined),
  );
  return directives.some(({ name }) => name.value === 'join__field') ? [{ ...field, directives }] : [];
}

/** A field of a root type of which it goes without saying that every subgraph of the type has it, said. */
function explicit(type: TypeWithFields, field: FieldDefinitionNode): FieldDefinitionNode {
  if (field.directives?.some(({ name }) => name.value === 'join__field')) return field;
  return { ...field, directives: [...(field.directives ?? []), ...graphsOf(type).map(joinField)] };
}

function rootFieldOf(field: FieldDefinitionNode, name: string, graph: string): FieldDefinitionNode {
  return {
    kind: Kind.FIELD_DEFINITION,
    name: { kind: Kind.NAME, value: name },
    type: field.type,
    arguments: field.arguments ?? [],
    directives: [joinField(graph)],
  };
}

function joinField(graph: string): ConstDirectiveNode {
  const value = { kind: Kind.ENUM as const, value: graph };
  const argument = { kind: Kind.ARGUMENT as const, name: { kind: Kind.NAME as const, value: 'graph' }, value };
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'join__field' }, arguments: [argument] };
}

/** Of the keys by which a subgraph finds the entity, the one that most subgraphs know. */
function keyOf(type: TypeWithFields, graph: string, types: readonly TypeWithFields[]): string | undefined {
  const known = (key: string): number =>
    [type, ...implementersOf(type, types)]
      .flatMap((one) => one.directives ?? [])
      .filter((one) => one.name.value === 'join__type' && text(one, 'key') === key).length;
  return resolvableKeysIn(type, graph).toSorted((a, b) => known(b) - known(a))[0];
}

/** Names of subgraphs by their names in the enum. */
function graphNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const graphs = definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph');
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(
    (graphs.values ?? []).map((value) => {
      const directive = value.directives?.find(({ name }) => name.value === 'join__graph');
      return [value.name.value, (directive && text(directive, 'name')) ?? ''];
    }),
  );
}

function queryName({ definitions }: DocumentNode): string {
  const schema = definitions.find((one) => one.kind === Kind.SCHEMA_DEFINITION);
  return (
    schema?.operationTypes.find(({ operation }) => operation === OperationTypeNode.QUERY)?.type.name.value ?? 'Query'
  );
}

function selectionOf(fields: string): SelectionSetNode {
  const [definition] = parse(`{${fields}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`not a set of fields: ${fields}`);
  return definition.selectionSet;
}

/** The supergraph as the planner may see all of it, keys by which a subgraph finds nothing after those by which it does. */
export function openToPlanner(supergraph: DocumentNode): DocumentNode {
  const annotated = <Node extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(
    node: Node,
  ): Node => {
    if (!node.directives) return node;
    const seen = isInaccessible(node)
      ? node.directives.filter(({ name }) => !name.value.endsWith('inaccessible'))
      : node.directives;
    const isLast = (one: ConstDirectiveNode): boolean =>
      one.name.value === 'join__type' && flag(one, 'resolvable') === false;
    return { ...node, directives: [...seen.filter((one) => !isLast(one)), ...seen.filter(isLast)] };
  };
  const definitions = supergraph.definitions.map((definition): DefinitionNode => {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const fields = (definition.fields ?? []).map((field) => ({
          ...annotated(field),
          arguments: (field.arguments ?? []).map(annotated),
        }));
        return { ...annotated(definition), fields };
      }
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return { ...annotated(definition), fields: (definition.fields ?? []).map(annotated) };
      case Kind.ENUM_TYPE_DEFINITION:
        return { ...annotated(definition), values: (definition.values ?? []).map(annotated) };
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_DEFINITION:
        return annotated(definition);
      default:
        return definition;
    }
  });
  return { ...supergraph, definitions };
}
