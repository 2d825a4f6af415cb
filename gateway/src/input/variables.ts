/** Holds the variables of a request against their definitions: the first that is wrong is refused by one error, which names the field and the reason. */
import {
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { refusal } from '../errors/refusal.js';
import { reasonAgainst } from './reason.js';

/** The error of the first variable that does not fit its definition; undefined when all fit. */
export function variableError(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | undefined {
  for (const definition of operation.variableDefinitions ?? []) {
    const error = definitionError(schema, definition, variables);
    if (error) return error;
  }
  return undefined;
}

function definitionError(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | undefined {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return undefined;
  if (!Object.hasOwn(variables, name)) {
    const isRequired = isNonNullType(type) && definition.defaultValue === undefined;
    return isRequired ? badVariable(name, 'is required') : undefined;
  }
  const fault = firstFault(type, variables[name]);
  return fault && badVariable([name, ...fault.path].join('.'), fault.reason);
}

function badVariable(path: string, reason: string): GraphQLError {
  const field = `$${path}`;
  return refusal('BAD_USER_INPUT', `${field}: ${reason}`, { field, reason });
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** The first fault of a value, depth first; `path` leads from the variable to `value` and is given back as it came. */
function firstFault(type: GraphQLInputType, value: unknown, path: (string | number)[] = []): Fault | undefined {
  const reason = reasonAgainst(type, value);
  if (reason !== undefined) return { path: [...path], reason };
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) {
    // A value that is not a list stands for a list of one.
    if (!Array.isArray(value)) return value == null ? undefined : firstFault(bare.ofType, value, path);
    for (const [index, item] of value.entries()) {
      const fault = faultBelow(bare.ofType, item, path, index);
      if (fault) return fault;
    }
  } else if (isInputObjectType(bare) && value != null) {
    const object = value as Record<string, unknown>;
    for (const field of Object.values(bare.getFields())) {
      if (!Object.hasOwn(object, field.name)) continue;
      const fault = faultBelow(field.type, object[field.name], path, field.name);
      if (fault) return fault;
    }
  }
  return undefined;
}

function faultBelow(
  type: GraphQLInputType,
  value: unknown,
  path: (string | number)[],
  step: string | number,
): Fault | undefined {
  path.push(step);
  const fault = firstFault(type, value, path);
  path.pop();
  return fault;
}
