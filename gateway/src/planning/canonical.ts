/**
 * Makes the canonical form of an operation: what the planner sees instead of the client's text.
 *
 * It has no aliases of the client, no conditions, no fragments but where the type decides, and no values: each argument is a private variable.
 * A field with arguments, or one that stands where another type has a field of its name and of another shape, is asked for under a private key;
 * every other one under its name. So nothing that the client calls something can meet a key or a requirement that the planner adds, and
 * operations that differ only in names, values, conditions and fragments have one plan. The order of fields is the client's: what subgraphs answer
 * can then be handed on as it stands.
 */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from '../errors/refusal.js';
import { argumentIdentity } from './argument-variables.js';
import type { CanonicalOperation } from './canonical-operation.js';
import { emptySet, setOfType, type CanonicalSet, type FieldKey } from './canonical-set.js';
import { CanonicalWriter } from './canonical-writer.js';
import type { IsIncluded } from './conditions.js';
import type { PlanningSupergraph } from './planning-supergraph.js';

/** Selections of one operation, those on abstract types counted for each of their members: what a planner may be given. */
const MOST_SELECTIONS = 10_000;

/** Collects selections of one client's operation, and knows under which key each of its fields is. */
export class Canonicalizer {
  private readonly keys = new Map<FieldNode, FieldKey>();
  private readonly keysByIdentity = new Map<string, FieldKey>();
  private readonly required = new Set<FieldNode>();
  private collected = 0;

  constructor(
    private readonly supergraph: PlanningSupergraph,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly isIncluded: IsIncluded,
  ) {}

  /** The key of a field of the client's document; the field must be part of an operation that was written before. */
  keyOf(node: FieldNode): string {
    const key = this.keys.get(node);
    if (!key || key.name === '') throw new Error(`the field ${node.name.value} has no key`);
    return key.name;
  }

  /** The canonical operation that asks for these selections of a root type; undefined when it asks for nothing that is fetched. */
  operation(
    kind: OperationTypeNode,
    root: GraphQLObjectType,
    selectionSet: SelectionSetNode,
  ): CanonicalOperation | undefined {
    const set = emptySet();
    this.collect(set, root, root, selectionSet);
    if (set.fields.size === 0) return undefined;
    const { schema, fieldNames } = this.supergraph;
    const writer = new CanonicalWriter(schema, fieldNames, (node) => this.keys.get(node));
    return writer.operation(kind, root, set);
  }

  /**
   * @param parent the type of the objects of this place, as narrow as is known
   * @param written the type that the client's selection set is written for: `parent`, or one that `parent` implements
   */
  private collect(
    set: CanonicalSet,
    parent: GraphQLCompositeType,
    written: GraphQLCompositeType,
    selectionSet: SelectionSetNode,
  ): void {
    for (const selection of selectionSet.selections) {
      if (!this.isIncluded(selection)) continue;
      this.count();
      if (selection.kind === Kind.FIELD) this.collectField(set, parent, written, selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        this.collectFragment(set, parent, selection.typeCondition?.name.value ?? written.name, selection.selectionSet);
      else {
        const fragment = this.fragments.get(selection.name.value);
        if (fragment) this.collectFragment(set, parent, fragment.typeCondition.name.value, fragment.selectionSet);
      }
    }
  }

  private count(): void {
    this.collected += 1;
    if (this.collected > MOST_SELECTIONS)
      throw refusal('OPERATION_TOO_COMPLEX', 'The operation selects too much on too many types.');
  }

  private collectField(
    set: CanonicalSet,
    parent: GraphQLCompositeType,
    written: GraphQLCompositeType,
    node: FieldNode,
  ): void {
    const name = node.name.value;
    if (name === '__typename') set.typename = true;
    if (name.startsWith('__')) return;
    const definition = isUnionType(parent) ? undefined : parent.getFields()[name];
    const asWritten = isUnionType(written) ? undefined : written.getFields()[name];
    if (!definition || !asWritten) throw new Error(`${parent.name} has no field ${name}`);
    const { requirements } = this.supergraph;
    const requirement =
      requirements.of(parent.name, name) ?? (set.isOfMember ? requirements.ofMember(parent.name, name) : undefined);
    if (!requirement && this.isOfEachMember(parent, name)) {
      for (const member of this.supergraph.schema.getPossibleTypes(parent)) {
        this.count();
        this.collectField(setOfType(set, member), member, written, node);
      }
      return;
    }
    const { identity, key } = this.keyFor(node, asWritten);
    const named = getNamedType(definition.type);
    let field = set.fields.get(identity) ?? set.cuts.get(identity)?.field;
    if (!field) {
      const inner = isCompositeType(named) ? emptySet() : undefined;
      field = { key, node, definition, inner };
      if (requirement) {
        set.cuts.set(identity, { field, parent, requirement });
        set.typename = true;
        this.collectRequired(set, parent, requirement.fields);
      } else set.fields.set(identity, field);
    }
    if (field.inner && isCompositeType(named) && node.selectionSet) {
      // Written for the type that the client's own text says, which may be wider than what this parent gives.
      const writtenFor = getNamedType(asWritten.type);
      this.collectFragmentInto(field.inner, named, isCompositeType(writtenFor) ? writtenFor : named, node.selectionSet);
    }
  }

  private collectFragment(
    set: CanonicalSet,
    parent: GraphQLCompositeType,
    condition: string,
    selectionSet: SelectionSetNode,
  ): void {
    const type = this.supergraph.schema.getType(condition);
    if (isCompositeType(type)) this.collectFragmentInto(set, parent, type, selectionSet);
  }

  /** Puts selections for `type` where they apply below objects of `parent`. */
  private collectFragmentInto(
    set: CanonicalSet,
    parent: GraphQLCompositeType,
    type: GraphQLCompositeType,
    selectionSet: SelectionSetNode,
  ): void {
    if (
      type === parent ||
      (isAbstractType(type) && !isUnionType(parent) && this.supergraph.schema.isSubType(type, parent))
    ) {
      this.collect(set, parent, type, selectionSet);
      return;
    }
    if (isObjectType(parent)) return;
    // An abstract type inside another one is expanded to the object types that are of both: planners lose it otherwise.
    const members = isAbstractType(type) ? this.supergraph.schema.getPossibleTypes(type) : [type];
    for (const member of members) {
      if (!this.supergraph.schema.isSubType(parent, member)) continue;
      this.collect(setOfType(set, member), member, type, selectionSet);
    }
  }

  private collectRequired(set: CanonicalSet, parent: GraphQLCompositeType, fields: SelectionSetNode): void {
    for (const selection of fields.selections)
      if (selection.kind === Kind.FIELD && selection.selectionSet) this.required.add(selection);
    this.collect(set, parent, parent, fields);
  }

  /** Is the field to be asked of each member of an interface by itself? Too where some member has to be sent more than its key before it gives it. */
  private isOfEachMember(parent: GraphQLCompositeType, field: string): parent is GraphQLInterfaceType {
    if (!isInterfaceType(parent)) return false;
    const { schema, requirements, ofEachMember } = this.supergraph;
    if (ofEachMember.has(`${parent.name}.${field}`)) return true;
    return schema.getPossibleTypes(parent).some(({ name }) => requirements.of(name, field));
  }

  private keyFor(node: FieldNode, written: GraphQLField<unknown, unknown>): { identity: string; key: FieldKey } {
    const { name, arguments: args = [] } = node;
    const values = args
      .map((argument) => {
        const definition = written.args.find((one) => one.name === argument.name.value);
        return `${argument.name.value}:${definition ? argumentIdentity(argument.value, definition) : ''}`;
      })
      .toSorted();
    // Objects that the client wants under two names are fetched twice: what goes wrong in one must not touch the other.
    const isRequired = this.required.has(node);
    const own = node.selectionSet ? (isRequired ? '' : (node.alias ?? node.name).value) : 'leaf:';
    const identity = `${name.value}|${shapeOf(written.type)}|${values.join(',')}|${own}`;
    let key = this.keysByIdentity.get(identity);
    if (!key) {
      key = { name: '' };
      this.keysByIdentity.set(identity, key);
    }
    this.keys.set(node, key);
    return { identity, key };
  }
}

/** What two fields of one response name must share: lists, non-null and the leaf type. @see https://spec.graphql.org/draft/#SameResponseShape() */
function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`;
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`;
  return isCompositeType(type) ? '{}' : type.name;
}
