/** Says in a few words why an input type refuses a value, without repeating the value. */
import {
  GraphQLError,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';

/**
 * The reason why `value` is not of `type`, or undefined when nothing at this level is wrong with it.
 * Values inside lists and objects are looked at by whoever walks to them.
 */
export function reasonAgainst(type: GraphQLInputType, value: unknown): string | undefined {
  if (isNonNullType(type)) return value == null ? 'must not be null' : reasonAgainst(type.ofType, value);
  if (value == null || isListType(type)) return undefined;
  if (isInputObjectType(type)) {
    if (typeof value !== 'object' || Array.isArray(value)) return `must be an object of type ${type.name}`;
    const fields = type.getFields();
    const missing = Object.values(fields).find(
      (field) => isRequiredInputField(field) && !Object.hasOwn(value, field.name),
    );
    if (missing) return `lacks the required field "${missing.name}"`;
    if (Object.keys(value).some((name) => !Object.hasOwn(fields, name)))
      return `has a field that ${type.name} does not define`;
    const given = Object.values(value);
    return type.isOneOf && (given.length !== 1 || given[0] === null) ? 'must have exactly one field' : undefined;
  }
  if (isEnumType(type)) {
    return typeof value === 'string' && type.getValue(value) ? undefined : `must be one of the values of ${type.name}`;
  }
  try {
    return type.parseValue(value) === undefined ? `is not a valid ${type.name}` : undefined;
  } catch (error) {
    // A scalar's own message is kept only if it says more than graphql-js does, which repeats the value.
    return error instanceof GraphQLError || !(error instanceof Error) ? `is not a valid ${type.name}` : error.message;
  }
}
