/** Finds the words for a request whose `operationName` names no operation of its document. */
import type { DocumentNode, GraphQLError } from 'graphql';
import { Kind } from 'graphql';
import { refusal } from '../errors/refusal.js';

/** The refusal; the document is one that validation accepted, so it holds an anonymous operation only when that is its only one. */
export function unresolvedOperation(document: DocumentNode, operationName: string | undefined): GraphQLError {
  if (operationName)
    return refusal('OPERATION_RESOLUTION_FAILURE', 'The document has no operation of the name in `operationName`.');
  const hasOperation = document.definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return refusal(
    'OPERATION_RESOLUTION_FAILURE',
    hasOperation
      ? 'The document has several operations: `operationName` must name one.'
      : 'The document has no operation.',
  );
}
