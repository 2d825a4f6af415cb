/** What clients see of the graph explains itself, and every operation that is kept fits it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GraphQLNamedType,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/workspace.js';
import { namedOperations } from '../support/named-operations.js';

const api = buildSchema(readFileSync(join(projectRoot, 'schema/api.graphql'), 'utf8'));
const types = Object.values(api.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

interface Described {
  readonly coordinate: string;
  readonly description: string | null | undefined;
}

/** The type and everything in it that a client may write or read, each with its description. */
function elementsOf(type: GraphQLNamedType): Described[] {
  const itself = { coordinate: type.name, description: type.description };
  if (isEnumType(type)) {
    return [
      itself,
      ...type.getValues().map(({ name, description }) => ({ coordinate: `${type.name}.${name}`, description })),
    ];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [itself, ...fields.map(({ name, description }) => ({ coordinate: `${type.name}.${name}`, description }))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [itself];
  const fields = Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    { coordinate: `${type.name}.${name}`, description },
    ...args.map((arg) => ({ coordinate: `${type.name}.${name}(${arg.name}:)`, description: arg.description })),
  ]);
  return [itself, ...fields];
}

describe('The API schema', () => {
  const elements = types.flatMap(elementsOf);

  it('describes every type, field, argument, enum value and input field', () => {
    expect(elements.length).toBeGreaterThan(100);
    expect(elements.filter(({ description }) => !description?.trim()).map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it('says why whatever is deprecated is', () => {
    const reasons = types.flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []));
    expect(reasons.filter(({ deprecationReason }) => deprecationReason === 'No longer supported')).toEqual([]);
  });

  it('shows nothing of the machinery of federation', () => {
    expect(types.map(({ name }) => name).filter((name) => /^_|__/.test(name))).toEqual([]);
  });
});

describe('A kept operation', () => {
  const operations = namedOperations();

  it.each(operations)('$path fits the API', ({ text }) => {
    expect(validate(api, parse(text)).map(({ message }) => message)).toEqual([]);
  });

  it('is there for each question that the graph was made to answer', () => {
    expect(operations.length).toBeGreaterThanOrEqual(11);
  });

  it('has a name of its own', () => {
    const names = operations.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
