/** Decides `@skip` and `@include` before an operation is planned: a plan then has no conditions, and a skipped field asks for nothing. */
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  visit,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';

/** Is a selection part of the operation? */
export type IsIncluded = (selection: SelectionNode) => boolean;

/** Names of the variables that stand in conditions of a document, each once, in the order of the text. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: args = [] }) {
      if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name) return;
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** The values that Boolean variables of conditions have in a request; a variable without a value takes its default. */
export function conditionValues(
  names: readonly string[],
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, boolean> {
  const values = new Map<string, boolean>();
  for (const name of names) {
    if (Object.hasOwn(variables, name)) values.set(name, variables[name] === true);
    else {
      const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
      values.set(name, definition?.defaultValue?.kind === Kind.BOOLEAN && definition.defaultValue.value);
    }
  }
  return values;
}

/** Decides by these values; a variable that is not among them counts as saying that its selection is wanted. */
export function decideBy(values: ReadonlyMap<string, boolean>): IsIncluded {
  function says(value: ValueNode | undefined): boolean | undefined {
    if (value?.kind === Kind.BOOLEAN) return value.value;
    return value?.kind === Kind.VARIABLE ? values.get(value.name.value) : undefined;
  }
  return ({ directives }) => {
    if (!directives || directives.length === 0) return true;
    return directives.every(({ name, arguments: args }) => {
      if (name.value === GraphQLSkipDirective.name) return says(args?.[0]?.value) !== true;
      if (name.value === GraphQLIncludeDirective.name) return says(args?.[0]?.value) !== false;
      return true;
    });
  };
}
