/** Gathers the errors of an execution that ran on after each of them, and knows how far each reaches. */
import {
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Path, PossibleError } from './executor.js';
import { Namesakes } from './namesakes.js';

export class NullablePlaces {
  private readonly types = new Map<string, GraphQLOutputType>();
  private readonly paths = new Map<string, Path>();

  private readonly namesakes: Namesakes;

  /** @param schema with the types that count */
  constructor(private readonly schema: GraphQLSchema) {
    this.namesakes = new Namesakes(schema);
  }

  /** Notes the place of a field. */
  visit(info: GraphQLResolveInfo): void {
    const type = this.typeOf(info);
    if (type) this.types.set(JSON.stringify(pathOf(info)), type);
    this.namesakes.visit(pathOf(info), info);
  }

  /** Notes what is null in a field's value and may not be. */
  complete(info: GraphQLResolveInfo, value: unknown): void {
    const type = this.typeOf(info);
    if (type) this.completeAt(value, type, pathOf(info));
  }

  addError(path: Path): void {
    this.paths.set(JSON.stringify(path), path);
  }

  errors(): PossibleError[] {
    return [...this.paths.values()].map((path) => {
      const nulls = this.nulledBy(path);
      return { path, nulls, namesakes: this.namesakes.of(path, nulls) };
    });
  }

  private typeOf({ parentType, fieldName }: GraphQLResolveInfo): GraphQLOutputType | undefined {
    const type = this.schema.getType(parentType.name);
    return isObjectType(type) ? type.getFields()[fieldName]?.type : undefined;
  }

  private completeAt(value: unknown, type: GraphQLOutputType, path: Path): void {
    if (isNonNullType(type)) {
      if (value === null) this.addError(path);
      else this.completeAt(value, type.ofType, path);
    } else if (value !== null && isListType(type)) {
      for (const [at, item] of (value as readonly unknown[]).entries()) {
        this.types.set(JSON.stringify([...path, at]), type.ofType);
        this.completeAt(item, type.ofType, [...path, at]);
      }
    }
  }

  /** The innermost place that may be null, from an error outwards. */
  private nulledBy(path: Path): Path {
    let place = path;
    while (place.length > 0 && isNonNullType(this.types.get(JSON.stringify(place)))) place = place.slice(0, -1);
    return place;
  }
}

function pathOf({ path }: GraphQLResolveInfo): Path {
  const steps: (string | number)[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) steps.unshift(at.key);
  return steps;
}
