/** Writes what was collected as an operation for the planner: gives each field its key, each argument its variable, and cuts out what requires more. */
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { argumentIdentity, declaredType, type ArgumentVariable } from './argument-variables.js';
import type { CanonicalOperation, Cut } from './canonical-operation.js';
import type { CanonicalField, CanonicalSet, CutField, FieldKey } from './canonical-set.js';

/** Writes one operation. */
export class CanonicalWriter {
  private readonly conflicting = new Set<FieldKey>();
  private readonly taken = new Set<string>();
  private readonly variables = new Map<string, ArgumentVariable>();
  private readonly pending: (() => Cut)[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    /** Names of all fields of the supergraph. */
    private readonly fieldNames: ReadonlySet<string>,
    /** The key of a field that was collected. */
    private readonly keyOf: (node: FieldNode) => FieldKey | undefined,
  ) {}

  operation(kind: OperationTypeNode, root: GraphQLObjectType, set: CanonicalSet): CanonicalOperation {
    this.findConflicts([set]);
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

  /** Marks the keys of fields that would stand under one name at one place. @see https://spec.graphql.org/draft/#SameResponseShape() */
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
      // The first has the name for itself.
      const [first] = fields;
      for (const { key } of fields) if (key !== first?.key) this.conflicting.add(key);
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
          variable = { name: `v${this.variables.size}`, type, argument: argument.name.value, value: argument.value };
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
      const key = this.keyOf(selection)?.name ?? name;
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
