/** The request that asks a subgraph for one list, below the root or below many parents at once, and what came back. */
import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import type { ListField } from './list-field.js';

export interface ListRequest {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A page of a list, as `listRequest` asks for it. */
export interface AnsweredPage {
  readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null };
  readonly totalCount?: number;
}

/**
 * @param parents keys of the entities below which the list is asked for; of no meaning for a list of the root
 * @param counted whether `totalCount` is asked for: of a whole table it takes a reading of the whole table
 */
export function listRequest(
  { field, entity, path }: ListField,
  given: Readonly<Record<string, unknown>>,
  parents: readonly object[],
  counted: boolean,
): ListRequest {
  const names = field.args.filter(({ name }) => name in given);
  const passed = names.length === 0 ? '' : `(${names.map(({ name }) => `${name}: $${name}`).join(', ')})`;
  const list = `${field.name}${passed} { pageInfo { startCursor endCursor } ${counted ? 'totalCount' : ''} nodes { __typename } }`;
  const declared = names.map(({ name, type }) => `$${name}: ${String(type)}`);
  if (entity === undefined)
    return { document: parse(`query (${declared.join(', ')}) { ${list} }`.replace('()', '')), variables: given };
  const nested = path.reduceRight((below, name) => `${name} { ${below} }`, list);
  return {
    document: parse(
      `query (${['$parents: [_Any!]!', ...declared].join(', ')}) { _entities(representations: $parents) { ... on ${entity} { ${nested} } } }`,
    ),
    variables: { ...given, parents: parents.map((key) => ({ __typename: entity, ...key })) },
  };
}

/** The pages of an answer, one for each parent that has the list. @throws the first error of the answer */
export function pagesOf({ field, entity, path }: ListField, { data, errors }: ExecutionResult): AnsweredPage[] {
  const [error] = errors ?? [];
  if (error) throw new Error(error.message);
  const roots: unknown[] = entity === undefined ? [data] : (data?.['_entities'] as unknown[]);
  const steps = [...path, field.name];
  return roots.flatMap((root) => valuesAt(root, steps)) as AnsweredPage[];
}

/** What stands at the end of a way through objects and lists; nothing where it ends in null. */
function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  if (value == null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, steps));
  const [step, ...rest] = steps;
  return step === undefined ? [value] : valuesAt((value as Record<string, unknown>)[step], rest);
}
