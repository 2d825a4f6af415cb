/** Finds out which object types or enum values each field may have: those that all subgraphs which answer it know. */
import { Kind, getNamedType, isAbstractType, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { coordinate, type Coordinate } from './facts.js';

export function choicesOf(
  subgraphs: readonly { readonly name: string; readonly schema: GraphQLSchema }[],
  families: ReadonlyMap<string, readonly string[]>,
): Map<Coordinate, readonly string[]> {
  const choices = new Map<Coordinate, readonly string[]>();
  for (const { schema } of subgraphs)
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const known = choicesIn(schema, field, families);
        if (!known || field.name === '_entities' || hasDirective(field, 'external')) continue;
        for (const name of [type.name, ...(families.get(type.name) ?? [])]) {
          const place = coordinate(name, field.name);
          const others = choices.get(place);
          choices.set(place, others ? others.filter((one) => known.includes(one)) : known);
        }
      }
    }
  return choices;
}

function choicesIn(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  families: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const type = getNamedType(field.type);
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  const family = families.get(type.name);
  if (family) return family;
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : undefined;
}

export const hasDirective = ({ astNode }: GraphQLField<unknown, unknown>, name: string): boolean =>
  astNode?.kind === Kind.FIELD_DEFINITION && (astNode.directives ?? []).some((one) => one.name.value === name);
