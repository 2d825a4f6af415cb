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
  GraphQLObjectType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { refusal } from '../errors/refusal.js';
import { argumentIdentity, declaredType, type ArgumentVariable } from './argument-variables.js';
import type { IsIncluded } from './conditions.js';
import type { FieldRequirement, Requirements } from './requirements.js';

/** Selections of one operation, those on abstract types counted for each of their members: what a planner may be given. */
const MOST_SELECTIONS = 10_000;

/** Under which key the data of a field is fetched and merged; named when the canonical operation is written. */
export interface FieldKey {
  name: string;
}

/** What is asked of one place: fields by identity, and more fields of the objects of some types. */
interface CanonicalSet {
  readonly fields: Map<string, CanonicalField>;
  /** Fields that are fetched by themselves, for they require others of this place. */
  readonly cuts: Map<string, CutField>;
  readonly ofType: Map<string, CanonicalSet>;
  typename: boolean;
}

interface CanonicalField {
  readonly key: FieldKey;
  readonly node: FieldNode;
  readonly shape: string;
  readonly definition: GraphQLField<unknown, unknown>;
  /** Undefined for a leaf. */
  readonly inner: CanonicalSet | undefined;
}

interface CutField {
  readonly field: CanonicalField;
  readonly parent: GraphQLCompositeType;
  readonly requirement: FieldRequirement;
}

/** A field that was cut out of an operation, because it requires others. */
export interface Cut {
  /** Keys from the root to the objects that have the field; `@` stands for every item of a list. */
  readonly path: readonly string[];
  /** The objects that have it. */
  readonly type: string;
  /** Are there objects of other types at that place? */
  readonly isOfSeveral: boolean;
  readonly subgraph: string;
  /** What the subgraph calls their type. */
  readonly entity: string;
  /** What representations are made of, by the keys under which it is fetched. */
  readonly requires: readonly QueryPlanSelectionNode[];
  /** Under which the field is fetched. */
  readonly key: string;
  /** The field as the subgraph knows it. */
  readonly field: string;
  /** An operation that asks for the field at a root field that stands for it. */
  readonly text: string;
  readonly isLeaf: boolean;
}

export interface CanonicalOperation {
  /** A GraphQL document of one nameless operation. */
  readonly text: string;
  readonly variables: readonly ArgumentVariable[];
  /** Keys of the root fields. */
  readonly rootKeys: readonly string[];
  readonly cuts: readonly Cut[];
  /** The same for all operations that have one plan. */
  readonly identity: string;
}

/** Collects selections of one client's operation, and knows under which key each of its fields is. */
export class Canonicalizer {
  private readonly keys = new Map<FieldNode, FieldKey>();
  private readonly keysByIdentity = new Map<string, FieldKey>();
  private readonly conflicting = new Set<FieldKey>();
  private readonly taken = new Set<string>();
  private collected = 0;

  private variables = new Map<string, ArgumentVariable>();
  private pending: (() => Cut)[] = [];

  constructor(
    /** The whole of the supergraph. */
    private readonly schema: GraphQLSchema,
    private readonly requirements: Pick<Requirements, 'of'>,
    /** Names of all fields of the supergraph. */
    private readonly fieldNames: ReadonlySet<string>,
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
    this.findConflicts([set]);
    this.variables = new Map();
    this.pending = [];
    const text = this.operationText(kind, this.write(set, root, []));
    // Only now every key has its name.
    const cuts = this.pending.map((make) => make());
    return {
      text,
      variables: [...this.variables.values()],
      rootKeys: [...set.fields.values()].map(({ key }) => key.name),
      cuts,
      identity: [text, ...cuts.map((cut) => `${cut.path.join('.')} ${cut.type} ${cut.text}`)].join('\n'),
    };
  }

  private operationText(kind: OperationTypeNode, selections: string): string {
    const used = new Set(selections.match(/\$v\d+/g));
    const declared = [...this.variables.values()].flatMap(({ name, type }) =>
      used.has(`$${name}`) ? `$${name}:${type}` : [],
    );
    return `${kind}${declared.length === 0 ? '' : `(${declared.join(',')})`}${selections}`;
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
      this.collected += 1;
      if (this.collected > MOST_SELECTIONS)
        throw refusal('OPERATION_TOO_COMPLEX', 'The operation selects too much on too many types.');
      if (selection.kind === Kind.FIELD) this.collectField(set, parent, written, selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        this.collectFragment(set, parent, selection.typeCondition?.name.value ?? written.name, selection.selectionSet);
      else {
        const fragment = this.fragments.get(selection.name.value);
        if (fragment) this.collectFragment(set, parent, fragment.typeCondition.name.value, fragment.selectionSet);
      }
    }
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
    const requirement = this.requirements.of(parent.name, name);
    if (!requirement && this.membersRequire(parent, name)) {
      for (const member of this.schema.getPossibleTypes(parent))
        this.collectField(setOfType(set, member), member, written, node);
      return;
    }
    const { identity, key } = this.keyFor(node, asWritten);
    const named = getNamedType(definition.type);
    let field = set.fields.get(identity) ?? set.cuts.get(identity)?.field;
    if (!field) {
      const inner = isCompositeType(named) ? emptySet() : undefined;
      field = { key, node, shape: shapeOf(asWritten.type), definition, inner };
      if (requirement) {
        set.cuts.set(identity, { field, parent, requirement });
        set.typename = true;
        this.collect(set, parent, parent, requirement.fields);
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
    const type = this.schema.getType(condition);
    if (isCompositeType(type)) this.collectFragmentInto(set, parent, type, selectionSet);
  }

  /** Puts selections for `type` where they apply below objects of `parent`. */
  private collectFragmentInto(
    set: CanonicalSet,
    parent: GraphQLCompositeType,
    type: GraphQLCompositeType,
    selectionSet: SelectionSetNode,
  ): void {
    if (type === parent || (isAbstractType(type) && !isUnionType(parent) && this.schema.isSubType(type, parent))) {
      this.collect(set, parent, type, selectionSet);
      return;
    }
    if (isObjectType(parent)) return;
    // An abstract type inside another one is expanded to the object types that are of both: planners lose it otherwise.
    const members = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    for (const member of members) {
      if (!this.schema.isSubType(parent, member)) continue;
      this.collect(setOfType(set, member), member, type, selectionSet);
    }
  }

  /** Has some object of an abstract type to be sent more than its key before it gives the field? */
  private membersRequire(parent: GraphQLCompositeType, field: string): parent is GraphQLInterfaceType {
    if (!isInterfaceType(parent)) return false;
    return this.schema.getPossibleTypes(parent).some(({ name }) => this.requirements.of(name, field));
  }

  private keyFor(node: FieldNode, written: GraphQLField<unknown, unknown>): { identity: string; key: FieldKey } {
    const { name, arguments: args = [] } = node;
    const values = args
      .map((argument) => {
        const definition = written.args.find((one) => one.name === argument.name.value);
        return `${argument.name.value}:${definition ? argumentIdentity(argument.value, definition) : ''}`;
      })
      .toSorted();
    const identity = `${name.value}|${shapeOf(written.type)}|${values.join(',')}`;
    let key = this.keysByIdentity.get(identity);
    if (!key) {
      key = { name: '' };
      this.keysByIdentity.set(identity, key);
    }
    this.keys.set(node, key);
    return { identity, key };
  }

  /** Marks the keys of fields that would stand under one name at one place, and may not. @see https://spec.graphql.org/draft/#SameResponseShape() */
  private findConflicts(sets: readonly CanonicalSet[]): void {
    const byName = new Map<string, CanonicalField[]>();
    for (const set of sets.flatMap((one) => [one, ...one.ofType.values()]))
      for (const field of [...set.fields.values(), ...[...set.cuts.values()].map((cut) => cut.field)]) {
        const name = field.node.name.value;
        const others = byName.get(name);
        if (others) others.push(field);
        else byName.set(name, [field]);
      }
    for (const fields of byName.values()) {
      const shapes = new Set(fields.map(({ shape }) => shape));
      if (shapes.size > 1) for (const { key } of fields) this.conflicting.add(key);
      const inner = fields.flatMap((field) => field.inner ?? []);
      if (inner.length > 0) this.findConflicts(inner);
    }
  }

  private write(
    set: CanonicalSet,
    type: GraphQLCompositeType,
    path: readonly string[],
    isOfSeveral = isAbstractType(type),
  ): string {
    const parts: string[] = [];
    if (set.typename || isAbstractType(type) || (set.fields.size === 0 && set.ofType.size === 0))
      parts.push('__typename');
    for (const field of set.fields.values()) parts.push(this.writeField(field, field.node.name.value, path));
    for (const cut of set.cuts.values()) this.writeCut(cut, path, isOfSeveral);
    for (const [name, inner] of set.ofType) {
      const member = this.schema.getType(name);
      if (isCompositeType(member)) parts.push(`...on ${name}${this.write(inner, member, path, true)}`);
    }
    return `{${parts.join(' ')}}`;
  }

  /** @param asked the name of the field that is asked for */
  private writeField({ node, definition, key, inner }: CanonicalField, asked: string, path: readonly string[]): string {
    const args = (node.arguments ?? [])
      .toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1))
      .flatMap((argument) => {
        const declared = definition.args.find((one) => one.name === argument.name.value);
        if (!declared) return [];
        const value = argumentIdentity(argument.value, declared);
        let variable = this.variables.get(value);
        if (!variable) {
          const type = declaredType(argument.value, declared);
          variable = { name: `v${this.variables.size}`, type, value: argument.value };
          this.variables.set(value, variable);
        }
        return [`${argument.name.value}:$${variable.name}`];
      });
    if (key.name === '') key.name = this.nameFor(key, node);
    const alias = key.name === asked ? '' : `${key.name}:`;
    const below =
      inner && this.write(inner, compositeOf(definition.type), [...path, key.name, ...listsOf(definition.type)]);
    return `${alias}${asked}${args.length === 0 ? '' : `(${args.join(',')})`}${below ?? ''}`;
  }

  private writeCut({ field, parent, requirement }: CutField, path: readonly string[], isOfSeveral: boolean): void {
    const { subgraph, entity, rootField, fields } = requirement;
    const selection = `{${this.writeField(field, rootField, path)}}`;
    this.pending.push(() => ({
      path,
      type: parent.name,
      isOfSeveral,
      subgraph,
      entity,
      requires: [{ kind: 'InlineFragment', typeCondition: parent.name, selections: this.requiredOf(fields) }],
      key: field.key.name,
      field: field.node.name.value,
      text: this.operationText(OperationTypeNode.QUERY, selection),
      isLeaf: field.inner === undefined,
    }));
  }

  /** What representations are made of, with the keys under which it was asked for. */
  private requiredOf({ selections }: SelectionSetNode): QueryPlanSelectionNode[] {
    return selections.flatMap((selection): QueryPlanSelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      const inner = selection.selectionSet && this.requiredOf(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        return [
          {
            kind: 'InlineFragment',
            ...(condition === undefined ? {} : { typeCondition: condition }),
            selections: inner ?? [],
          },
        ];
      }
      const name = selection.name.value;
      const key = this.keys.get(selection)?.name ?? name;
      return [
        { kind: 'Field', name, ...(key === name ? {} : { alias: key }), ...(inner ? { selections: inner } : {}) },
      ];
    });
  }

  /** The field's name where that says all; else one that no field of the schema and no other key has. */
  private nameFor(key: FieldKey, node: FieldNode): string {
    const name = node.name.value;
    const hasArguments = (node.arguments ?? []).length > 0;
    // What every JavaScript object has under a name would pass for data.
    if (!hasArguments && !this.conflicting.has(key) && !(name in Object.prototype)) return name;
    for (let count = 0; ; count += 1) {
      const invented = `${name}_${count}`;
      if (this.taken.has(invented) || this.fieldNames.has(invented)) continue;
      this.taken.add(invented);
      return invented;
    }
  }
}

function emptySet(): CanonicalSet {
  return { fields: new Map(), cuts: new Map(), ofType: new Map(), typename: false };
}

function setOfType(set: CanonicalSet, { name }: GraphQLObjectType): CanonicalSet {
  const known = set.ofType.get(name);
  if (known) return known;
  const inner = emptySet();
  set.ofType.set(name, inner);
  return inner;
}

/** A mark for each list that a value of the type is in. */
function listsOf(type: GraphQLOutputType): string[] {
  if (isNonNullType(type)) return listsOf(type.ofType);
  return isListType(type) ? ['@', ...listsOf(type.ofType)] : [];
}

function compositeOf(type: GraphQLOutputType): GraphQLCompositeType {
  const named = getNamedType(type);
  if (!isCompositeType(named)) throw new Error(`${named.name} has no fields`);
  return named;
}

/** What two fields of one response name must share: lists, non-null and the leaf type. @see https://spec.graphql.org/draft/#SameResponseShape() */
function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`;
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`;
  return isCompositeType(type) ? '{}' : type.name;
}
