/** Where the data is missing in the answer when a whole request to a subgraph failed. */
import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';

/**
 * Paths for the errors of a failed request, in the terms of the subgraph's reply: the stock gateway puts the way to the fetch before them.
 * A root fetch gives one path for each of its root fields. A fetch of entities gives one for each field of the entity that it hangs on;
 * when it hangs on a list, one that ends at the list, for all of its items are meant.
 * @param pathInAnswer where the fetch hangs, `@` standing for every item of a list
 */
export function failedPaths(
  query: string,
  document: DocumentNode | undefined,
  pathInAnswer: readonly (string | number)[],
): (string | number)[][] {
  const root = rootSelection(document ?? parse(query, { noLocation: true }));
  if (!root) return [[]];
  const entities = root.selections.find(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  if (!entities || entities.kind !== Kind.FIELD) return responseNames(root).map((name) => [name]);
  if (pathInAnswer.includes('@') || !entities.selectionSet) return [[]];
  return responseNames(entities.selectionSet).map((name) => ['_entities', 0, name]);
}

function rootSelection(document: DocumentNode): SelectionSetNode | undefined {
  return document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.selectionSet;
}

/** Names under which a selection set answers, through inline fragments, without the planner's own `__typename`. */
function responseNames(selectionSet: SelectionSetNode): string[] {
  const names = new Set<string>();
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      for (const name of responseNames(selection.selectionSet)) names.add(name);
    if (selection.kind === Kind.FIELD) names.add((selection.alias ?? selection.name).value);
  }
  names.delete('__typename');
  return [...names];
}
