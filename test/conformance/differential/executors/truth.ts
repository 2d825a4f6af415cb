/** What the answer has to be: one merged schema, executed by graphql-js on the same data. */
import { execute, type ExecutionResult, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Data } from '../data/data.js';
import { exactJson, roundedJson } from '../data/exact-number.js';
import { Ref, type Moment } from '../data/ref.js';
import type { Operation, Path, PossibleError } from './executor.js';
import { NullablePlaces } from './nullable-places.js';

export interface Truth {
  /** JSON texts of `data`: with every digit, and with JavaScript's numbers. */
  readonly exact: string;
  readonly rounded: string;
  /** What graphql-js reports. */
  readonly errors: readonly { readonly path: Path; readonly message: string }[];
  /** Every error that there is, also those that graphql-js did not come to since their place was null already. */
  readonly possible: readonly PossibleError[];
}

/** @param lenient the schema without any non-null type of a field: there, no error keeps graphql-js from coming to the next */
export function truthOf(schema: GraphQLSchema, lenient: GraphQLSchema, data: Data): (operation: Operation) => Truth {
  return (operation) => {
    const { data: whole, errors = [] } = run(schema, operation, data);
    const places = new NullablePlaces(schema);
    const all = run(lenient, operation, data, places);
    for (const { path } of all.errors ?? []) places.addError(path ?? []);
    return {
      exact: exactJson(whole ?? null),
      rounded: roundedJson(whole ?? null),
      errors: errors.map(({ path, message }) => ({ path: path ?? [], message })),
      possible: places.errors(),
    };
  };
}

function run(
  schema: GraphQLSchema,
  { document, operationName, variables }: Operation,
  data: Data,
  places?: NullablePlaces,
): ExecutionResult {
  const moment: Moment = { changes: 0, isExact: true };
  const fieldResolver: GraphQLFieldResolver<unknown, unknown, Record<string, unknown>> = (source, args, _, info) => {
    const ref = source instanceof Ref ? source : new Ref(info.parentType.name, 0);
    places?.visit(info);
    const value = data.value(ref, info.fieldName, args, moment);
    places?.complete(info, value);
    return value;
  };
  const result = execute({
    schema,
    document,
    variableValues: variables,
    operationName: operationName ?? null,
    typeResolver: (value) => (value as Ref).type,
    fieldResolver,
  });
  if (result instanceof Promise) throw new Error('a resolver of the truth was asynchronous');
  return result;
}
