/** The answer that a client wants, as a tree: which value of the merged data stands under which name, by the type of the object that holds it. */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { IsIncluded } from '../planning/conditions.js';

/** Fields that every schema has, and that no subgraph is asked for. */
const META_FIELDS = new Map<string, GraphQLField<unknown, unknown>>([
  ['__typename', TypeNameMetaFieldDef],
  ['__schema', SchemaMetaFieldDef],
  ['__type', TypeMetaFieldDef],
]);

/** One name of an object of the answer. */
export interface FieldShape {
  /** The client's alias, or the field's name. */
  readonly name: string;
  /** `"name":` */
  readonly label: string;
  /** Where the value is in the merged data; undefined for `__typename` and what the schema itself answers. */
  readonly key: string | undefined;
  readonly nodes: readonly FieldNode[];
  /** Is it `__typename`? */
  readonly isTypename: boolean;
  readonly type: GraphQLOutputType;
  /** Undefined for a leaf. */
  readonly inner: SelectionShape | undefined;
  /** What it is a field of. */
  readonly owner: SelectionShape;
}

/** What shapes of one operation have in common. */
export interface ShapeSource {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly isIncluded: IsIncluded;
  /** The key in the merged data of a field of the client's document. */
  keyOf(node: FieldNode): string;
}

/** The selections of one place: those of all selection sets that the client wrote for it, merged. */
export class SelectionShape {
  private readonly fields = new Map<string, readonly FieldShape[]>();

  constructor(
    private readonly source: ShapeSource,
    readonly type: GraphQLCompositeType,
    private readonly selectionSets: readonly SelectionSetNode[],
  ) {}

  /** The object type of that name, if objects of this place may have it; a name that clients do not know is none. */
  possibleType(name: unknown): GraphQLObjectType | undefined {
    if (typeof name !== 'string') return undefined;
    if (name === this.type.name) return isObjectType(this.type) ? this.type : undefined;
    const type = this.source.schema.getType(name);
    if (!isObjectType(type) || !isAbstractType(this.type)) return undefined;
    return this.source.schema.isSubType(this.type, type) ? type : undefined;
  }

  /** Every type that objects of this place may have. */
  possibleTypes(): readonly GraphQLObjectType[] {
    return isAbstractType(this.type) ? this.source.schema.getPossibleTypes(this.type) : [this.type];
  }

  /** Names of an object of this type, in the order of the answer. @see https://spec.graphql.org/draft/#CollectFields() */
  fieldsOf(type: GraphQLObjectType): readonly FieldShape[] {
    const known = this.fields.get(type.name);
    if (known) return known;
    const fields = [...this.groupsOf(type)].map(([name, nodes]) => this.fieldOf(type, name, nodes));
    this.fields.set(type.name, fields);
    return fields;
  }

  /** Selections of each name of an object of this type. */
  nodesOf(type: GraphQLObjectType): readonly (readonly FieldNode[])[] {
    return [...this.groupsOf(type).values()];
  }

  private groupsOf(type: GraphQLObjectType): ReadonlyMap<string, FieldNode[]> {
    const groups = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    for (const set of this.selectionSets) this.collect(type, set, groups, visited);
    return groups;
  }

  private collect(
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    groups: Map<string, FieldNode[]>,
    visited: Set<string>,
  ): void {
    for (const selection of selections) {
      if (!this.source.isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const group = groups.get(name);
        if (group) group.push(selection);
        else groups.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (this.applies(selection.typeCondition?.name.value, type))
          this.collect(type, selection.selectionSet, groups, visited);
      } else {
        const name = selection.name.value;
        const fragment = this.source.fragments.get(name);
        if (!fragment || visited.has(name)) continue;
        visited.add(name);
        if (this.applies(fragment.typeCondition.name.value, type))
          this.collect(type, fragment.selectionSet, groups, visited);
      }
    }
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditional = this.source.schema.getType(condition);
    return isAbstractType(conditional) && this.source.schema.isSubType(conditional, type);
  }

  private fieldOf(parent: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): FieldShape {
    const [node] = nodes;
    if (!node) throw new Error(`nothing is selected under ${name}`);
    const definition = META_FIELDS.get(node.name.value) ?? parent.getFields()[node.name.value];
    if (!definition) throw new Error(`${parent.name} has no field ${node.name.value}`);
    const named = getNamedType(definition.type);
    const isOfSchema = node.name.value.startsWith('__');
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return {
      name,
      label: `${JSON.stringify(name)}:`,
      key: isOfSchema ? undefined : this.source.keyOf(node),
      nodes,
      isTypename: node.name.value === '__typename',
      type: definition.type,
      inner: isCompositeType(named) && !isOfSchema ? new SelectionShape(this.source, named, sets) : undefined,
      owner: this,
    };
  }
}
