/** Answers what an operation asks of the schema itself. */
import { executeSync, Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { IntrospectionText } from './values/exact-answer.js';

/** Makes the function that answers root fields such as `__schema`, by the same document and variables. */
export function introspectionTexts(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): IntrospectionText {
  return ({ name, nodes }) => {
    const definition = { ...operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections: nodes } };
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    const result = executeSync({
      schema,
      document: { kind: Kind.DOCUMENT, definitions: [definition, ...fragments] },
      variableValues: variables,
    });
    return JSON.stringify(result.data?.[name] ?? null);
  };
}
