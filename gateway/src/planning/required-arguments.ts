/**
 * Rewriting: a requirement with arguments becomes one of a field without, which only the planner knows.
 *
 * The planner tells fields apart by their name alone, so `price(currency: "USD")` in one requirement and `price(currency: "EUR")` in another are
 * one to it, and one subgraph gets the other's price. Each field with its arguments gets a name of its own here; in the fetches it is asked for
 * under that name, and in the representations it has the name that the requiring subgraph expects.
 */
import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export interface RequiredArguments {
  readonly document: DocumentNode;
  /** Of the fields that stand for others with arguments. */
  readonly names: ReadonlySet<string>;
  /** Asks for the real fields, under the names that stand for them. */
  restore(selectionSet: SelectionSetNode): SelectionSetNode;
  /** The real field's name. */
  nameOf(key: string): string;
}

type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Rewrites a supergraph. */
export function rewriteRequiredArguments(supergraph: DocumentNode): RequiredArguments {
  const types = new Map<string, TypeWithFields>();
  const taken = new Set<string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    types.set(definition.name.value, definition);
    for (const { name } of definition.fields ?? []) taken.add(name.value);
  }
  const invented = new Map<string, FieldNode>();
  const nameByText = new Map<string, string>();
  /** Names of invented fields that a type needs, by type and by the real field's name. */
  const additions = new Map<string, Map<string, Set<string>>>();

  function nameFor(field: FieldNode): string {
    const bare: FieldNode = { kind: Kind.FIELD, name: field.name, arguments: field.arguments ?? [] };
    const text = print(bare);
    const known = nameByText.get(text);
    if (known !== undefined) return known;
    let count = nameByText.size;
    while (taken.has(`${field.name.value}_r${count}`)) count += 1;
    const name = `${field.name.value}_r${count}`;
    taken.add(name);
    nameByText.set(text, name);
    invented.set(name, { ...bare, alias: { kind: Kind.NAME, value: name } });
    return name;
  }

  function rewriteSelections(selectionSet: SelectionSetNode, parent: string): SelectionSetNode {
    const selections = selectionSet.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = rewriteSelections(selection.selectionSet, selection.typeCondition?.name.value ?? parent);
        return { ...selection, selectionSet: inner };
      }
      const real = selection.name.value;
      const definition = types.get(parent)?.fields?.find(({ name }) => name.value === real);
      const inner =
        selection.selectionSet && definition && rewriteSelections(selection.selectionSet, namedType(definition));
      const field = { ...selection, ...(inner ? { selectionSet: inner } : {}) };
      if (!selection.arguments?.length) return field;
      const name = nameFor(selection);
      const ofType = additions.get(parent) ?? new Map<string, Set<string>>();
      additions.set(parent, ofType.set(real, (ofType.get(real) ?? new Set()).add(name)));
      return { ...field, name: { kind: Kind.NAME as const, value: name }, arguments: [] };
    });
    return { ...selectionSet, selections };
  }

  const rewritten = visit(supergraph, {
    Directive(node, _key, _parent, _path, ancestors) {
      if (node.name.value !== 'join__field') return undefined;
      const type = ancestors.findLast(
        (one): one is TypeWithFields =>
          'kind' in one && (one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION),
      );
      return type && rewriteRequires(node as ConstDirectiveNode, (set) => rewriteSelections(set, type.name.value));
    },
  });
  if (invented.size === 0)
    return { document: supergraph, names: new Set(), restore: (set) => set, nameOf: (key) => key };

  const document: DocumentNode = {
    ...rewritten,
    definitions: rewritten.definitions.map((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
        return definition;
      const needed = additionsFor(definition, additions);
      if (needed.size === 0) return definition;
      const fields = (definition.fields ?? []).flatMap((field) => [
        field,
        ...[...(needed.get(field.name.value) ?? [])].map((name) => standIn(field, name)),
      ]);
      return { ...definition, fields };
    }),
  };

  return {
    document,
    names: new Set(invented.keys()),
    nameOf: (key) => invented.get(key)?.name.value ?? key,
    restore: (selectionSet) =>
      visit(selectionSet, {
        Field(node) {
          const real = invented.get(node.name.value);
          return real && { ...real, ...(node.selectionSet ? { selectionSet: node.selectionSet } : {}) };
        },
      }),
  };
}

/** What a type needs, for itself and for the interfaces that it implements. */
function additionsFor(
  type: TypeWithFields,
  additions: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const needed = new Map<string, Set<string>>();
  for (const name of [type.name.value, ...(type.interfaces ?? []).map((one) => one.name.value)])
    for (const [real, names] of additions.get(name) ?? [])
      needed.set(real, new Set([...(needed.get(real) ?? []), ...names]));
  return needed;
}

/** The field without arguments that stands for another: of the same type, and had from the same subgraphs. */
function standIn(field: FieldDefinitionNode, name: string): FieldDefinitionNode {
  return { ...field, name: { kind: Kind.NAME, value: name }, arguments: [] };
}

function namedType({ type }: FieldDefinitionNode): string {
  let named = type;
  while (named.kind !== Kind.NAMED_TYPE) named = named.type;
  return named.name.value;
}

function rewriteRequires(
  directive: ConstDirectiveNode,
  rewrite: (selectionSet: SelectionSetNode) => SelectionSetNode,
): ConstDirectiveNode | undefined {
  const requires = directive.arguments?.find(({ name }) => name.value === 'requires');
  if (requires?.value.kind !== Kind.STRING || !requires.value.value.includes('(')) return undefined;
  const [definition] = parse(`{${requires.value.value}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  const text = print(rewrite(definition.selectionSet)).replace(/^\{|\}$/g, '');
  const value = { ...requires.value, value: text.replaceAll(/\s+/g, ' ').trim(), block: false };
  return {
    ...directive,
    arguments: directive.arguments?.map((one) => (one === requires ? { ...requires, value } : one)) ?? [],
  };
}
