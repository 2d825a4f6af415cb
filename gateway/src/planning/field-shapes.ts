/** Knows the field names of a schema, and which of them types use with different shapes, so that they cannot stand under one key. */
import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { shapeOf } from './canonical.js';

export interface FieldShapes {
  /** Has some type a field of this name? */
  isName(name: string): boolean;
  /** Have two types fields of this name that one selection could not ask for under it? */
  isAmbiguous(name: string): boolean;
}

/** Reads them. @param hidden names of fields that the supergraph has beside those of the schema */
export function fieldShapesOf(schema: GraphQLSchema, hidden: Iterable<string>): FieldShapes {
  const names = new Set(hidden);
  const shapes = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const [name, field] of Object.entries(type.getFields())) {
      names.add(name);
      const shape = shapeOf(field.type);
      const known = shapes.get(name);
      if (known === undefined) shapes.set(name, shape);
      else if (known !== shape) ambiguous.add(name);
    }
  }
  return { isName: (name) => names.has(name), isAmbiguous: (name) => ambiguous.has(name) };
}
