/**
 * Other paths by which an error may be told, since nobody can know better.
 *
 * An object that a failure nulls in the reply of its subgraph takes its type along: all that is left is the error's path. A leaf that the client wants
 * under one name of some types and under another name of others is one field of one fetch, and so the path does not say which name is meant.
 */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isLeafType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isInside } from '../comparison/errors.js';
import type { Path } from './executor.js';

/** One way to read a path. */
interface Reading {
  readonly path: Path;
  /** The selections of its last field. */
  readonly nodes: readonly FieldNode[];
}

export class Namesakes {
  private readonly fields = new Map<string, GraphQLResolveInfo>();

  /** @param schema with the types that count */
  constructor(private readonly schema: GraphQLSchema) {}

  visit(path: Path, info: GraphQLResolveInfo): void {
    this.fields.set(JSON.stringify(path), info);
  }

  /** @param nulls the place that is null because of the error at the path */
  of(path: Path, nulls: Path): Path[] {
    let readings: Reading[] = [];
    let holder: GraphQLResolveInfo | undefined;
    let isGone = false;
    for (const [at, step] of path.entries()) {
      const object = path.slice(0, at);
      const info = this.fields.get(JSON.stringify([...object, step]));
      if (typeof step === 'number' || !info) {
        readings = readings.map((reading) => ({ ...reading, path: [...reading.path, step] }));
        continue;
      }
      const place = holder && getNamedType(holder.returnType);
      const isNull = object.length === nulls.length || isInside(object, nulls);
      const isUnknown = isNull && isAbstractType(place);
      isGone ||= isUnknown;
      const types = isUnknown ? this.schema.getPossibleTypes(place) : [info.parentType];
      readings = isGone
        ? readings.flatMap((reading) => types.flatMap((type) => this.steps(reading, type, step, info)))
        : [{ path: [...object, step], nodes: info.fieldNodes }];
      holder = info;
    }
    const own = JSON.stringify(path);
    return [...new Set(readings.map((reading) => JSON.stringify(reading.path)))]
      .filter((text) => text !== own)
      .map((text) => JSON.parse(text) as Path);
  }

  /** The next steps of a reading where the object is of that type and the field is the same one. */
  private steps({ path, nodes }: Reading, type: { readonly name: string }, step: string, info: GraphQLResolveInfo) {
    const known = this.schema.getType(type.name) as GraphQLObjectType;
    const wanted = this.identity(this.schema.getType(info.parentType.name) as GraphQLObjectType, info.fieldNodes, info);
    const isLeaf = isLeafType(getNamedType(info.returnType));
    const byName = new Map<string, FieldNode[]>();
    for (const { selectionSet } of nodes) if (selectionSet) this.collect(selectionSet, known, info, byName);
    return [...byName].flatMap(([name, found]): Reading[] =>
      // What has fields of its own is asked for under each of its names.
      (name === step || isLeaf) && this.identity(known, found, info) === wanted
        ? [{ path: [...path, name], nodes: found }]
        : [],
    );
  }

  /** What makes one field of a fetch of several of the client. */
  private identity(type: GraphQLObjectType, [node]: readonly FieldNode[], info: GraphQLResolveInfo) {
    const field = node && type.getFields()[node.name.value];
    if (!field) return undefined;
    const shape = isLeafType(getNamedType(field.type)) ? String(field.type) : '';
    return `${field.name} ${shape} ${JSON.stringify(getArgumentValues(field, node, info.variableValues))}`;
  }

  private collect(
    { selections }: SelectionSetNode,
    type: GraphQLObjectType,
    info: GraphQLResolveInfo,
    found: Map<string, FieldNode[]>,
  ): void {
    for (const selection of selections) {
      const { variableValues, fragments } = info;
      if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] === false) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        found.set(name, [...(found.get(name) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
      const applies = condition === undefined || condition === type;
      if (fragment && (applies || (isAbstractType(condition) && this.schema.isSubType(condition, type))))
        this.collect(fragment.selectionSet, type, info, found);
    }
  }
}
