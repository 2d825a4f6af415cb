/** Measures what a document asks for, with fragments expanded, in time linear in its text. */
import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** Sizes of the largest operation of a document; `operations` and `directives` are of the document. */
export interface OperationSize {
  readonly operations: number;
  readonly directives: number;
  readonly selections: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
}

interface Expanded {
  selections: number;
  depth: number;
  aliases: number;
  /** Fields at the top of the selection set, through fragments. */
  topFields: number;
}

/**
 * Measures a document that the parser accepted and nobody validated.
 *
 * Each fragment is measured once and its sizes added wherever it is spread, so twelve levels of doubled fragments (4,096 fields) cost twelve
 * additions. Numbers are floating point and may reach infinity, which is more than any limit. A fragment that spreads itself counts
 * nothing inside itself: validation refuses it. What lies below a thousand levels is infinitely many selections, lest the stack end.
 */
export function measure(document: DocumentNode): OperationSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operations = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations += 1;
  }
  const expand = expander(fragments);
  const largest = nothing();
  let directives = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    directives += directivesIn(definition);
    // Fragments are measured for their own sake too: an unused one is still validated.
    const size = expand(definition.selectionSet);
    largest.selections = Math.max(largest.selections, size.selections);
    largest.depth = Math.max(largest.depth, size.depth);
    largest.aliases = Math.max(largest.aliases, size.aliases);
    if (definition.kind === Kind.OPERATION_DEFINITION) largest.topFields = Math.max(largest.topFields, size.topFields);
  }
  const { selections, depth, aliases, topFields } = largest;
  return { operations, directives, selections, depth, aliases, rootFields: topFields };
}

function nothing(): Expanded {
  return { selections: 0, depth: 0, aliases: 0, topFields: 0 };
}

const DEEPEST_LEVEL = 1_000;

type Expand = (selectionSet: SelectionSetNode, level?: number) => Expanded;

function expander(fragments: ReadonlyMap<string, FragmentDefinitionNode>): Expand {
  const measured = new Map<string, Expanded>();

  function fragment(name: string, level: number): Expanded {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing());
    const definition = fragments.get(name);
    const size = definition ? expand(definition.selectionSet, level) : nothing();
    measured.set(name, size);
    return size;
  }

  function expand(selectionSet: SelectionSetNode, level = 0): Expanded {
    const total = nothing();
    if (level > DEEPEST_LEVEL) return { ...total, selections: Infinity };
    for (const selection of selectionSet.selections) {
      total.selections += 1;
      if (selection.kind === Kind.FIELD) {
        const inside = selection.selectionSet ? expand(selection.selectionSet, level + 1) : nothing();
        total.selections += inside.selections;
        total.aliases += inside.aliases + (selection.alias ? 1 : 0);
        total.depth = Math.max(total.depth, inside.depth + 1);
        total.topFields += 1;
      } else {
        const inside =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? fragment(selection.name.value, level + 1)
            : expand(selection.selectionSet, level + 1);
        total.selections += inside.selections;
        total.aliases += inside.aliases;
        total.depth = Math.max(total.depth, inside.depth);
        total.topFields += inside.topFields;
      }
    }
    return total;
  }

  return expand;
}

interface HasDirectives {
  readonly directives?: readonly unknown[] | undefined;
  readonly selectionSet?: SelectionSetNode | undefined;
  readonly variableDefinitions?: readonly HasDirectives[] | undefined;
}

function directivesIn(node: HasDirectives): number {
  let count = node.directives?.length ?? 0;
  for (const variable of node.variableDefinitions ?? []) count += directivesIn(variable);
  for (const selection of node.selectionSet?.selections ?? []) count += directivesIn(selection);
  return count;
}
