/** All documents that are one step smaller or plainer than a given one. */
import {
  Kind,
  print,
  parse,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The bigger steps first. */
export function smallerDocuments(document: DocumentNode): DocumentNode[] {
  const places = placesOf(document);
  const fragments = new Map(
    document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  return [
    ...document.definitions
      .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
      .map((definition) => replaced(document, definition, null)),
    ...places.flatMap((set) => set.selections.map((one) => withSelections(document, set, one, []))),
    ...places.flatMap((set) =>
      set.selections.flatMap((one) =>
        unfolded(one, fragments).map((inner) => withSelections(document, set, one, inner)),
      ),
    ),
    ...places.flatMap((set) =>
      set.selections.flatMap((one) => plainer(one).map((other) => replaced(document, one, other))),
    ),
  ].map(withoutUnused);
}

function placesOf(document: DocumentNode): SelectionSetNode[] {
  const sets: SelectionSetNode[] = [];
  visit(document, {
    SelectionSet(node) {
      sets.push(node);
    },
  });
  return sets;
}

function replaced(document: DocumentNode, old: ASTNode, next: ASTNode | null): DocumentNode {
  return visit(document, { enter: (node) => (node === old ? next : undefined) });
}

function withSelections(
  document: DocumentNode,
  set: SelectionSetNode,
  old: SelectionNode,
  inner: readonly SelectionNode[],
): DocumentNode {
  const selections = set.selections.flatMap((one) => (one === old ? inner : [one]));
  return selections.length === 0 ? document : replaced(document, set, { ...set, selections });
}

/** What stands inside a fragment, or a field's selections in its place where it is an object of the same type. */
function unfolded(node: SelectionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): SelectionNode[][] {
  if (node.kind === Kind.INLINE_FRAGMENT) return [[...node.selectionSet.selections]];
  if (node.kind === Kind.FIELD) return node.selectionSet ? [[...node.selectionSet.selections]] : [];
  const fragment = fragments.get(node.name.value);
  if (!fragment) return [];
  const { typeCondition, selectionSet } = fragment;
  return [[{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives: node.directives ?? [] }]];
}

function plainer(node: SelectionNode): SelectionNode[] {
  const { directives = [] } = node;
  const others: SelectionNode[] = directives.map((one) => ({
    ...node,
    directives: directives.filter((d) => d !== one),
  }));
  if (node.kind !== Kind.FIELD) return others;
  const { alias, arguments: args = [], selectionSet, ...field } = node;
  if (alias) others.push({ ...field, arguments: args, ...(selectionSet ? { selectionSet } : {}) });
  for (const one of args) others.push({ ...node, arguments: args.filter((argument) => argument !== one) });
  if (selectionSet && !isTypename(selectionSet)) others.push({ ...node, selectionSet: TYPENAME });
  return others;
}

const TYPENAME: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

const isTypename = ({ selections }: SelectionSetNode): boolean =>
  selections.length === 1 && (selections[0] as FieldNode).name?.value === '__typename';

/** Without fragments and variables that nothing uses any more. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    FragmentSpread(node) {
      used.add(node.name.value);
    },
    VariableDefinition: () => false,
    Variable(node) {
      used.add(`$${node.name.value}`);
    },
  });
  const definitions = document.definitions.filter(
    (one) => one.kind !== Kind.FRAGMENT_DEFINITION || used.has(one.name.value),
  );
  if (definitions.length < document.definitions.length) return withoutUnused({ ...document, definitions });
  return visit(document, {
    VariableDefinition: (node) => (used.has(`$${node.variable.name.value}`) ? undefined : null),
  });
}

/** The document as one that was parsed from its own text. */
export const reparsed = (document: DocumentNode): DocumentNode => parse(print(document), { noLocation: true });
