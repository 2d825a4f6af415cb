/** What the right answer is: graphql-js over one merged schema. */
import { buildSchema, type DocumentNode, execute, type ExecutionResult, parse } from 'graphql';
import { mergedSchema } from '../graph/executable.js';
import type { Operation } from './operation.js';

const schema = mergedSchema(buildSchema);
const documents = new Map<string, DocumentNode>();

/** The JSON text of the data, its keys in the order that the specification gives them. */
export function trueData({ query, variables }: Operation): string {
  const document = documents.get(query) ?? parse(query);
  // Cold operations come once each.
  if (documents.size < 100) documents.set(query, document);
  const { data, errors } = execute({ schema, document, variableValues: variables }) as ExecutionResult;
  if (errors) throw new Error(`the truth of ${query} has errors: ${errors.join(', ')}`);
  return JSON.stringify(data);
}

/** Why an answer is wrong; undefined where it is right. */
export function fault(operation: Operation, status: number, body: Buffer): string | undefined {
  const text = body.toString();
  if (status !== 200) return `status ${status}: ${shortened(text)}`;
  const data = trueData(operation);
  if (text === `{"data":${data}}`) return undefined;
  let answer: { data?: unknown; errors?: unknown };
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    return `no JSON: ${shortened(text)}`;
  }
  if (answer.errors !== undefined) return `errors: ${shortened(JSON.stringify(answer.errors))}`;
  const answered = JSON.stringify(answer.data) ?? '';
  if (answered === data) return undefined;
  let at = 0;
  while (answered[at] === data[at]) at += 1;
  return `other data: …${answered.slice(Math.max(0, at - 40), at + 40)}… instead of …${data.slice(Math.max(0, at - 40), at + 40)}…`;
}

const shortened = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
