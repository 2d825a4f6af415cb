/** Makes an operation that shows a fault smaller, as long as it still shows the same. */
import { getOperationAST, print, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Operation } from '../executors/executor.js';
import { reparsed, smallerDocuments } from './smaller-documents.js';

/** How many smaller operations are tried at most. */
const MOST_TRIES = 1_500;

/** @param showsFault asked for each candidate, which is valid */
export async function shrunkOperation(
  schema: GraphQLSchema,
  operation: Operation,
  showsFault: (candidate: Operation) => Promise<boolean>,
): Promise<Operation> {
  let smallest = operation;
  let tries = 0;
  let candidates = candidatesOf(schema, smallest);
  while (candidates.length > 0 && tries < MOST_TRIES) {
    const [candidate, ...rest] = candidates;
    if (!candidate) break;
    tries += 1;
    if (await showsFault(candidate)) {
      smallest = candidate;
      candidates = candidatesOf(schema, smallest);
    } else candidates = rest;
  }
  return smallest;
}

function candidatesOf(schema: GraphQLSchema, { document, variables, operationName, text }: Operation): Operation[] {
  return smallerDocuments(document).flatMap((smaller): Operation[] => {
    const next = print(smaller);
    if (next === text || next.length === 0) return [];
    const candidate = reparsed(smaller);
    const name = operationIn(candidate, operationName);
    if (name === null || validate(schema, candidate).length > 0) return [];
    const operation = getOperationAST(candidate, name);
    const used = new Set((operation?.variableDefinitions ?? []).map(({ variable }) => variable.name.value));
    const sent = Object.entries(variables).filter(([variable]) => used.has(variable));
    return [{ text: next, document: candidate, operationName: name, variables: Object.fromEntries(sent) }];
  });
}

/** The name by which the operation is still asked for; null where it is gone. */
function operationIn(document: DocumentNode, operationName: string | undefined): string | undefined | null {
  return getOperationAST(document, operationName) ? operationName : null;
}
